import "server-only";
import { context } from "@/lib/orders/context";
import { readOrders } from "@/lib/orders/needs";
import { toParcels } from "@/lib/orders/parcels";
import type { Parcel } from "@/lib/orders/types";
import { failed, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { toDeskOrder, toDeskRow, toTransactions } from "./convert";
import { type OrderListWish, wixListFilter } from "./filter";
import type { DeskOrder, DeskOrderPage, DeskTransactions } from "./types";

/** A row costs the server most of what a page of the list costs. */
const pageSize = 30;

/**
 * A stretch of the orders of the shop, newest first. One Wix call.
 *
 * @param cursor `next` or `previous` of another page of the same wish
 * @param zone in which the wish's days are meant
 * @throws ShopError
 * Wix: `POST /ecom/v1/orders/search` (Read Orders)
 */
export async function listDeskOrders(
  wish: OrderListWish,
  zone: string,
  cursor?: string,
): Promise<DeskOrderPage> {
  const answer = await askAsOwner(readOrders, ({ orders }) =>
    orders.searchOrders(
      // A cursor carries what it was made for; Wix refuses both together.
      cursor
        ? { cursorPaging: { cursor, limit: pageSize } }
        : {
            filter: wixListFilter(wish, zone),
            sort: [{ fieldName: "_createdDate", order: "DESC" }],
            cursorPaging: { limit: pageSize },
          },
    ),
  );
  const { hasNext, cursors } = answer.metadata ?? {};
  const next = hasNext === false ? undefined : cursors?.next;
  const previous = cursor ? cursors?.prev : undefined;
  return {
    orders: (answer.orders ?? []).flatMap((order) => toDeskRow(order, context) ?? []),
    ...(next && { next }),
    ...(previous && { previous }),
  };
}

/** Whether this can be an order's id at all: it comes from an address, and goes into one of Wix's. */
export function isOrderId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}

/**
 * One order as it is now.
 *
 * @returns undefined when there is none
 * @throws ShopError
 * Wix: `GET /ecom/v1/orders/{id}` (Read Orders)
 */
export async function getDeskOrder(id: string): Promise<DeskOrder | undefined> {
  if (!isOrderId(id)) return undefined;
  try {
    return toDeskOrder(await askAsOwner(readOrders, ({ orders }) => orders.getOrder(id)), context);
  } catch (error) {
    const { kind, code } = toFailure(error);
    if (kind === "not-found" || kind === "invalid" || code === "ORDER_NOT_FOUND") return undefined;
    throw error;
  }
}

/**
 * The same for a change of it.
 *
 * @throws ShopError `not-found` when there is none
 */
export async function mustHaveOrder(id: string): Promise<DeskOrder> {
  const order = await getDeskOrder(id);
  if (!order) throw new ShopError(failed("not-found", "ORDER_NOT_FOUND").error);
  return order;
}

/**
 * What has been sent of an order.
 *
 * @throws ShopError: unlike a shopper's page the desk never takes no answer for no parcels
 * Wix: `GET /ecom/v1/fulfillments/orders/{id}` (Read Orders)
 */
export async function listDeskParcels(id: string): Promise<Parcel[]> {
  const { orderWithFulfillments } = await askAsOwner(readOrders, ({ orderFulfillments }) =>
    orderFulfillments.listFulfillmentsForSingleOrder(id),
  );
  return toParcels(orderWithFulfillments?.fulfillments ?? []);
}

/**
 * What was paid for an order and what went back.
 *
 * @throws ShopError
 * Wix: `GET /ecom/v1/payments/orders/{id}` (Read Orders)
 */
export async function listTransactions(id: string, currency: string): Promise<DeskTransactions> {
  const { orderTransactions } = await askAsOwner(readOrders, ({ orderTransactions: payments }) =>
    payments.listTransactionsForSingleOrder(id),
  );
  return toTransactions(orderTransactions, currency);
}
