import { atLeast, minus, rounded, shareOf, smaller, sum, times } from "../kernel/money";
import type { World } from "../kernel/world";
import { chosenOption, needsDelivery, priceOf } from "./delivery";
import { type LiveLine, liveLine } from "./line";
import type { CartRecord, Coupon, ShippingOption, TaxRate } from "./state";

/** A cart worked out to the last cent. Amounts are decimal strings in the site's currency. */
export interface Totals {
  lines: LiveLine[];
  subtotal: string;
  coupon?: Coupon;
  discount: string;
  /** Line id -> its part of the discount. */
  lineDiscounts: Record<string, string>;
  delivery?: { option: ShippingOption; price: string };
  tax?: { rate: TaxRate; amount: string; taxable: string; byLine: Record<string, string> };
  /** Covered by a gift card. */
  giftCard: string;
  /** Before gift cards. */
  total: string;
}

/** Which parts to work out; estimates may leave some out. */
export interface TotalsOptions {
  delivery: boolean;
  tax: boolean;
  giftCards: boolean;
}

export const everything: TotalsOptions = { delivery: true, tax: true, giftCards: true };

export function totalsOf(world: World, cart: CartRecord, options: TotalsOptions = everything): Totals {
  const currency = world.state.site.currency;
  const lines = cart.lines.map((record) => liveLine(world, record));
  const subtotal = sum(lines.map(({ totalPrice }) => totalPrice));
  const coupon = activeCoupon(world, cart, subtotal);
  const discount = coupon ? discountOf(coupon, subtotal, currency) : "0";
  const lineDiscounts = splitDiscount(lines, discount, subtotal, currency);
  const delivery = options.delivery ? deliveryOf(world, cart, lines, subtotal, coupon) : undefined;
  const tax = options.tax ? taxOf(world, cart, lines, lineDiscounts) : undefined;
  const total = sum([minus(subtotal, discount), delivery?.price ?? "0", tax?.amount ?? "0"]);
  const card = cart.giftCard && world.state.ecom.giftCards.find(({ code }) => code === cart.giftCard?.code);
  return {
    lines,
    subtotal,
    ...(coupon ? { coupon } : {}),
    discount,
    lineDiscounts,
    ...(delivery ? { delivery } : {}),
    ...(tax ? { tax } : {}),
    giftCard: options.giftCards && card ? smaller(card.balance, total) : "0",
    total,
  };
}

/** Why a coupon does not work now; undefined when it does. */
export function couponProblem(world: World, coupon: Coupon, subtotal: string): string | undefined {
  if (!coupon.active) return "DISABLED";
  if (coupon.expires !== undefined && coupon.expires <= world.now().toISOString()) return "EXPIRED";
  if (coupon.usageLimit !== undefined && coupon.used >= coupon.usageLimit) return "MAX_USAGE_EXCEEDED";
  if (coupon.minimumSubtotal !== undefined && !atLeast(subtotal, coupon.minimumSubtotal)) {
    return "MIN_SUBTOTAL_NOT_REACHED";
  }
  return undefined;
}

function activeCoupon(world: World, cart: CartRecord, subtotal: string): Coupon | undefined {
  const coupon = world.state.ecom.coupons.find(({ code }) => code === cart.coupon?.code);
  return coupon && couponProblem(world, coupon, subtotal) === undefined ? coupon : undefined;
}

function discountOf(coupon: Coupon, subtotal: string, currency: string): string {
  if ("percentOff" in coupon.benefit) return rounded(times(times(subtotal, coupon.benefit.percentOff), "0.01"), currency);
  if ("amountOff" in coupon.benefit) return smaller(coupon.benefit.amountOff, subtotal);
  return "0";
}

/** By each line's share; the last one takes what rounding left over. */
function splitDiscount(lines: LiveLine[], discount: string, subtotal: string, currency: string) {
  const parts: Record<string, string> = {};
  let left = discount;
  for (const [index, line] of lines.entries()) {
    const part = index === lines.length - 1 ? left : shareOf(discount, line.totalPrice, subtotal, currency);
    parts[line.record.id] = part;
    left = minus(left, part);
  }
  return parts;
}

function deliveryOf(world: World, cart: CartRecord, lines: LiveLine[], subtotal: string, coupon: Coupon | undefined) {
  const option = needsDelivery(lines) ? chosenOption(world, cart) : undefined;
  if (!option) return undefined;
  const free = coupon !== undefined && "freeShipping" in coupon.benefit;
  return { option, price: free ? "0" : priceOf(option, subtotal) };
}

function taxOf(world: World, cart: CartRecord, lines: LiveLine[], lineDiscounts: Record<string, string>): Totals["tax"] {
  const { country, subdivision } = cart.address ?? {};
  if (!country) return undefined;
  const { taxRates } = world.state.ecom;
  const rate = taxRates.find(
    (candidate) => candidate.country === country && (candidate.subdivision ?? subdivision) === subdivision,
  ) ?? { country, name: "Sales tax", rate: "0" };
  const taxable = lines.map((line) => minus(line.totalPrice, lineDiscounts[line.record.id] ?? "0"));
  const byLine = Object.fromEntries(
    lines.map((line, index) => [
      line.record.id,
      rounded(times(taxable[index] ?? "0", rate.rate), world.state.site.currency),
    ]),
  );
  return { rate, amount: sum(Object.values(byLine)), taxable: sum(taxable), byLine };
}
