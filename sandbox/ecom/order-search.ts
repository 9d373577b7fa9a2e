import type { WixContext } from "../kernel/env";
import { ownerKey, requireAdmin, requireAnybody } from "../kernel/identity";
import { asObject, cutPage, type QuerySpec, readWish, sortItems } from "../kernel/query";
import { compileFilter, type FieldSpec } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { permissions, readForbidden } from "./order-access";
import type { OrderRecord } from "./state";

const id: FieldSpec = { operators: ["$eq", "$ne", "$in", "$nin"], sortable: false };
const status: FieldSpec = { ...id, sortable: true };
const comparisons: FieldSpec["operators"] = ["$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte"];
const number: FieldSpec = { operators: comparisons, sortable: true, kind: "number" };
const date: FieldSpec = { operators: comparisons, sortable: true, kind: "date" };
const flag: FieldSpec = { operators: ["$eq", "$ne", "$in", "$nin", "$exists"], sortable: false };
const list: FieldSpec = { operators: ["$hasSome", "$hasAll"], sortable: false };
const words: FieldSpec = {
  operators: ["$eq", "$ne", "$in", "$nin", "$exists", "$startsWith", "$contains"],
  sortable: true,
};

/** Source: Wix's table of supported filters and sorting for orders, and the search types of its package. */
export const orderSpec: QuerySpec = {
  fields: {
    id,
    number: { ...number, operators: [...comparisons, "$startsWith"] },
    status,
    paymentStatus: status,
    fulfillmentStatus: status,
    createdDate: date,
    updatedDate: date,
    purchasedDate: date,
    archived: flag,
    imported: flag,
    seenByAHuman: flag,
    "buyerInfo.memberId": id,
    "buyerInfo.visitorId": id,
    "buyerInfo.contactId": id,
    "buyerInfo.email": { ...words, caseless: true },
    "billingInfo.contactDetails.firstName": words,
    "billingInfo.contactDetails.lastName": words,
    checkoutId: id,
    "createdBy.userId": id,
    "channelInfo.type": status,
    "channelInfo.externalOrderId": id,
    "lineItems.catalogReference.appId": list,
    "lineItems.catalogReference.catalogItemId": list,
    "lineItems.productName.original": { ...list, sortable: true },
    "priceSummary.total.amount": number,
    "taxInfo.totalTax.amount": number,
    "balanceSummary.authorized.amount": number,
    "balanceSummary.pending.amount": number,
    "balanceSummary.pendingRefund.amount": number,
    "shippingInfo.title": status,
    "shippingInfo.region.name": status,
    "shippingInfo.logistics.deliveryTime": words,
  },
  maxLimit: 100,
  defaultLimit: 100,
  defaultSort: [{ fieldName: "createdDate", order: "DESC" }],
};

/** `POST /ecom/v1/orders/search`: a member finds their own orders, the back office everybody's, a visitor none. */
export async function searchOrders(c: WixContext) {
  const identity = requireAnybody(c);
  if (identity.kind === "visitor") throw readForbidden();
  const owner = identity.kind === "member" ? ownerKey(identity) : undefined;
  if (owner === undefined) requireAdmin(c, permissions.readOrders);
  const payload = await readPayload(c);
  const { wish, ...place } = readWish(asObject(payload.search) ?? {}, orderSpec, ["search"]);
  const matches = compileFilter(wish.filter, orderSpec.fields, orderSpec.rules);
  const expression = asObject(wish.search)?.expression;
  const found = c.var.world.state.ecom.orders
    .filter((record) => owner === undefined || record.owner === owner)
    .map(({ order }) => order)
    .filter(shownUnless(wish.filter))
    .filter((order) => matches(order) && mentions(order, expression));
  const { items: orders, pagingMetadata } = cutPage(sortItems(found, wish.sort, orderSpec), wish, place);
  return c.json({ orders, metadata: pagingMetadata });
}

/** Orders without a payment are never found, pending and rejected ones only by a filter on `status`. */
export function shownUnless(filter: unknown): (order: OrderRecord["order"]) => boolean {
  const asked = asksForStatus(filter);
  return ({ status: own }) => own !== "INITIALIZED" && (asked || (own !== "PENDING" && own !== "REJECTED"));
}

function asksForStatus(filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.some(asksForStatus);
  return Object.entries(asObject(filter) ?? {}).some(
    ([key, value]) => key === "status" || (key.startsWith("$") && asksForStatus(value)),
  );
}

/** Inferred: free text looks at the number, the buyer and the names of what was bought. */
function mentions(order: OrderRecord["order"], expression: unknown): boolean {
  if (typeof expression !== "string" || expression.trim() === "") return true;
  const { buyerInfo, billingInfo, lineItems } = order as {
    buyerInfo?: { email?: string };
    billingInfo?: { contactDetails?: { firstName?: string; lastName?: string } };
    lineItems?: { productName?: { original?: string } }[];
  };
  const { firstName = "", lastName = "" } = billingInfo?.contactDetails ?? {};
  const names = (lineItems ?? []).map((line) => line.productName?.original ?? "");
  const words = [order.number, buyerInfo?.email ?? "", `${firstName} ${lastName}`, ...names]
    .join("\n")
    .toLowerCase();
  return words.includes(expression.trim().toLowerCase());
}
