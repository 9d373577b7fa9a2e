import { createHmac } from "node:crypto";
import { converted, minus } from "../kernel/money";
import type { World } from "../kernel/world";
import { methodWire } from "./cart-wire";
import { both } from "./line-text";
import type { CartRecord } from "./state";
import type { Tax, Totals } from "./totals";
import type { Violation } from "./violations";

/** The `summary` of estimate and calculate. Parts that were not worked out are left out, or 0 where Wix adds up. */
export function summaryWire(
  world: World,
  cart: CartRecord,
  totals: Totals,
  violations: readonly Violation[],
) {
  const { delivery, tax } = totals;
  const due = minus(totals.total, totals.giftCard);
  return {
    cartId: cart.id,
    cartRevision: String(cart.revision),
    calculationId: world.newId(),
    lineItems: totals.lines.map((line) => ({
      lineItemId: line.record.id,
      quantity: line.confirmed,
      unitPrice: converted(line.unitPrice),
      totalPrice: converted(line.totalPrice),
    })),
    discounts: discountsWire(totals),
    ...(delivery
      ? { deliverySummary: { method: methodWire(delivery.option), price: converted(delivery.fullPrice) } }
      : {}),
    additionalFees: [],
    ...(tax ? { taxSummary: taxWire(totals, tax) } : {}),
    priceSummary: {
      subtotal: converted(totals.subtotal),
      discount: converted(totals.discount),
      delivery: converted(delivery?.price ?? "0"),
      additionalFees: converted("0"),
      tax: converted(tax?.amount ?? "0"),
      total: converted(totals.total),
    },
    paymentSummary: {
      giftCards:
        cart.giftCard && totals.giftCard !== "0"
          ? [{ giftCardId: cart.giftCard.id, redeemAmount: converted(totals.giftCard) }]
          : [],
      memberships: [],
      requiresPaymentAfterGiftCard: due !== "0",
      totalAfterGiftCards: converted(due),
      payNow: converted(due),
      payLater: converted("0"),
    },
    priceVerificationToken: priceToken(world, cart, totals),
    violations,
  };
}

function discountsWire({ coupon, discount, delivery, lines, lineDiscounts }: Totals) {
  if (!coupon) return [];
  const named = { name: both(coupon.name), source: { sourceType: "COUPON", couponCode: coupon.code } };
  if (discount !== "0") {
    return [
      {
        ...named,
        scope: "CART_SUBTOTAL",
        total: converted(discount),
        lineItemDiscounts: lines.map(({ record }) => ({
          lineItemId: record.id,
          amountOff: converted(lineDiscounts[record.id] ?? "0"),
        })),
      },
    ];
  }
  const saved = delivery ? minus(delivery.fullPrice, delivery.price) : "0";
  return saved === "0"
    ? []
    : [{ ...named, scope: "DELIVERY", total: converted(saved), lineItemDiscounts: [] }];
}

function taxWire({ lines }: Totals, tax: Tax) {
  return {
    taxes: [
      { name: both(tax.rate.name), taxableAmount: converted(tax.taxable), amount: converted(tax.amount) },
    ],
    pricesIncludeTax: false,
    lineItemTaxes: lines.map(({ record }) => ({
      lineItemId: record.id,
      tax: converted(tax.byLine[record.id] ?? "0"),
      rate: tax.rate.rate,
    })),
  };
}

/** Stands for the prices somebody was shown: it changes as soon as one of them does. */
export function priceToken(world: World, cart: CartRecord, totals: Totals): string {
  const prices = [
    cart.id,
    totals.total,
    ...totals.lines.map(({ unitPrice, confirmed }) => `${confirmed}x${unitPrice}`),
  ];
  const signature = createHmac("sha256", world.state.auth.signingKey).update(prices.join("|"));
  return `${cart.id}.${signature.digest("base64url")}`;
}
