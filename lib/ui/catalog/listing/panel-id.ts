/**
 * Id of what a listing can be narrowed down by, for the buttons that open and close it. Each address has its own: Next
 * keeps the listing before this one in the document, hidden.
 */
export function panelIdOf(address: string): string {
  return `narrow-down ${address}`.replace(/[^\w-]+/g, "-");
}
