import { categories } from "@wix/categories";
import { contacts } from "@wix/crm";
import {
  backInStockNotifications,
  backInStockSettings,
  orderBilling,
  orderFulfillments,
  orders,
  orderTransactions,
} from "@wix/ecom";
import { coupons } from "@wix/marketing";
import { authorization, badgeAssignments, badgesV2, memberRoleDefinition, members } from "@wix/members";
import { reviews } from "@wix/reviews";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { inventoryItemsV3, productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { failureOf } from "./catalog/testing";
import { type DemoKeyName, demoMembers, demoProject } from "./seed/project";
import { keyAuth, projectAuth, visitorAuth } from "./testing/clients";
import { suiteSandbox } from "./testing/suite";

const sandbox = suiteSandbox();

const modules = {
  authorization,
  backInStockNotifications,
  backInStockSettings,
  badgeAssignments,
  badgesV2,
  categories,
  contacts,
  coupons,
  inventoryItemsV3,
  memberRoleDefinition,
  members,
  orderBilling,
  orderFulfillments,
  orderTransactions,
  orders,
  productsV3,
  reviews,
};
const clientOf = (auth: ReturnType<typeof keyAuth>) => createClient({ auth, modules });
type Office = ReturnType<typeof clientOf>;

/** Calls the package has at run time and keeps out of its types. */
interface Internal {
  addActivity(orderId: string, activity: object): Promise<unknown>;
  aggregateOrders(wish: object): Promise<unknown>;
  deleteActivity(ids: object): Promise<unknown>;
  paymentCollectionBulkMarkOrdersAsPaid(orderIds: string[]): Promise<unknown>;
  paymentCollectionMarkOrderAsPaid(orderId: string): Promise<unknown>;
  updateActivity(ids: object, activity: object): Promise<unknown>;
}
const internal = ({ orders: module }: Office) => module as unknown as Internal;

const nobody = "00000000-0000-4000-8000-000000000000";
const { id: sam } = demoMembers.sam;
const activity = { _id: nobody, activityId: nobody };
const note = { merchantComment: { message: "x" } };
const payment = { amount: { amount: "1" }, refundDisabled: false };
const parcel = { lineItems: [{ _id: nobody, quantity: 1 }] };
const coupon = { name: "x", code: "X", startTime: "0", percentOffRate: 1, scope: { namespace: "stores" } };
const badge = { title: "x", backgroundColor: "#000000", textColor: "#ffffff" };
const review = {
  namespace: "stores",
  entityId: nobody,
  author: { contactId: nobody },
  content: { rating: 5, title: "", body: "", media: [] },
};
const reference = { catalogItemId: nobody, appId: nobody };

/** Every call of the back office: whose duty it is, the one permission it needs, and how it is made. */
const calls: [duty: DemoKeyName, permission: string, call: (office: Office) => Promise<unknown>][] = [
  ["orders", "ECOM.READ_ORDERS", ({ orders: o }) => o.searchOrders({})],
  ["orders", "ECOM.READ_ORDERS", ({ orders: o }) => o.getOrder(nobody)],
  ["orders", "ECOM.READ_ORDERS", (c) => internal(c).aggregateOrders({ aggregation: {} })],
  ["orders", "ECOM.MODIFY_ORDERS", ({ orders: o }) => o.updateOrder(nobody, {})],
  [
    "orders",
    "ECOM.MODIFY_ORDERS",
    ({ orders: o }) => o.bulkUpdateOrders([{ order: { _id: nobody } }] as never),
  ],
  ["orders", "ECOM.MODIFY_ORDERS", ({ orders: o }) => o.cancelOrder(nobody)],
  ["orders", "ECOM.MODIFY_ORDERS", ({ orders: o }) => o.addActivities(nobody, { orderActivities: [] })],
  ["orders", "ECOM.MODIFY_ORDERS", ({ orders: o }) => o.bulkUpdateOrderTags([nobody])],
  ["orders", "ECOM.MODIFY_ORDERS", (c) => internal(c).addActivity(nobody, note)],
  ["orders", "ECOM.MODIFY_ORDERS", (c) => internal(c).updateActivity(activity, note)],
  ["orders", "ECOM.MODIFY_ORDERS", (c) => internal(c).deleteActivity(activity)],
  ["orders", "ECOM.MODIFY_ORDERS", (c) => internal(c).paymentCollectionMarkOrderAsPaid(nobody)],
  ["orders", "ECOM.MODIFY_ORDERS", (c) => internal(c).paymentCollectionBulkMarkOrdersAsPaid([nobody])],
  ["orders", "ECOM.READ_TRANSACTIONS", (c) => c.orderTransactions.listTransactionsForSingleOrder(nobody)],
  [
    "orders",
    "ECOM.READ_TRANSACTIONS",
    (c) => c.orderTransactions.listTransactionsForMultipleOrders([nobody]),
  ],
  ["orders", "ECOM.MODIFY_TRANSACTIONS", (c) => c.orderTransactions.addPayments(nobody, [payment])],
  [
    "orders",
    "ECOM.MODIFY_TRANSACTIONS",
    (c) =>
      c.orderTransactions.updatePaymentStatus({ orderId: nobody, paymentId: nobody }, { status: "APPROVED" }),
  ],
  [
    "orders",
    "ECOM.MODIFY_TRANSACTIONS",
    (c) => c.orderTransactions.bulkUpdatePaymentStatuses([{ orderId: nobody }], { status: "APPROVED" }),
  ],
  ["orders", "ECOM.READ_FULFILLMENTS", (c) => c.orderFulfillments.listFulfillmentsForSingleOrder(nobody)],
  [
    "orders",
    "ECOM.READ_FULFILLMENTS",
    (c) => c.orderFulfillments.listFulfillmentsForMultipleOrders([nobody]),
  ],
  ["orders", "ECOM.MODIFY_FULFILLMENTS", (c) => c.orderFulfillments.createFulfillment(nobody, parcel)],
  [
    "orders",
    "ECOM.MODIFY_FULFILLMENTS",
    (c) => c.orderFulfillments.updateFulfillment({ fulfillmentId: nobody, orderId: nobody }),
  ],
  [
    "orders",
    "ECOM.MODIFY_FULFILLMENTS",
    (c) => c.orderFulfillments.deleteFulfillment({ fulfillmentId: nobody, orderId: nobody }),
  ],
  [
    "orders",
    "ECOM.MODIFY_FULFILLMENTS",
    (c) => c.orderFulfillments.bulkCreateFulfillments([{ orderId: nobody, fulfillments: [parcel] }]),
  ],
  [
    "orders",
    "ECOM.ORDER_BILLING_GET_ORDER_REFUNDABILITY",
    (c) => c.orderBilling.getOrderRefundability(nobody),
  ],
  ["orders", "ECOM.ORDER_BILLING_CALCULATE_REFUND", (c) => c.orderBilling.calculateRefund(nobody)],
  [
    "orders",
    "ECOM.ORDER_BILLING_REFUND_PAYMENTS",
    (c) => c.orderBilling.refundPayments(nobody, { paymentRefunds: [{ paymentId: nobody }] }),
  ],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.queryCoupons({})],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.getCoupon(nobody)],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.createCoupon(coupon)],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.updateCoupon(nobody, {})],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.deleteCoupon(nobody)],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.bulkCreateCoupons([coupon])],
  ["promotions", "COUPONS.MANAGE", ({ coupons: module }) => module.bulkDeleteCoupons([nobody])],
  ["members", "MEMBERS.MEMBER_READ", ({ members: module }) => module.queryMembers().find()],
  ["members", "MEMBERS.MEMBER_READ", ({ members: module }) => module.getMember(sam)],
  ["members", "MEMBERS.MEMBER_CREATE", ({ members: module }) => module.createMember({ member: {} })],
  ["members", "MEMBERS.MEMBER_UPDATE", ({ members: module }) => module.updateMember(nobody, {})],
  ["members", "MEMBERS.MEMBER_UPDATE", ({ members: module }) => module.deleteMemberAddresses(nobody)],
  ["members", "MEMBERS.MEMBER_APPROVE", ({ members: module }) => module.approveMember(nobody)],
  ["members", "MEMBERS.MEMBER_BLOCK", ({ members: module }) => module.blockMember(nobody)],
  ["members", "MEMBERS.MEMBER_DELETE", ({ members: module }) => module.deleteMember(nobody)],
  ["members", "MEMBERS.MEMBER_DELETE", ({ members: module }) => module.bulkDeleteMembers([nobody])],
  ["members", "MEMBERS.ROLES_READ", (c) => c.authorization.getRoles(nobody)],
  ["members", "MEMBERS.ROLES_READ", (c) => c.authorization.queryRoles()],
  ["members", "MEMBERS.MEMBER_ROLES_MANAGE", (c) => c.authorization.assignRole(nobody, "X")],
  ["members", "MEMBERS.MEMBER_ROLES_MANAGE", (c) => c.authorization.unassignRole(nobody, "X")],
  ["members", "MEMBERS.ROLES_MANAGE", (c) => c.memberRoleDefinition.listMemberRoleDefinitions()],
  ["members", "MEMBERS.ROLES_MANAGE", (c) => c.memberRoleDefinition.getMemberRoleDefinition("X")],
  ["members", "BADGES.BADGE_READ", (c) => c.badgesV2.queryBadges().find()],
  ["members", "BADGES.BADGE_READ", (c) => c.badgesV2.getBadge(nobody)],
  ["members", "BADGES.BADGE_CREATE", (c) => c.badgesV2.createBadge(badge)],
  ["members", "BADGES.BADGE_UPDATE", (c) => c.badgesV2.updateBadge(nobody, { title: "y" })],
  ["members", "BADGES.BADGE_DELETE", (c) => c.badgesV2.deleteBadge(nobody)],
  [
    "members",
    "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_READ",
    (c) => c.badgeAssignments.queryBadgeAssignments().find(),
  ],
  [
    "members",
    "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_CREATE",
    (c) => c.badgeAssignments.createBadgeAssignment({ badgeId: nobody, memberId: nobody }),
  ],
  [
    "members",
    "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_CREATE",
    (c) => c.badgeAssignments.bulkCreateBadgeAssignments([{ badgeId: nobody, memberId: nobody }]),
  ],
  [
    "members",
    "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_DELETE",
    (c) => c.badgeAssignments.deleteBadgeAssignment(nobody),
  ],
  [
    "members",
    "BADGE_ASSIGNMENTS.BADGE_ASSIGNMENT_DELETE",
    (c) => c.badgeAssignments.bulkDeleteBadgeAssignments([nobody]),
  ],
  ["members", "CONTACTS.VIEW", ({ contacts: module }) => module.queryContacts().find()],
  ["members", "CONTACTS.VIEW", ({ contacts: module }) => module.listContacts()],
  ["members", "CONTACTS.VIEW", ({ contacts: module }) => module.getContact(nobody)],
  ["members", "CONTACTS.MODIFY", ({ contacts: module }) => module.deleteContact(nobody)],
  ["reviews", "REVIEWS.READ_REVIEWS", ({ reviews: module }) => module.queryReviews().find()],
  ["reviews", "REVIEWS.CREATE_REVIEW", ({ reviews: module }) => module.createReview(review)],
  ["reviews", "REVIEWS.REVIEW_BULK_CREATE", ({ reviews: module }) => module.bulkCreateReview([review])],
  [
    "reviews",
    "REVIEWS.UPDATE_REVIEW",
    ({ reviews: module }) => module.updateReview(nobody, { revision: "1" }),
  ],
  ["reviews", "REVIEWS.DELETE_REVIEW", ({ reviews: module }) => module.deleteReview(nobody)],
  [
    "reviews",
    "REVIEWS.DELETE_REVIEW",
    ({ reviews: module }) => module.bulkDeleteReviews({ filter: { id: nobody } }),
  ],
  ["reviews", "REVIEWS.SET_REPLY", ({ reviews: module }) => module.setReply(nobody, "x")],
  ["reviews", "REVIEWS.REMOVE_REPLY", ({ reviews: module }) => module.removeReply(nobody)],
  [
    "reviews",
    "REVIEWS.MODERATE_REVIEWS",
    ({ reviews: module }) => module.updateModerationStatus(nobody, { status: "APPROVED" }),
  ],
  [
    "reviews",
    "REVIEWS.MODERATE_REVIEWS",
    ({ reviews: module }) =>
      module.bulkUpdateModerationStatus({ filter: { id: nobody }, status: "APPROVED" }),
  ],
  [
    "catalog",
    "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) => c.backInStockNotifications.queryBackInStockNotificationRequests().find(),
  ],
  [
    "catalog",
    "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) => c.backInStockNotifications.getBackInStockNotificationRequest(nobody),
  ],
  [
    "catalog",
    "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) => c.backInStockNotifications.getBackInStockNotificationRequestsCountByCatalogReferences([reference]),
  ],
  [
    "catalog",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) => c.backInStockNotifications.markAsNotificationSent(nobody),
  ],
  [
    "catalog",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) => c.backInStockNotifications.deleteBackInStockNotificationRequest(nobody),
  ],
  [
    "catalog",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    (c) =>
      c.backInStockNotifications.reportItemsBackInStock({ name: "x", price: "1" }, { requestIds: [nobody] }),
  ],
  ["catalog", "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_SETTINGS", (c) => c.backInStockSettings.getSettings()],
  [
    "catalog",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_SETTINGS",
    (c) => c.backInStockSettings.startCollectingRequests(nobody),
  ],
  ["catalog", "WIX_STORES.INVENTORY_READ", (c) => c.inventoryItemsV3.queryInventoryItems().find()],
  [
    "catalog",
    "WIX_STORES.INVENTORY_UPDATE",
    (c) => c.inventoryItemsV3.updateInventoryItem(nobody, { revision: "1", quantity: 1 } as never),
  ],
  ["catalog", "WIX_STORES.PRODUCT_CREATE", (c) => c.productsV3.createProduct({} as never)],
  [
    "catalog",
    "WIX_STORES.PRODUCT_UPDATE",
    (c) => c.productsV3.updateProduct(nobody, { revision: "1" } as never),
  ],
  ["catalog", "WIX_STORES.PRODUCT_DELETE", (c) => c.productsV3.deleteProduct(nobody)],
];

