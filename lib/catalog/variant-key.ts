import { createHash } from "node:crypto";

/** How every id begins that was made here; an id of Wix's own does not in practice. */
const mark = "c4015e00";

/**
 * An id for a variant that Wix has none for: always the same for the same choices, and shaped like Wix's own.
 *
 * @param byName choices by the names of option and choice; nothing for a product that has no options
 */
export function keyOfChoices(byName: Record<string, string>): string {
  const sorted = Object.entries(byName).sort(([a], [b]) => (a < b ? -1 : 1));
  const hex = createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
  return `${mark}-${hex.slice(0, 4)}-8${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}

/** Whether an id was made here, so that Wix does not know it. */
export function isKeyOfChoices(id: string): boolean {
  return id.startsWith(`${mark}-`);
}
