import type { LineAgain } from "@/lib/cart/again";

/** What this browser remembers of a cart, so that a page view costs no call and a lost cart is noticed. */
export interface RememberedCart {
  /** Whose cart it was: the session's tag. */
  who: string;
  /** Units, for the badge. */
  count: number;
  /** Wix's id of it; "" when there was none. */
  cartId: string;
  /** What was in it, to be put back should Wix lose it. */
  lines: RememberedLine[];
  /** What it came to, as far as every answer says it. Other tabs look again when anything here is another. */
  total: string;
}

export interface RememberedLine extends LineAgain {
  /** Amount of one, as it was last shown. */
  price?: string;
}

export const storageKey = "mainstreet.cart";

/** The remembered cart of this session; undefined when unknown or storage is not available. */
export function readMemory(who: string): RememberedCart | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "");
    const { who: whose, count, cartId = "", lines = [], total = "" } = value as Partial<RememberedCart>;
    if (whose !== who || typeof count !== "number" || count < 0) return undefined;
    // The server parses what is sent to it; here it only has to be a list.
    return { who, count, cartId: String(cartId), lines: Array.isArray(lines) ? lines : [], total };
  } catch {
    // Nothing is there, or it is not ours; or nobody may look.
    return undefined;
  }
}
