import { lineKey } from "@/lib/cart/line-key";
import type { Cart, CartNotice } from "@/lib/cart/types";
import { type RememberedCart, type RememberedLine, storageKey } from "./remembered-cart";

/** More than this is not kept: storage is small, and nobody fills such a cart again line by line. */
const mostLines = 100;

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
  const { coupon, giftCard, destination } = cart;
  const total = [
    ...[cart.subtotal?.amount ?? "", cart.totals?.discount.amount ?? "0", coupon?.code, giftCard?.code],
    ...[destination?.country, destination?.region, destination?.postalCode],
  ].join(" ");
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
