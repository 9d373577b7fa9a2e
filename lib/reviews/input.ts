import { z } from "zod";

/** A review as somebody writes it. Wix takes 3,000 characters of each text. */
export const reviewInput = z.object({
  productId: z.guid(),
  rating: z.coerce.number().int().min(1).max(5),
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().min(1).max(3_000),
});

export type ReviewInput = z.output<typeof reviewInput>;
