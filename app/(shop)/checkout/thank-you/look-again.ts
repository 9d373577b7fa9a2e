/** Seconds until a page without scripts is loaded again, each time a little longer. */
const pauses = [3, 5, 8, 13, 20, 30];

/** How often such a page has been loaded again already, by its address; anything else counts as often enough. */
export function looksSoFar(look: string | string[] | undefined): number {
  if (look === undefined) return 0;
  return typeof look === "string" && /^\d$/.test(look) ? Number(look) : pauses.length;
}

/**
 * When and where a page without scripts looks for an order again.
 *
 * @returns what a `Refresh` says; undefined when it has looked often enough
 */
export function nextLook(orderId: string, looks: number): string | undefined {
  const seconds = pauses[looks];
  if (seconds === undefined) return undefined;
  return `${seconds};url=/checkout/thank-you?orderId=${encodeURIComponent(orderId)}&look=${looks + 1}`;
}
