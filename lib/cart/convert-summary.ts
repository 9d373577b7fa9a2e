import type { currentCartV2 } from "@wix/ecom";
import { isZero } from "@/lib/money";
import { type ReadMoney, translated } from "./convert-parts";
import type { Cart, CartObstacle, CartTotals } from "./types";

type WixCart = currentCartV2.Cart;
type WixSummary = currentCartV2.CartSummary;
type WixViolation = NonNullable<WixSummary["violations"]>[number];

/** What Wix says where a cart is below the least amount the site takes orders for. */
export function toMinimum(summary: WixSummary | undefined, money: ReadMoney): Pick<Cart, "minimum"> {
  const below = summary?.violations?.find(
    ({ code, severity }) => code === "SUBTOTAL_BELOW_ORDER_MINIMUM" && severity === "ERROR",
  );
  const { minimumOrderSubtotal, remainingAmount } = below?.subtotalBelowOrderMinimumData ?? {};
  const [least, left] = [money(minimumOrderSubtotal), money(remainingAmount)];
  return least && left ? { minimum: { least, left } } : {};
}

/** What of Wix's findings no line, code or amount says by itself. */
export function toObstacles(summary: WixSummary | undefined): Pick<Cart, "obstacles"> {
  const obstacles = (summary?.violations ?? []).flatMap(({ code, severity, description }): CartObstacle[] => {
    const blocking = severity === "ERROR";
    if (code === "MEMBERS_ONLY_ITEM") return [{ kind: "members-only", blocking }];
    // It may hold links; what they say is enough.
    const text = code === "CUSTOM_VALIDATION" ? description?.replaceAll(/<[^>]*>/g, "").trim() : undefined;
    return text ? [{ kind: "rule", text, blocking }] : [];
  });
  return obstacles.length > 0 ? { obstacles } : {};
}

type Code = NonNullable<WixViolation["code"]>;

const aboutCoupons = new Set<Code | undefined>([
  "INVALID_COUPON_CODE",
  "INVALID_COUPON_STATUS",
  "CANNOT_APPLY_COUPON_DISCOUNT_WHEN_PURCHASING_GIFT_CARD",
]);

const aboutGiftCards = new Set<Code | undefined>([
  "INVALID_GIFT_CARD_CODE",
  "INVALID_GIFT_CARD_STATUS",
  "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD",
]);

/** Why a code that is in the cart has stopped working: Wix's reason, or its code where that says it all. */
function reasonIn(summary: WixSummary | undefined, about: ReadonlySet<Code | undefined>): string | undefined {
  const found = summary?.violations?.find(({ code }) => about.has(code));
  return found?.invalidCouponStatusData?.reason ?? found?.invalidGiftCardStatusData?.reason ?? found?.code;
}

/** What is in a cart beside its lines. */
export function toExtras(wix: WixCart, totals: CartTotals | undefined, summary?: WixSummary): Partial<Cart> {
  const [coupon] = wix.coupons ?? [];
  const [giftCard] = wix.paymentInfo?.giftCards ?? [];
  const { country, subdivision, postalCode } = wix.deliveryInfo?.address ?? {};
  const region = country && subdivision?.replace(`${country}-`, "");
  const couponWhy = reasonIn(summary, aboutCoupons);
  const cardWhy = reasonIn(summary, aboutGiftCards);
  // One for the delivery takes nothing off the goods, and nothing at all before a way of sending is chosen.
  const reduces = summary?.discounts?.some(({ source }) => source?.sourceType === "COUPON");
  const idle = totals !== undefined && isZero(totals.discount) && !reduces;
  return {
    ...(coupon?._id && {
      coupon: { id: coupon._id, code: coupon.code ?? "", idle, ...(couponWhy && { why: couponWhy }) },
    }),
    ...(giftCard?._id && {
      giftCard: { id: giftCard._id, code: giftCard.obfuscatedCode ?? "", ...(cardWhy && { why: cardWhy }) },
    }),
    ...(wix.note && { note: wix.note }),
    ...(country && {
      destination: { country, ...(region && { region }), ...(postalCode && { postalCode }) },
    }),
  };
}

/** What it comes to, as far as Wix can know. */
export function toTotals(summary: WixSummary, cart: WixCart, money: ReadMoney): CartTotals | undefined {
  const total = money(summary.priceSummary?.total);
  if (!total) return undefined;
  // Wix answers 0 for what it cannot know yet. A delivery without a method and a tax without an address are unknown.
  // The price of the delivery itself is from before a coupon took something off it.
  const delivery = summary.deliverySummary?.method
    ? money(summary.priceSummary?.delivery ?? summary.deliverySummary.price)
    : undefined;
  const taxed = summary.taxSummary !== undefined && Boolean(cart.deliveryInfo?.address?.country);
  const taxIncluded = summary.taxSummary?.pricesIncludeTax === true;
  const tax = taxed && !taxIncluded ? money(summary.priceSummary?.tax) : undefined;
  const fees = toFees(summary, money);
  const [giftCard] = summary.paymentSummary?.giftCards ?? [];
  const paid = money(giftCard?.redeemAmount);
  const toPay = money(summary.paymentSummary?.totalAfterGiftCards);
  return {
    ...(paid && toPay && { giftCard: paid, toPay }),
    discount: money(summary.priceSummary?.discount) ?? { amount: "0", currency: total.currency },
    ...(delivery && { delivery }),
    ...(fees.length > 0 && { fees }),
    ...(tax && { tax }),
    ...(taxIncluded && { taxIncluded }),
    total,
  };
}

function toFees(summary: WixSummary, money: ReadMoney): NonNullable<CartTotals["fees"]> {
  return (summary.additionalFees ?? []).flatMap(({ name, price }) => {
    const amount = money(price);
    return amount && !isZero(amount) ? [{ name: translated(name) || "Fee", price: amount }] : [];
  });
}
