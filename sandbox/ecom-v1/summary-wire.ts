import { couponIn, couponProblem } from "../ecom/coupons";
import { needsDelivery } from "../ecom/delivery";
import { giftCardAppId, obfuscated } from "../ecom/gift-cards";
import type { CartRecord } from "../ecom/state";
import type { Totals, TotalsOptions } from "../ecom/totals";
import { minus, sum } from "../kernel/money";
import type { World } from "../kernel/world";
import { couponCodeOf } from "./codes";
import { type Money, moneyIn } from "./money";

/** The parts of an estimate that a checkout has too. */
export function summaryV1Wire(world: World, cart: CartRecord, totals: Totals, parts: TotalsOptions) {
  const money = moneyIn(world.state.site.currency);
  const summary = priceSummary(totals, money);
  return {
    priceSummary: summary,
    taxSummary: {
      taxableAmount: money(totals.tax?.taxable ?? "0"),
      totalTax: money(totals.tax?.amount ?? "0"),
    },
    appliedDiscounts: appliedDiscounts(totals, money),
    ...(cart.giftCard && totals.giftCard !== "0"
      ? {
          giftCard: {
            obfuscatedCode: obfuscated(cart.giftCard.code),
            amount: money(totals.giftCard),
            appId: giftCardAppId,
          },
        }
      : {}),
    calculationErrors: calculationErrors(world, cart, totals, parts),
    weightUnit: "KG",
    currency: world.state.site.currency,
    payNow: summary,
    payLater: priceSummary(undefined, money),
    membershipOptions: { eligibleMemberships: [], invalidMemberships: [], selectedMemberships: [] },
    additionalFees: [],
    // Raised by Wix's validations service plugin, which nobody has installed here.
    violations: [],
  };
}

/** Types: shipping is before its discount, and the total is after discounts, gift cards and tax. */
function priceSummary(totals: Totals | undefined, money: Money) {
  return {
    subtotal: money(totals?.subtotal ?? "0"),
    shipping: money(totals?.delivery?.fullPrice ?? "0"),
    tax: money(totals?.tax?.amount ?? "0"),
    discount: money(totals ? sum([totals.discount, shippingSaved(totals)]) : "0"),
    total: money(totals ? minus(totals.total, totals.giftCard) : "0"),
    additionalFees: money("0"),
  };
}

function shippingSaved({ delivery }: Totals): string {
  return delivery ? minus(delivery.fullPrice, delivery.price) : "0";
}

function appliedDiscounts(totals: Totals, money: Money) {
  const { coupon, discount } = totals;
  const saved = discount === "0" ? shippingSaved(totals) : discount;
  if (!coupon || saved === "0") return [];
  return [
    {
      discountType: discount === "0" ? "SHIPPING" : "GLOBAL",
      lineItemIds: [],
      coupon: { id: coupon.id, code: coupon.code, name: coupon.name, amount: money(saved) },
    },
  ];
}

/** Types: 200 with a reason instead of an error. Which code stands for a missing address is inferred. */
function calculationErrors(world: World, cart: CartRecord, totals: Totals, parts: TotalsOptions) {
  const coupon = couponIn(world, cart);
  const problem = coupon && couponProblem(world, coupon, cart, totals.lines);
  const homeless = !cart.address?.country && needsDelivery(totals.lines);
  const missing = detail("MISSING_DELIVERY_ADDRESS", "A delivery address is required.");
  return {
    ...(homeless && parts.delivery
      ? { generalShippingCalculationError: missing }
      : { carrierErrors: { errors: [] } }),
    ...(homeless && parts.tax ? { taxCalculationError: missing } : {}),
    ...(problem
      ? { couponCalculationError: detail(couponCodeOf(problem), "The coupon cannot be used") }
      : {}),
    orderValidationErrors: [],
  };
}

function detail(code: string, description: string) {
  return { applicationError: { code, description, data: {} } };
}
