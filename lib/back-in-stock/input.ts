import { z } from "zod";

/** Who wants to be told of what. */
export const backInStockInput = z.object({
  slug: z.string().min(1).max(300),
  variantId: z.string().min(1).max(500),
  email: z.email().max(320),
});

export type BackInStockInput = z.output<typeof backInStockInput>;

/** Which request is withdrawn. */
export const withdrawInput = z.object({ id: z.guid() });
