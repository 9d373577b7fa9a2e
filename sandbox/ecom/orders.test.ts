import { orders } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { availability } from "../catalog/stock";
import { failureOf } from "../catalog/testing";
import { seedOrders } from "../seed/orders";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth } from "../testing/clients";
import { startSandbox, type TestSandbox } from "../testing/harness";
import { backOffice, bowl, clientOf, item, productOf, restock, type Shopper, visitor } from "./testing";

let sandbox: TestSandbox;
let ada: Shopper;

const day = (date: number) => `2026-0${date}-10T10:00:00.000Z`;
const history = [
  { buyer: "ada", date: day(1), items: [["stone-bowl", 2]], outcome: "fulfilled" },
  { buyer: "ada", date: day(2), items: [["logo-tee", 1, 1]], outcome: "canceled" },
  {
    buyer: "ada",
    date: day(3),
    items: [
      ["stone-bowl", 1],
      ["salad-bowl", 1],
    ],
    outcome: "partly",
  },
  { buyer: "sam", date: day(4), items: [["stone-bowl", 1]], outcome: "refunded", method: "express-us" },
  { buyer: "ada", date: day(5), items: [["glaze-recipes", 1]], outcome: "open" },
] as const;

async function member(person: keyof typeof demoMembers): Promise<Shopper> {
  const auth = shopperAuth();
  await loginThroughPages(sandbox, auth, demoMembers[person]);
  return clientOf(auth);
}

beforeAll(async () => {
  sandbox = await startSandbox();
  ada = await member("ada");
});
beforeEach(() => {
  restock(sandbox);
  seedOrders(sandbox.world.state, history);
});
afterAll(() => sandbox.stop());

const idOf = (number: string) =>
  String(sandbox.world.state.ecom.orders.find(({ order }) => order.number === number)?.order.id);
const numbers = (found: { orders?: { number?: string }[] }) => found.orders?.map(({ number }) => number);
const forbidden = { status: 403, details: { applicationError: { code: "READ_ORDER_FORBIDDEN" } } };

describe("a member's orders", () => {
  it("are found newest first, and nobody else's, whatever the filter asks", async () => {
    expect(numbers(await ada.orders.searchOrders({}))).toEqual(["10005", "10003", "10002", "10001"]);
    const filter = { "buyerInfo.memberId": demoMembers.sam.id };
    expect(numbers(await ada.orders.searchOrders({ filter }))).toEqual([]);
    expect(await failureOf(ada.orders.getOrder(idOf("10004")))).toMatchObject(forbidden);
  });

  it("come in pages whose cursors carry filter and sort", async () => {
    const first = await ada.orders.searchOrders({
      filter: { status: "APPROVED" },
      sort: [{ fieldName: "_createdDate", order: "ASC" }],
      cursorPaging: { limit: 2 },
    });
    expect(numbers(first)).toEqual(["10001", "10003"]);
    expect(first.metadata).toMatchObject({ count: 2, hasNext: true });
    const cursor = first.metadata?.cursors?.next ?? "";
    const second = await ada.orders.searchOrders({ cursorPaging: { cursor, limit: 2 } });
    expect(numbers(second)).toEqual(["10005"]);
    expect(second.metadata?.hasNext).toBe(false);
  });

  it("can be filtered by date and searched by words", async () => {
    const filter = { _createdDate: { $gte: new Date(day(3)) } };
    expect(numbers(await ada.orders.searchOrders({ filter }))).toEqual(["10005", "10003"]);
    const search = { expression: "salad" };
    expect(numbers(await ada.orders.searchOrders({ search } as never))).toEqual(["10003"]);
  });

  it("tell what has been sent, with tracking", async () => {
    const { orderWithFulfillments } = await ada.orderFulfillments.listFulfillmentsForSingleOrder(
      idOf("10001"),
    );
    expect(orderWithFulfillments?.fulfillments?.[0]).toMatchObject({
      status: "Fulfilled",
      trackingInfo: { shippingProvider: "ups", trackingNumber: expect.stringMatching(/^1Z/) },
    });
    expect(orderWithFulfillments?.fulfillments?.[0]?._createdDate).toBeInstanceOf(Date);
    const sent = await Promise.all(
      ["10001", "10003", "10005"].map((number) => ada.orders.getOrder(idOf(number))),
    );
    expect(sent.map(({ fulfillmentStatus }) => fulfillmentStatus)).toEqual([
      "FULFILLED",
      "PARTIALLY_FULFILLED",
      "NOT_FULFILLED",
    ]);
  });

  it("do not include transactions, which are the back office's", async () => {
    expect(
      await failureOf(ada.orderTransactions.listTransactionsForSingleOrder(idOf("10001"))),
    ).toMatchObject({ status: 403 });
    expect(await failureOf(ada.orders.cancelOrder(idOf("10001")))).toMatchObject({ status: 403 });
  });
});

