import type { OrderChange } from "../ecom/order-journal";
import type { World } from "../kernel/world";
import { domainEvent, type WixEvent } from "./events";

const orderFqdn = "wix.ecom.v1.order";
const fulfillmentsFqdn = "wix.ecom.v1.fulfillments";
const transactionsFqdn = "wix.ecom.v1.order_transactions";

/** What Wix would send about an order. The bodies are in the types; which change makes which events is inferred. */
export function orderEventsOf(world: World, { record, before }: OrderChange): WixEvent[] {
  // A copy: the order may change again before the event is on its way.
  const { order, fulfillments, refunds, payments } = structuredClone(record);
  const about = (slug: string, body: object) =>
    domainEvent(world, orderFqdn, slug, order.id, { actionEvent: { body: { order, ...body } } });
  if (!before) {
    return [
      domainEvent(world, orderFqdn, "created", order.id, { createdEvent: { entity: order } }),
      about("approved", {}),
    ];
  }
  const events = [
    domainEvent(world, orderFqdn, "updated", order.id, { updatedEvent: { currentEntity: order } }),
  ];
  if (order.status !== before.status && order.status === "CANCELED") events.push(about("canceled", {}));
  if (order.paymentStatus !== before.paymentStatus) {
    events.push(about("payment_status_updated", { previousPaymentStatus: before.paymentStatus }));
  }
  if (order.fulfillmentStatus !== before.fulfillmentStatus && order.fulfillmentStatus === "FULFILLED") {
    const statuses = {
      previousFulfillmentStatus: before.fulfillmentStatus,
      newFulfillmentStatus: order.fulfillmentStatus,
    };
    events.push(about("fulfilled", statuses));
  }
  if (JSON.stringify(fulfillments) !== before.parcels) {
    const currentEntity = { orderId: order.id, fulfillments };
    events.push(
      domainEvent(world, fulfillmentsFqdn, "updated", order.id, { updatedEvent: { currentEntity } }),
    );
  }
  const orderTransactions = { orderId: order.id, payments, refunds };
  for (const refund of refunds.slice(before.refunds).filter(isComplete)) {
    const body = { orderId: order.id, refund, orderTransactions };
    events.push(
      domainEvent(world, transactionsFqdn, "refund_completed", order.id, { actionEvent: { body } }),
    );
  }
  return events;
}

function isComplete({ summary }: Record<string, unknown>): boolean {
  return !(summary as { pending?: boolean } | undefined)?.pending;
}
