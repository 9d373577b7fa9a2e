import { z } from "zod";

/** From how many units down something is little, where nobody says. */
export const usualThreshold = 5;

/** Units in an address; the usual ones for anything odd. */
export const threshold = z.coerce.number().int().min(0).max(9_999).catch(usualThreshold);

/** So many more of something; `once` is the same when the form is sent again. */
export const restock = z.object({
  itemId: z.guid(),
  once: z.guid(),
  /** Units there were when the page was made. */
  shown: z.coerce.number().int(),
  units: z.coerce.number().int().min(1).max(99_999),
});

export type Restock = z.output<typeof restock>;

export const told = z.object({ productId: z.guid() });
