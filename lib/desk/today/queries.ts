import "server-only";
import { context } from "@/lib/orders/context";
import { readOrders } from "@/lib/orders/needs";
import type { OrderSummary } from "@/lib/orders/types";
import { askAsOwner } from "@/lib/wix/as-owner";
import { dayOf, daysUntil, startOfDay } from "../days";
import { toDeskRow } from "../orders/convert";
import { wixListFilter } from "../orders/filter";
import { managesProducts } from "../products/queries-whole";
import { toLowStock, toSold } from "./convert";
import { salesOf } from "./sales";
import type { LowStock, Sales, Waiting } from "./types";

const dayCount = 14;
const pageSize = 100;
/** A home page does not read a whole year: so many pages of orders, and the page says when there were more. */
const mostPages = 5;

/**
 * What was sold on the last fourteen days. Up to five Wix calls, one after the other.
 *
 * @throws ShopError
 * Wix: `POST /ecom/v1/orders/search` (Read Orders)
 */
export async function readSales(zone: string): Promise<Sales> {
  const days = daysUntil(dayOf(new Date(), zone), dayCount, zone);
  const since = startOfDay(days[0] ?? "", zone);
  const found: OrderSummary[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const answer = await askAsOwner(readOrders, ({ orders }) =>
      orders.searchOrders(
        cursor
          ? { cursorPaging: { cursor, limit: pageSize } }
          : {
              filter: { status: { $in: ["APPROVED", "CANCELED"] }, _createdDate: { $gte: since } },
              sort: [{ fieldName: "_createdDate", order: "DESC" }],
              cursorPaging: { limit: pageSize },
            },
      ),
    );
    found.push(...(answer.orders ?? []).flatMap((order) => toSold(order, context) ?? []));
    cursor = (answer.metadata?.hasNext && answer.metadata.cursors?.next) || undefined;
    pages += 1;
  } while (cursor && pages < mostPages);
  return salesOf(found, days, zone, cursor === undefined);
}

/**
 * Orders that wait to be sent, the oldest first. One Wix call.
 *
 * @throws ShopError
 */
export async function readWaiting(zone: string): Promise<Waiting> {
  const answer = await askAsOwner(readOrders, ({ orders }) =>
    orders.searchOrders({
      filter: wixListFilter({ view: "to-send", search: "", from: "", to: "" }, zone),
      sort: [{ fieldName: "_createdDate", order: "ASC" }],
      cursorPaging: { limit: pageSize },
    }),
  );
  const waiting = (answer.orders ?? []).flatMap((order) => toDeskRow(order, context) ?? []);
  return {
    longest: waiting.slice(0, 5),
    count: waiting.length,
    isMore: answer.metadata?.hasNext === true,
  };
}

/** Of so many or fewer the home page warns. */
export const fewUnits = 5;

/**
 * The variants of which least is left. One Wix call.
 *
 * @throws ShopError
 * Wix: `POST /stores/v3/inventory-items/query` (Manage Products); on a site with the older catalogue `conflict`
 */
export async function readLowStock(): Promise<{ items: LowStock[]; isMore: boolean }> {
  const { items } = await askAsOwner(managesProducts, (client) =>
    client.inventoryItemsV3
      .queryInventoryItems()
      .eq("trackQuantity", true)
      .le("quantity", fewUnits)
      .ascending("quantity")
      .limit(6)
      .find(),
  );
  const low = items.flatMap((item) => toLowStock(item) ?? []);
  return { items: low.slice(0, 5), isMore: low.length > 5 };
}