describe("a visitor's orders", () => {
  it("are read with the token they were bought with, by nobody else, and cannot be searched", async () => {
    const guest = await visitor();
    const recipes = productOf(sandbox, "glaze-recipes");
    const { cart } = await guest.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [item(recipes, recipes.variantsInfo.variants[0])],
    });
    const { orderId = "" } = await guest.cartV2.placeOrder(cart?._id ?? "");
    expect((await guest.orders.getOrder(orderId)).number).toBe("10006");
    const other = await visitor();
    expect(await failureOf(other.orders.getOrder(orderId))).toMatchObject(forbidden);
    expect(await failureOf(ada.orders.getOrder(orderId))).toMatchObject(forbidden);
    expect(await failureOf(guest.orders.searchOrders({}))).toMatchObject(forbidden);
    expect(await failureOf(guest.orders.getOrder("00000000-0000-4000-8000-000000000000"))).toMatchObject({
      status: 404,
      details: { applicationError: { code: "ORDER_NOT_FOUND" } },
    });
    const nobody = await fetch(`https://www.wixapis.com/ecom/v1/orders/${orderId}`);
    expect(nobody.status).toBe(428);
  });
});

describe("an order placed before there was an account", () => {
  it("is not among the member's orders, though the e-mail is the same", async () => {
    const guest = await visitor();
    const recipes = productOf(sandbox, "glaze-recipes");
    const { cart } = await guest.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [item(recipes, recipes.variantsInfo.variants[0])],
    });
    const { orderId = "" } = await guest.cartV2.placeOrder(cart?._id ?? "");
    const office = backOffice();
    const buyerInfo = { email: demoMembers.ada.email, memberId: demoMembers.ada.id };
    // Whose order it is, nobody can change: Wix's list of updatable fields names the e-mail alone.
    const updated = await office.orders.updateOrder(orderId, { buyerInfo } as never);
    expect(updated.buyerInfo).toMatchObject({ email: demoMembers.ada.email });
    expect(updated.buyerInfo?.memberId).toBeUndefined();
    expect(numbers(await ada.orders.searchOrders({}))).not.toContain(updated.number);
    expect(await failureOf(ada.orders.getOrder(orderId))).toMatchObject(forbidden);
  });
});

