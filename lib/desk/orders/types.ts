import type { Money } from "@/lib/money";
import type { Order, OrderLine, OrderSummary } from "@/lib/orders/types";
import type { Failure } from "@/lib/result";

/** A row of the desk's list. */
export interface DeskOrderRow extends OrderSummary {
  /** Their name; the e-mail where there is none; "" for nobody. */
  buyer: string;
  email?: string;
}

/** A stretch of the list, newest first. */
export interface DeskOrderPage {
  orders: DeskOrderRow[];
  /** Opaque: hand it back to read on, or back. Absent at the ends. */
  next?: string;
  previous?: string;
}

export interface DeskLine extends OrderLine {
  sku?: string;
  /** How many went back to the buyer's money, and how many to the shelf. */
  refunded: number;
  restocked: number;
}

/** Orders of several that were to be sent, of which the same became. */
export interface SentAlike {
  numbers: string[];
  /** Why they were not sent; `not tried` where there was no time left. Absent: they were sent. */
  problem?: Failure | "not tried";
}

/** An order as its seller sees it. */
export interface DeskOrder extends Order {
  lines: DeskLine[];
  buyer: string;
  phone?: string;
  /** Bought by somebody with an account. */
  isMember: boolean;
  /** What came in, what went back and what is still owed, as Wix adds it up. */
  paid: Money;
  givenBack: Money;
  owed: Money;
  /** Newest first. */
  activities: DeskActivity[];
}

/** One thing that happened to an order, or a note of the shop's. */
export interface DeskActivity {
  id: string;
  /** ISO time. */
  at: string;
  /** Wix's name for it, for example `ORDER_PAID`. */
  kind: string;
  /** What a note says. */
  text?: string;
  author?: string;
}

export interface DeskPayment {
  id: string;
  /** ISO time. */
  at: string;
  amount: Money;
  /** As Wix names it, for example `CreditCard`, `Cash`; "" where it does not. */
  method: string;
  /** Wix's word, for example `APPROVED`. */
  status: string;
  /** Paid by other ways than Wix. */
  offline: boolean;
}

export interface DeskRefund {
  id: string;
  /** ISO time. */
  at: string;
  /** What went back, or is on its way while `isPending`. */
  amount: Money;
  isPending: boolean;
  /** What could not be given back; absent where nothing failed. */
  failed?: Money;
  reason?: string;
}

export interface DeskTransactions {
  /** Oldest first. */
  payments: DeskPayment[];
  refunds: DeskRefund[];
}

/** What somebody wants to give back: lines and delivery; or an amount that belongs to no line. */
export interface RefundWish {
  lines: { lineId: string; quantity: number }[];
  /** Decimal string; "" or absent: nothing of the delivery. */
  shipping?: string;
  /** Decimal string. */
  amount?: string;
}

/** What may still go back of an order, as Wix says. */
export interface Refundable {
  currency: string;
  lines: { lineId: string; quantity: number }[];
  /** Of what the delivery cost. */
  shipping?: Money;
  payments: RefundablePayment[];
}

export interface RefundablePayment {
  paymentId: string;
  method: string;
  /** The most that can go back by it. */
  most: Money;
  /** Wix only notes it: the owner gives it back themselves. */
  byHand: boolean;
}

/** Wix's own calculation of a wish, and by which payments it goes back. */
export interface RefundPreview {
  total: Money;
  /** Absent for an amount that belongs to no line. */
  parts?: { subtotal: Money; discount: Money; tax: Money };
  payments: { paymentId: string; method: string; amount: Money; byHand: boolean }[];
}