const name = ([, permission, call]: (typeof calls)[number]) =>
  `${permission} ${/\.(\w+)\(/.exec(String(call))?.[1] ?? ""}`;

/** Which of the calls were let in, and which refused with Wix's body for a missing permission. */
async function answers(office: Office, asked = calls) {
  const admitted: string[] = [];
  const denied: string[] = [];
  for (const row of asked) {
    const failure = await row[2](office).then(
      () => undefined,
      (error: unknown) => error as { status?: number; details?: { applicationError?: { code?: string } } },
    );
    const code = failure?.details?.applicationError?.code;
    if (failure?.status === 403 && code === "PERMISSION_DENIED") denied.push(name(row));
    else if (failure?.status === 401 || failure?.status === 403) throw new Error(`${name(row)}: ${code}`);
    else admitted.push(name(row));
  }
  return { admitted, denied };
}

/** A key of the owner's with just these permissions. */
function ownKey(permissions: readonly string[]) {
  const id = sandbox.world.newId();
  const token = `IST.own.${id}`;
  sandbox.world.state.auth.apiKeys.push({ id, name: "own", token, permissions: [...permissions] });
  return clientOf(ApiKeyStrategy({ apiKey: token, siteId: demoProject.siteId }));
}

const everything = calls.map(name);
const permissions = [...new Set(calls.map(([, permission]) => permission))];

