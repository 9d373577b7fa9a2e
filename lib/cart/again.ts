import { z } from "zod";

/**
 * What a cart line names beside its product, in Wix's own words (the `options` of its catalogue reference). Kept with
 * a line so that it can be put in a cart again as it was; it comes back from a browser, so it is parsed like any input.
 */
export const lineOptions = z.object({
  variantId: z.guid().optional(),
  options: z.record(z.string().max(100), z.string().max(200)).optional(),
  customTextFields: z.record(z.string().max(100), z.string().max(1_000)).optional(),
  preOrderRequested: z.boolean().optional(),
  subscriptionOptionId: z.guid().optional(),
});

export type LineOptions = z.output<typeof lineOptions>;

/** A line somebody had, and would like to have again. */
export const lineAgain = z.object({
  productId: z.guid(),
  /** For telling what became of it; shown to nobody but the one who sent it. */
  name: z.string().max(200),
  quantity: z.number().int().min(1).max(999),
  options: lineOptions,
});

export type LineAgain = z.output<typeof lineAgain>;
