import type { EcomState, OrderRecord } from "./state";

/** What happened to an order, in the words of Wix's events. */
export interface OrderChange {
  record: OrderRecord;
  /** How it was before; absent for a new order. */
  before?: OrderSummary;
}

/** As much of an order as tells which events its change makes. */
export interface OrderSummary {
  updatedDate: unknown;
  status: unknown;
  paymentStatus: unknown;
  fulfillmentStatus: unknown;
  parcels: string;
  refunds: number;
}

const journals = new WeakMap<EcomState, Map<OrderRecord, OrderSummary | "new">>();

/** Whoever is about to change an order says so first; nothing happens where nobody wants to know. */
export function watchOrder(state: EcomState, record: OrderRecord): void {
  const journal = journals.get(state);
  if (journal && !journal.has(record)) journal.set(record, summaryOf(record));
}

/** Notes an order that was just placed. */
export function noteNewOrder(state: EcomState, record: OrderRecord): void {
  journals.get(state)?.set(record, "new");
}

/** The orders that changed since the last call. The first call opens the journal. */
export function takeOrderChanges(state: EcomState): OrderChange[] {
  const journal = journals.get(state);
  journals.set(state, new Map());
  return [...(journal ?? [])].flatMap(([record, before]): OrderChange[] => {
    if (before === "new") return [{ record }];
    return JSON.stringify(before) === JSON.stringify(summaryOf(record)) ? [] : [{ record, before }];
  });
}

function summaryOf({ order, fulfillments, refunds }: OrderRecord): OrderSummary {
  return {
    updatedDate: order.updatedDate,
    status: order.status,
    paymentStatus: order.paymentStatus,
    fulfillmentStatus: order.fulfillmentStatus,
    parcels: JSON.stringify(fulfillments),
    refunds: refunds.length,
  };
}
