import { beforeEach, describe, expect, it } from "vitest";
import { codeOf, failureOf } from "../catalog/testing";
import { seedOrders } from "../seed/orders";
import { suiteSandbox } from "../testing/suite";
import { backOffice, orderAt, restock } from "./testing";

const sandbox = suiteSandbox();
const office = backOffice();

const sold = (outcome: "open" | "unpaid" | "pending" | "rejected" | "fulfilled", month: number) => ({
  buyer: "ada" as const,
  date: `2026-0${month}-10T10:00:00.000Z`,
  items: [["stone-bowl", 2]] as const,
  outcome,
});

beforeEach(() => {
  restock(sandbox);
  seedOrders(sandbox.world.state, [
    sold("open", 1),
    sold("unpaid", 2),
    sold("pending", 3),
    sold("rejected", 4),
    sold("fulfilled", 5),
  ]);
});

const record = (outcome: number) => orderAt(sandbox, outcome - 1);
const id = (outcome: number) => record(outcome).order.id;
const missing = "00000000-0000-4000-8000-000000000000";
/** Calls the package has at run time and keeps out of its types. */
const internal = office.orders as unknown as {
  addActivity(orderId: string, activity: object): Promise<{ order: object; activityId: string }>;
  updateActivity(ids: { _id: string; activityId: string }, activity: object): Promise<{ order: object }>;
  deleteActivity(ids: { _id: string; activityId: string }): Promise<{ order: object }>;
  paymentCollectionMarkOrderAsPaid(orderId: string): Promise<{ order: { paymentStatus: string } }>;
  paymentCollectionBulkMarkOrdersAsPaid(orderIds: string[]): Promise<{
    results: { itemMetadata: { success: boolean; error?: { code: string } } }[];
  }>;
};

describe("the back office", () => {
  it("puts several orders away at once; one that cannot be leaves the others alone", async () => {
    const answer = await office.orders.bulkUpdateOrders(
      [id(1), id(3), missing].map((_id) => ({ order: { _id, archived: true } })) as never,
      { returnEntity: true },
    );
    expect(answer.results?.map(({ itemMetadata }) => itemMetadata?.error?.code)).toEqual([
      undefined,
      "ORDER_IS_PENDING",
      "ORDER_NOT_FOUND",
    ]);
    expect(answer.results?.[0]?.item).toMatchObject({ archived: true });
    expect(answer.bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 2 });
    expect(record(1).order.archived).toBe(true);
    const masked = [
      { order: { _id: id(1), archived: false, seenByAHuman: true }, fieldMask: ["seenByAHuman"] },
    ];
    await office.orders.bulkUpdateOrders(masked as never);
    expect(record(1).order).toMatchObject({ archived: true, seenByAHuman: true });
  });

  it("tags orders; what is both given and taken is given", async () => {
    const tag = (ids: string[], assign: string[], unassign: string[] = []) =>
      office.orders.bulkUpdateOrderTags(ids, {
        assignTags: { tags: { tagIds: assign } },
        unassignTags: { tags: { tagIds: unassign } },
      });
    await tag([id(1), id(2)], ["gift", "rush"]);
    const { results } = await tag([id(1), missing], ["rush"], ["gift", "rush"]);
    expect(results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    expect((await office.orders.getOrder(id(1))).tags?.tags?.tagIds).toEqual(["rush"]);
    expect((await office.orders.getOrder(id(2))).tags?.tags?.tagIds).toEqual(["gift", "rush"]);
  });

  it("comments, corrects a comment and takes it back, and cannot touch what Wix noted", async () => {
    const { activityId } = await internal.addActivity(id(1), { merchantComment: { message: "Call first" } });
    await internal.updateActivity({ _id: id(1), activityId }, { merchantComment: { message: "Ring twice" } });
    const activities = async () => (await office.orders.getOrder(id(1))).activities ?? [];
    expect((await activities()).at(-1)).toMatchObject({ merchantComment: { message: "Ring twice" } });
    const placed = (await activities())[0]?._id ?? "";
    expect(await failureOf(internal.deleteActivity({ _id: id(1), activityId: placed }))).toMatchObject({
      status: 403,
    });
    await internal.deleteActivity({ _id: id(1), activityId });
    expect((await activities()).map(({ _id }) => _id)).not.toContain(activityId);
    expect(await codeOf(internal.deleteActivity({ _id: id(1), activityId }))).toBe("ACTIVITY_NOT_FOUND");
  });

  it("marks an order as paid once, alone or with others", async () => {
    const { order } = await internal.paymentCollectionMarkOrderAsPaid(id(2));
    expect(order).toMatchObject({ paymentStatus: "PAID" });
    expect(await codeOf(internal.paymentCollectionMarkOrderAsPaid(id(2)))).toBe("ORDER_ALREADY_PAID");
    const { orderTransactions } = await office.orderTransactions.listTransactionsForSingleOrder(id(2));
    expect(orderTransactions?.payments).toMatchObject([
      { status: "APPROVED", regularPaymentDetails: { offlinePayment: true } },
    ]);
    const { results } = await internal.paymentCollectionBulkMarkOrdersAsPaid([id(2), id(3)]);
    expect(results.map(({ itemMetadata }) => itemMetadata.error?.code)).toEqual([
      "ORDER_ALREADY_PAID",
      undefined,
    ]);
    expect(record(3).order.balanceSummary).toMatchObject({
      balance: { amount: "0.00" },
      pending: { amount: "0.00" },
    });
  });

  it("says what became of a payment, of one or several, and never that it was refunded", async () => {
    const [payment] = record(3).payments;
    const ids = { orderId: id(3), paymentId: payment?.id };
    await office.orderTransactions.updatePaymentStatus(ids as never, { status: "DECLINED" });
    expect(record(3).order.paymentStatus).toBe("DECLINED");
    const { results } = await office.orderTransactions.bulkUpdatePaymentStatuses(
      [ids, { orderId: missing, paymentId: missing }] as never,
      { status: "APPROVED", returnFullEntity: true },
    );
    expect(results?.[0]?.item).toMatchObject({ status: "APPROVED" });
    expect(results?.[1]?.itemMetadata?.error?.code).toBe("ORDER_NOT_FOUND");
    expect(record(3).order.paymentStatus).toBe("PAID");
    expect(
      await codeOf(office.orderTransactions.updatePaymentStatus(ids as never, { status: "REFUNDED" })),
    ).toBe("STATUS_NOT_ALLOWED");
  });

  it("refuses to cancel what nobody has decided about, and writes to the buyer only when asked", async () => {
    expect(await codeOf(office.orders.cancelOrder(id(3)))).toBe("ORDER_IS_PENDING");
    expect(await codeOf(office.orders.cancelOrder(id(4)))).toBe("ORDER_IS_REJECTED");
    record(1).payments[0] = { ...record(5).payments[0], id: missing, status: "AUTHORIZED" };
    expect(await codeOf(office.orders.cancelOrder(id(1)))).toBe("ORDER_HAS_AUTHORIZED_TRANSACTION");
    await office.orders.cancelOrder(id(2));
    expect(await sandbox.control("GET", "/mail")).toMatchObject({ orders: [] });
    await office.orders.cancelOrder(id(5), { sendOrderCanceledEmail: true, customMessage: "Sorry" });
    expect(await sandbox.control("GET", "/mail?to=ADA@example.com")).toMatchObject({
      orders: [{ kind: "ORDER_CANCELED", orderNumber: record(5).order.number, message: "Sorry" }],
    });
  });
});