describe("the back office's calls", () => {
  it("are all refused to a key whose owner ticked nothing", async () => {
    expect((await answers(clientOf(keyAuth("none")))).denied).toEqual(everything);
  });

  it("are all open to the key of their duty", async () => {
    for (const duty of new Set(calls.map(([key]) => key))) {
      const own = calls.filter(([key]) => key === duty);
      expect((await answers(clientOf(keyAuth(duty)), own)).denied, duty).toEqual([]);
    }
  });

  it("need the one permission that Wix's types name, and no other", async () => {
    for (const permission of permissions) {
      const needing = calls.filter(([, needed]) => needed === permission);
      expect((await answers(ownKey([permission]), needing)).denied, permission).toEqual([]);
      const others = ownKey(permissions.filter((other) => other !== permission));
      expect((await answers(others, needing)).admitted, permission).toEqual([]);
    }
  });

  it("are all open to the project itself, with its client id and secret and no instance", async () => {
    expect((await answers(clientOf(projectAuth() as never))).denied).toEqual([]);
  });

  it("change nothing for a key that only reads", async () => {
    const orderCalls = calls.filter(([duty]) => duty === "orders");
    const { admitted } = await answers(clientOf(keyAuth("orders-read")), orderCalls);
    expect(admitted).toEqual(orderCalls.filter(([, id]) => /READ|REFUNDABILITY/.test(id)).map(name));
  });

  it("are refused to shoppers, and to a key nobody issued", async () => {
    // What shoppers read too: their own orders, what is published, what is for sale.
    const shared = /READ_ORDERS|READ_FULFILLMENTS|READ_REVIEWS|MEMBER_READ|INVENTORY_READ|CREATE_REVIEW/;
    const only = calls.filter(([, id]) => !shared.test(id));
    const shopper = clientOf((await visitorAuth()) as never);
    expect((await answers(shopper, only)).admitted).toEqual([]);
    const forged = clientOf(ApiKeyStrategy({ apiKey: "IST.forged", siteId: demoProject.siteId }));
    for (const [, permission, call] of only) {
      expect(await failureOf(call(forged)), permission).toMatchObject({ status: 401 });
    }
  });
});
