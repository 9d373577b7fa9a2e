import { atLeast, minus, shareOf, sum } from "../kernel/money";
import type { OrderLine } from "./restock";
import type { OrderRecord } from "./state";

/** What somebody wants back of an order. Amounts are decimal strings; without one it is all that is left. */
export interface RefundWish {
  lineItems?: readonly { lineItemId: string; quantity: number }[] | undefined;
  additionalFees?: readonly { additionalFeeId: string; amount?: string | undefined }[] | undefined;
  shipping?: { amount?: string | undefined } | undefined;
}

export interface Amounts {
  subtotal: string;
  discount: string;
  tax: string;
  total: string;
}

export interface RefundItem extends Amounts {
  lineItemId: string;
  quantity: number;
}

/** Why a part of a wish cannot be met, with the part itself. */
export interface RefundProblem {
  part: { lineItem: object } | { additionalFee: object } | { shipping: object };
  code: string;
  description: string;
}

export interface CalculatedRefund {
  items: { lineItems: RefundItem[]; shipping?: Amounts };
  summary: Amounts;
  problems: RefundProblem[];
}

type Money = { amount: string };

interface PricedLine extends OrderLine {
  lineItemPrice: Money;
  totalDiscount: Money;
  taxInfo: { taxAmount: Money };
}

/**
 * What goes back for a wish. Inferred: each unit's share of the line's price, discount and tax is worked out over all
 * units that have gone back, so that rounding never gives back more or less than was paid.
 */
export function calculated(record: OrderRecord, wish: RefundWish): CalculatedRefund {
  const problems: RefundProblem[] = [];
  // A line may be named twice; the second time continues where the first ended.
  const gone = new Map(lines(record).map(({ id, refundQuantity }) => [id, refundQuantity]));
  const lineItems = (wish.lineItems ?? []).flatMap((part) => lineRefund(record, part, gone, problems));
  const shipping = wish.shipping && shippingRefund(record, wish.shipping, problems);
  for (const additionalFee of wish.additionalFees ?? []) {
    const description = "The order has no such additional fee";
    problems.push({ part: { additionalFee }, code: "ADDITIONAL_FEE_NOT_FOUND", description });
  }
  const parts = [...lineItems, ...(shipping ? [shipping] : [])];
  return { items: { lineItems, ...(shipping ? { shipping } : {}) }, summary: summed(parts), problems };
}

function lines({ order }: OrderRecord): PricedLine[] {
  return order.lineItems as PricedLine[];
}

function lineRefund(
  record: OrderRecord,
  wish: { lineItemId: string; quantity: number },
  gone: Map<string, number>,
  problems: RefundProblem[],
): RefundItem[] {
  const line = lines(record).find(({ id }) => id === wish.lineItemId);
  const refuse = (code: string, description: string) => {
    problems.push({ part: { lineItem: wish }, code, description });
    return [];
  };
  if (!line) return refuse("LINE_ITEM_NOT_FOUND", "The order has no such line item");
  const before = gone.get(line.id) ?? 0;
  const after = before + wish.quantity;
  if (after > line.quantity) {
    return refuse("INVALID_LINE_ITEM_REFUND_QUANTITY", "More than is left to refund of the line item");
  }
  gone.set(line.id, after);
  const share = ({ amount }: Money) => {
    const upTo = (units: number) =>
      shareOf(amount, String(units), String(line.quantity), String(record.order.currency));
    return minus(upTo(after), upTo(before));
  };
  const subtotal = share(line.lineItemPrice);
  const discount = share(line.totalDiscount);
  const tax = share(line.taxInfo.taxAmount);
  return [{ ...wish, subtotal, discount, tax, total: sum([minus(subtotal, discount), tax]) }];
}

function shippingRefund(
  record: OrderRecord,
  wish: { amount?: string | undefined },
  problems: RefundProblem[],
): Amounts | undefined {
  const { available } = shippingOf(record);
  const refuse = (code: string, description: string) => {
    problems.push({ part: { shipping: wish }, code, description });
    return undefined;
  };
  if (available === undefined) return refuse("SHIPPING_NOT_FOUND", "The order was not shipped");
  const amount = wish.amount ?? available;
  if (!atLeast(available, amount)) {
    return refuse("INVALID_SHIPPING_REFUND_AMOUNT", "More than is left to refund of the delivery");
  }
  return { subtotal: amount, discount: "0", tax: "0", total: amount };
}

/** What the delivery cost, how much of it went back and how much is left; no `available` for an order without one. */
export function shippingOf({ order, refunds }: OrderRecord): {
  amount: string;
  refunded: string;
  available?: string;
} {
  const { shippingInfo } = order as { shippingInfo?: { cost?: { totalPriceAfterTax: Money } } };
  const amount = shippingInfo?.cost?.totalPriceAfterTax.amount;
  const back = refunds.map(({ details }) => (details as { shipping?: { amount: Money } }).shipping);
  const refunded = sum(back.flatMap((entry) => (entry ? [entry.amount.amount] : [])));
  return amount === undefined
    ? { amount: "0", refunded: "0" }
    : { amount, refunded, available: minus(amount, refunded) };
}

function summed(parts: readonly Amounts[]): Amounts {
  const all = (key: keyof Amounts) => sum(parts.map((part) => part[key]));
  return { subtotal: all("subtotal"), discount: all("discount"), tax: all("tax"), total: all("total") };
}
