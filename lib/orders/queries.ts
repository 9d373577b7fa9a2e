import "server-only";
import { failed, ShopError } from "@/lib/result";
import type { Viewer } from "@/lib/session/types";
import { askAsViewer } from "@/lib/session/viewer";
import { toFailure } from "@/lib/wix/errors";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { context } from "./context";
import { toOrder, toOrderSummary } from "./convert";
import { type OrderFilter, wixFilter } from "./filter";
import { readParcels } from "./read-parcels";
import type { Order, OrderPage, Parcel } from "./types";

const pageSize = 20;

/**
 * The logged-in member's orders, newest first. Wix answers with nobody else's, whatever is asked. One Wix call.
 *
 * @throws ShopError `unauthenticated` for everybody who is not a member, `unavailable` when Wix cannot be asked
 * Wix: `POST /ecom/v1/orders/search`
 */
export async function listMyOrders(wish: OrderWish = {}): Promise<OrderPage> {
  return askAsViewer((viewer) => searchOrders(viewer, wish));
}

/** Which orders: those of a filter, from the beginning or from a cursor, which carries its filter itself. */
export interface OrderWish {
  filter?: OrderFilter;
  /** `next` or `previous` of another page. */
  cursor?: string;
}

async function searchOrders(viewer: Viewer, { cursor, filter }: OrderWish): Promise<OrderPage> {
  const client = ordersClient(viewer);
  if (viewer.kind !== "member") throw new ShopError(failed("unauthenticated", "NOT_A_MEMBER").error);
  try {
    const answer = await client.orders.searchOrders({
      // A cursor carries the order it was made for; Wix refuses both together.
      ...(cursor
        ? { cursorPaging: { cursor, limit: pageSize } }
        : {
            ...(filter && { filter: wixFilter(filter) }),
            sort: [{ fieldName: "_createdDate", order: "DESC" as const }],
            cursorPaging: { limit: pageSize },
          }),
    });
    const { hasNext, cursors } = answer.metadata ?? {};
    const next = hasNext === false ? undefined : cursors?.next;
    // The first page of all has nothing before it, whatever cursor comes with it.
    const previous = cursor ? cursors?.prev : undefined;
    return {
      orders: (answer.orders ?? []).flatMap((order) => toOrderSummary(order, context) ?? []),
      ...(next && { next }),
      ...(previous && { previous }),
    };
  } catch (error) {
    throw new ShopError(toFailure(error), { cause: error });
  }
}

/** What has been sent of a member's order. A guest has no list of parcels at Wix. */
export function listMyParcels(id: string): Promise<Parcel[]> {
  return askAsViewer(async (viewer) =>
    viewer.kind === "member"
      ? readParcels((question) => question(shopperClient(viewer.accessToken)), id)
      : [],
  );
}

/**
 * One order of the person who asks: a member's own, or a guest's, asked with the token it was bought with. Whose it
 * is, Wix decides. One Wix call.
 *
 * @returns undefined when there is no such order (or not yet: it may appear seconds after the payment)
 * @throws ShopError `forbidden` when it is somebody else's, `unauthenticated` for a guest, `unavailable` when Wix cannot be asked
 * Wix: `GET /ecom/v1/orders/{id}`
 */
export async function getMyOrder(id: string): Promise<Order | undefined> {
  return askAsViewer((viewer) => findOrder(viewer, id));
}

async function findOrder(viewer: Viewer, id: string): Promise<Order | undefined> {
  const client = ordersClient(viewer);
  try {
    return toOrder(await client.orders.getOrder(id), context);
  } catch (error) {
    const failure = toFailure(error);
    if (failure.kind === "not-found" || failure.code === "ORDER_NOT_FOUND") return undefined;
    throw new ShopError(failure, { cause: error });
  }
}

function ordersClient(viewer: Viewer): Pick<ShopperClient, "orders"> {
  if (viewer.kind === "unavailable") throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
  if (viewer.kind === "guest") throw new ShopError(failed("unauthenticated", "NO_SESSION").error);
  return shopperClient(viewer.accessToken);
}
