import type { LineAgain } from "@/lib/cart/again";
import { lineKey } from "@/lib/cart/line-key";
import type { Cart, CartNotice } from "@/lib/cart/types";
import { isRecord, storedJson } from "@/lib/stored";

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

/** More than this is not kept: storage is small, and nobody fills such a cart again line by line. */
const mostLines = 100;

/** The remembered cart of this session; undefined when unknown or storage is not available. */
export function readMemory(who: string): RememberedCart | undefined {
  try {
    const value = storedJson(localStorage.getItem(storageKey));
    if (!isRecord(value)) return undefined;
    const { who: whose, count, cartId = "", lines = [], total = "" } = value as Partial<RememberedCart>;
    if (whose !== who || typeof count !== "number" || count < 0) return undefined;
    // The server parses what is sent to it; here it only has to be a list.
    return { who, count, cartId: String(cartId), lines: Array.isArray(lines) ? lines : [], total };
  } catch {
    return undefined;
  }
}

/** Remembers a cart. The same cart is remembered in the same words, so that tabs do not wake each other for nothing. */
export function rememberCart(who: string, cart: Cart): void {
  const lines = cart.lines.flatMap(({ productId, name, requested, again, unitPrice }): RememberedLine[] =>
    again && requested > 0
      ? [
          {
            ...{ productId, name, quantity: requested, options: again },
            ...(unitPrice && { price: unitPrice.amount }),
          },
        ]
      : [],
  );
  const total = `${cart.subtotal?.amount ?? ""} ${cart.totals?.discount.amount ?? "0"}`;
  const { id: cartId, count } = cart;
  write({ who, count, cartId, lines: lines.slice(0, mostLines), total });
}

/** Lines that cost something else than when they were remembered, in the same number. */
export function changedPrices({ lines }: RememberedCart, cart: Cart): CartNotice[] {
  const before = new Map(lines.map((line) => [lineKey(line.productId, line.options), line]));
  return cart.lines.flatMap(({ productId, again, name, requested, unitPrice }) => {
    const known = again && before.get(lineKey(productId, again));
    const changed =
      known?.price !== undefined &&
      known.quantity === requested &&
      unitPrice &&
      unitPrice.amount !== known.price;
    return changed ? [{ kind: "price-changed" as const, name, price: unitPrice }] : [];
  });
}

/** Forgets the cart: it has become an order, or somebody has logged out. */
export function forgetMemory(): void {
  write(undefined);
}

/** Remembers a cart that was forgotten too early. */
export function keepMemory(remembered: RememberedCart): void {
  write(remembered);
}

function write(remembered: RememberedCart | undefined): void {
  try {
    if (remembered) localStorage.setItem(storageKey, JSON.stringify(remembered));
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage is full or forbidden: the badge then asks the server.
  }
}
