import type { Order } from "./types";

/**
 * What an order's number and e-mail buy a look at: what it is, what it cost and where it stands. Numbers count
 * upwards and an e-mail is known to many, so no name, address, telephone number or note is among it. Named one by one, so
 * that what an order learns to say later stays out until somebody thinks about it.
 */
export function guestView(order: Order): Order {
  const { id, number, placedAt, status, payment, fulfilment, total, itemCount, pictures } = order;
  const { lines, subtotal, shipping, fees, tax, discount, events, refunded } = order;
  const { shippingMethod, deliveryTime } = order;
  return {
    ...{ id, number, placedAt, status, payment, fulfilment, total, itemCount, pictures },
    ...{ lines, subtotal, shipping, tax, discount, events },
    ...(fees && { fees }),
    ...(refunded && { refunded }),
    ...(shippingMethod && { shippingMethod }),
    ...(deliveryTime && { deliveryTime }),
  };
}
