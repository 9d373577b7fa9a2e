/**
 * What the shop promises, for machines: search engines show it beside a product. Only what is true of every product and
 * is also written where people read it (`app/(shop)/shipping-returns/page.tsx`); what is left out is not claimed.
 */
export const facts: ShopFacts = {
  condition: "new",
  returns: { days: 30, countries: ["US"] },
};

export interface ShopFacts {
  /** State of what is sold; leave it out when it differs from product to product. */
  condition?: "new" | "used" | "refurbished";
  /** Days from delivery in which something may be sent back, and the ISO countries where that holds. */
  returns?: { days: number; countries: string[] };
}
