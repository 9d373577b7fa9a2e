import type { Coupon } from "../coupons/state";
import { minus, rounded, sum, times } from "../kernel/money";
import type { World } from "../kernel/world";
import { lineDiscounts as discountsOf } from "./coupon-discount";
import { couponIn, couponProblem, shipsFree } from "./coupons";
import { chosenOption, needsDelivery, priceOf } from "./delivery";
import { redeemable } from "./gift-cards";
import { type LiveLine, liveLines } from "./line";
import type { CartRecord, ShippingOption, TaxRate } from "./state";

/** A cart worked out to the last cent. Amounts are decimal strings in the site's currency. */
export interface Totals {
  lines: LiveLine[];
  subtotal: string;
  /** The coupon, while it works. */
  coupon?: Coupon;
  /** What the coupon takes off the subtotal. */
  discount: string;
  /** Line id -> its part of the discount. */
  lineDiscounts: Record<string, string>;
  delivery?: Delivery;
  tax?: Tax;
  /** Covered by a gift card. */
  giftCard: string;
  /** Before gift cards. */
  total: string;
}

export interface Delivery {
  option: ShippingOption;
  /** Before a coupon that gives free shipping. */
  fullPrice: string;
  price: string;
}

export interface Tax {
  rate: TaxRate;
  amount: string;
  taxable: string;
  /** Line id -> tax. */
  byLine: Record<string, string>;
}

/** Which parts to work out; estimates may leave some out. */
export interface TotalsOptions {
  delivery: boolean;
  tax: boolean;
  giftCards: boolean;
}

export const everything: TotalsOptions = { delivery: true, tax: true, giftCards: true };

export function totalsOf(world: World, cart: CartRecord, options: TotalsOptions = everything): Totals {
  const lines = liveLines(world, cart.lines);
  const subtotal = sum(lines.map(({ totalPrice }) => totalPrice));
  const coupon = workingCoupon(world, cart, lines);
  const lineDiscounts = discountsOf(world, coupon, lines);
  const discount = sum(Object.values(lineDiscounts));
  const delivery = options.delivery ? deliveryOf(world, cart, lines, subtotal, coupon) : undefined;
  const tax = options.tax ? taxOf(world, cart, lines, lineDiscounts) : undefined;
  const total = sum([minus(subtotal, discount), delivery?.price ?? "0", tax?.amount ?? "0"]);
  return {
    lines,
    subtotal,
    ...(coupon ? { coupon } : {}),
    discount,
    lineDiscounts,
    ...(delivery ? { delivery } : {}),
    ...(tax ? { tax } : {}),
    giftCard: options.giftCards ? redeemable(world, cart, total) : "0",
    total,
  };
}

function workingCoupon(world: World, cart: CartRecord, lines: readonly LiveLine[]): Coupon | undefined {
  const coupon = couponIn(world, cart);
  return coupon && couponProblem(world, coupon, cart, lines) === undefined ? coupon : undefined;
}

function deliveryOf(
  world: World,
  cart: CartRecord,
  lines: readonly LiveLine[],
  subtotal: string,
  coupon: Coupon | undefined,
): Delivery | undefined {
  const option = needsDelivery(lines) ? chosenOption(world, cart) : undefined;
  if (!option) return undefined;
  const fullPrice = priceOf(option, subtotal);
  return { option, fullPrice, price: shipsFree(coupon) ? "0" : fullPrice };
}

function taxOf(
  world: World,
  cart: CartRecord,
  lines: readonly LiveLine[],
  lineDiscounts: Record<string, string>,
): Tax | undefined {
  const { country, subdivision } = cart.address ?? {};
  if (!country) return undefined;
  const rate = world.state.ecom.taxRates.find(
    (candidate) =>
      candidate.country === country &&
      (candidate.subdivision === undefined || candidate.subdivision === subdivision),
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
