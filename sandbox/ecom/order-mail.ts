import type { World } from "../kernel/world";
import type { OrderRecord } from "./state";

/** A letter to a buyer that Wix would have sent. */
export interface OrderMail {
  to: string;
  kind: "ORDER_CANCELED" | "ORDER_REFUNDED";
  orderNumber: string;
  /** The owner's own words. */
  message?: string;
  /** ISO time. */
  createdDate: string;
}

/** Notes a letter about an order; the control door shows it. */
export function sendOrderMail(
  world: World,
  { order }: OrderRecord,
  kind: OrderMail["kind"],
  message?: string | null,
): void {
  const { email } = order.buyerInfo as { email: string };
  world.state.ecom.mail.push({
    to: email,
    kind,
    orderNumber: order.number,
    ...(message ? { message } : {}),
    createdDate: world.now().toISOString(),
  });
}
