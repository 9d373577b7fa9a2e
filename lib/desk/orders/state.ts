import type { OrderSummary, Parcel } from "@/lib/orders/types";
import { isSome } from "./amounts";
import type { DeskLine, DeskOrder } from "./types";

// What an order's state allows. Asked for the page, and again with the order as it is now before anything is written.

/** Why something cannot be done with an order as it is. */
export type Objection =
  | "ORDER_CANCELLED"
  | "ORDER_NOT_APPROVED"
  | "ORDER_ALREADY_PAID"
  | "NOTHING_LEFT_TO_SEND"
  | "NOTHING_TO_REFUND";

export interface LineLeft {
  line: DeskLine;
  /** How many were sent, and how many can still be. */
  sent: number;
  left: number;
  /** How many are worth sending: what was paid back stays on the shelf. */
  due: number;
}

/** How many of each line are still to be sent. */
export function linesLeft({ lines }: Pick<DeskOrder, "lines">, parcels: Parcel[]): LineLeft[] {
  const sent = new Map<string, number>();
  for (const { lineId, quantity } of parcels.flatMap((parcel) => parcel.lines)) {
    sent.set(lineId, (sent.get(lineId) ?? 0) + quantity);
  }
  return lines.map((line) => {
    const gone = sent.get(line.id) ?? 0;
    const left = Math.max(line.quantity - gone, 0);
    return { line, sent: gone, left, due: Math.min(left, Math.max(line.quantity - line.refunded - gone, 0)) };
  });
}

/** Cancelled, pending and rejected orders are sent by nobody. */
export function objectionToSending(order: DeskOrder, parcels: Parcel[]): Objection | undefined {
  const closed = objectionToStatus(order);
  if (closed) return closed;
  return linesLeft(order, parcels).some(({ left }) => left > 0) ? undefined : "NOTHING_LEFT_TO_SEND";
}

export function objectionToPayment(order: DeskOrder): Objection | undefined {
  const { status, payment, owed } = order;
  if (status === "cancelled") return "ORDER_CANCELLED";
  if (status === "rejected" || payment === "declined") return "ORDER_NOT_APPROVED";
  const open = payment === "not-paid" || payment === "partly-paid" || payment === "pending";
  return open && isSome(owed) ? undefined : "ORDER_ALREADY_PAID";
}

export function objectionToCancelling(order: DeskOrder): Objection | undefined {
  return objectionToStatus(order);
}

/** Money goes back of cancelled orders too. */
export function objectionToRefund({ payment, paid, status }: DeskOrder): Objection | undefined {
  if (status === "pending" || status === "rejected") return "ORDER_NOT_APPROVED";
  return payment !== "refunded" && isSome(paid) ? undefined : "NOTHING_TO_REFUND";
}

function objectionToStatus({ status }: OrderSummary): Objection | undefined {
  if (status === "cancelled") return "ORDER_CANCELLED";
  return status === "approved" ? undefined : "ORDER_NOT_APPROVED";
}