describe("the back office", () => {
  it("finds everybody's orders, by status, buyer and what was bought", async () => {
    const office = backOffice();
    expect(numbers(await office.orders.searchOrders({}))).toHaveLength(5);
    expect(
      numbers(await office.orders.searchOrders({ filter: { "buyerInfo.email": { $startsWith: "sam" } } })),
    ).toEqual(["10004"]);
    const bowlId = productOf(sandbox, "stone-bowl").id;
    const filter = { "lineItems.catalogReference.catalogItemId": { $hasSome: [bowlId] } };
    expect(numbers(await office.orders.searchOrders({ filter } as never))).toEqual([
      "10004",
      "10003",
      "10001",
    ]);
  });

  it("finds one order by its number and its buyer's e-mail, whatever the letters' case, by both or not at all", async () => {
    const found = async (number: string, email: string, key: "orders" | "members" = "orders") =>
      numbers(await backOffice(key).orders.searchOrders({ filter: { number, "buyerInfo.email": email } }));
    expect(await found("10004", demoMembers.sam.email)).toEqual(["10004"]);
    expect(await found("10004", demoMembers.sam.email.toUpperCase())).toEqual(["10004"]);
    expect(await found("10004", demoMembers.ada.email)).toEqual([]);
    expect(await found("99999", demoMembers.sam.email)).toEqual([]);
    expect(await failureOf(found("10004", demoMembers.sam.email, "members"))).toMatchObject({ status: 403 });
  });

  it("sees no orders that wait for payment, and pending ones only when it asks for them", async () => {
    const office = backOffice();
    const [first, second] = sandbox.world.state.ecom.orders;
    if (first) first.order.status = "INITIALIZED";
    if (second) second.order.status = "PENDING";
    expect(numbers(await office.orders.searchOrders({}))).toEqual(["10005", "10004", "10003"]);
    expect(
      numbers(await office.orders.searchOrders({ filter: { paymentStatus: { $ne: "PENDING" } } })),
    ).toHaveLength(3);
    expect(
      numbers(await office.orders.searchOrders({ filter: { status: { $in: ["PENDING", "INITIALIZED"] } } })),
    ).toEqual(["10002"]);
    expect((await office.orders.getOrder(idOf("10001"))).status).toBe("INITIALIZED");
  });

  it("needs a key with the permission, and one that names the site", async () => {
    expect(await failureOf(backOffice("members").orders.searchOrders({}))).toMatchObject({
      status: 403,
      details: { applicationError: { code: "PERMISSION_DENIED" } },
    });
    const siteless = createClient({ auth: keyAuth("orders", null), modules: { orders } });
    expect(await failureOf(siteless.orders.searchOrders({}))).toMatchObject({
      status: 403,
      details: { applicationError: { code: "SITE_ID_MISSING" } },
    });
  });

  it("cancels an order once, and puts its items back when asked", async () => {
    const guest = await visitor();
    const { cart } = await guest.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox, 2)],
    });
    await guest.currentCartV2.updateCurrentCart({ deliveryInfo: { address: { country: "SE" } } });
    await guest.currentCartV2.setDeliveryMethodForCurrentCart({ code: "international" });
    const { orderId = "" } = await guest.cartV2.placeOrder(cart?._id ?? "");
    const { id, variantsInfo } = productOf(sandbox, "stone-bowl");
    const left = () => availability(sandbox.world, id, variantsInfo.variants[0]?.id ?? "").quantity;
    expect(left()).toBe(1);
    const office = backOffice();
    const { order } = await office.orders.cancelOrder(orderId, { restockAllItems: true });
    expect(order?.status).toBe("CANCELED");
    await office.orders.cancelOrder(orderId, { restockAllItems: true });
    expect(left()).toBe(3);
    expect((await guest.orders.getOrder(orderId)).activities?.at(-1)?.type).toBe("ORDER_CANCELED");
  });

  it("sends an order in parcels", async () => {
    const office = backOffice();
    const id = idOf("10003");
    const lines = (await office.orders.getOrder(id)).lineItems ?? [];
    const parcel = (index: number, trackingNumber: string) => ({
      lineItems: [{ _id: lines[index]?._id ?? "", quantity: 1 }],
      trackingInfo: { trackingNumber, shippingProvider: "dhl" },
    });
    const create = (index: number, number: string) =>
      office.orderFulfillments.createFulfillment(id, parcel(index, number) as never);
    expect(await failureOf(create(0, "A"))).toMatchObject({ status: 400 });
    const { fulfillmentId = "" } = await create(1, "B");
    expect((await ada.orders.getOrder(id)).fulfillmentStatus).toBe("FULFILLED");
    const change = { fulfillment: { trackingInfo: { trackingNumber: "C" } } };
    const updated = await office.orderFulfillments.updateFulfillment(
      { fulfillmentId, orderId: id },
      change as never,
    );
    expect(updated.fulfillments?.[1]?.trackingInfo).toMatchObject({
      trackingNumber: "C",
      shippingProvider: "dhl",
    });
    await office.orderFulfillments.deleteFulfillment({ fulfillmentId, orderId: id });
    expect((await ada.orders.getOrder(id)).fulfillmentStatus).toBe("PARTIALLY_FULFILLED");
  });

  it("reads payments and refunds, and records payments made elsewhere", async () => {
    const office = backOffice();
    const { orderTransactions } = await office.orderTransactions.listTransactionsForSingleOrder(
      idOf("10004"),
    );
    expect(orderTransactions?.payments?.[0]).toMatchObject({
      status: "REFUNDED",
      regularPaymentDetails: { creditCardDetails: { brand: "Visa" } },
    });
    expect(orderTransactions?.refunds?.[0]).toMatchObject({ transactions: [{ refundStatus: "SUCCEEDED" }] });
    const [record] = sandbox.world.state.ecom.orders;
    if (!record) throw new Error("no order");
    record.payments = [];
    const pay = async (amount: string) =>
      office.orderTransactions.addPayments(record.order.id, [
        {
          amount: { amount },
          regularPaymentDetails: { offlinePayment: true, status: "APPROVED" },
          refundDisabled: false,
        },
      ] as never);
    await pay("5");
    expect((await office.orders.getOrder(record.order.id)).paymentStatus).toBe("PARTIALLY_PAID");
    const { paymentsIds } = await pay("21.69");
    expect(paymentsIds).toHaveLength(1);
    expect(await office.orders.getOrder(record.order.id)).toMatchObject({
      paymentStatus: "PAID",
      balanceSummary: { paid: { amount: "26.69" }, balance: { amount: "0.00" } },
    });
  });

  it("changes what may be changed and comments", async () => {
    const office = backOffice();
    const id = idOf("10005");
    const changed = await office.orders.updateOrder(id, {
      archived: true,
      status: "CANCELED",
      buyerInfo: { email: "new@example.com" },
    } as never);
    expect(changed).toMatchObject({
      archived: true,
      status: "APPROVED",
      buyerInfo: { email: "new@example.com", memberId: demoMembers.ada.id },
    });
    const comment = { activityType: "MERCHANT_COMMENT", merchantComment: { message: "Gift" } };
    const { order, activityIds } = await office.orders.addActivities(id, {
      orderActivities: [comment],
    } as never);
    expect(activityIds).toHaveLength(1);
    expect(order?.activities?.at(-1)).toMatchObject(comment);
  });
});
