import { orderFulfillments, orders, orderTransactions } from "@wix/ecom";
import { AppStrategy, createClient } from "@wix/sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { backOffice, item, productOf, restock, visitor } from "../ecom/testing";
import { startSandbox, type TestSandbox } from "../testing/harness";
import { type Receiver, receiver } from "./testing";

let sandbox: TestSandbox;
let shop: Receiver;

beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await receiver();
});
beforeEach(async () => {
  await sandbox.control("POST", "/reset");
  restock(sandbox);
  // Opens the journal of the orders that were just put in.
  await sandbox.control("POST", "/clock", { advanceSeconds: 0 });
  await visitor();
  await sandbox.control("POST", "/webhooks", { url: shop.url });
});
afterAll(async () => {
  shop.server.close();
  await sandbox.stop();
});

/** The SDK as an owner's server would set it up. */
async function owner() {
  const { appId, publicKey } = await (await fetch(`${sandbox.url}/hosted/webhook-app`)).json();
  return createClient({
    auth: AppStrategy({ appId, publicKey }),
    modules: { orders, orderFulfillments, orderTransactions },
  });
}

/** What has arrived since the last call. */
async function arrived(): Promise<string[]> {
  await sandbox.control("GET", "/webhooks");
  return shop.bodies.splice(0);
}

/** The types of the events about orders since the last call. */
async function types(): Promise<string[]> {
  const client = await owner();
  const all = await Promise.all(
    (await arrived()).map(async (body) => (await client.webhooks.parseJWT(body)).eventType),
  );
  return all.filter((type) => type.startsWith("wix.ecom.v1.")).sort();
}

async function buy(): Promise<string> {
  const guest = await visitor();
  const recipes = productOf(sandbox, "glaze-recipes");
  const { cart } = await guest.currentCartV2.addLineItemsToCurrentCart({
    catalogItems: [item(recipes, recipes.variantsInfo.variants[0], 2)],
  });
  return (await guest.cartV2.placeOrder(cart?._id ?? "")).orderId ?? "";
}

describe("webhooks about orders", () => {
  it("reach the SDK's typed handlers with the order as it is now", async () => {
    const id = await buy();
    const client = await owner();
    const seen: unknown[] = [];
    client.orders.onOrderCreated(({ entity }) => {
      seen.push(["created", entity._id, entity.status]);
    });
    client.orders.onOrderApproved(({ data }) => {
      seen.push(["approved", data.order?._id, data.order?._createdDate instanceof Date]);
    });
    for (const body of await arrived()) await client.webhooks.process(body);
    expect(seen.sort()).toEqual([
      ["approved", id, true],
      ["created", id, "APPROVED"],
    ]);
  });

  it("tell what was sent, given back, cancelled or noted, and nothing when it was only read", async () => {
    const id = await buy();
    await arrived();
    const office = backOffice();
    const { lineItems } = await office.orders.getOrder(id);
    const { orderTransactions: found } = await office.orderTransactions.listTransactionsForSingleOrder(id);
    await office.orders.searchOrders({});
    expect(await types()).toEqual([]);

    const parcel = { lineItems: [{ _id: lineItems?.[0]?._id ?? "", quantity: 1 }] };
    await office.orderFulfillments.createFulfillment(id, parcel);
    expect(await types()).toEqual(["wix.ecom.v1.fulfillments_updated", "wix.ecom.v1.order_updated"]);
    await office.orderFulfillments.createFulfillment(id, parcel);
    expect(await types()).toContain("wix.ecom.v1.order_fulfilled");

    const paymentId = found?.payments?.[0]?._id ?? "";
    await office.orderBilling.refundPayments(id, { paymentRefunds: [{ paymentId }] });
    expect(await types()).toEqual([
      "wix.ecom.v1.order_payment_status_updated",
      "wix.ecom.v1.order_transactions_refund_completed",
      "wix.ecom.v1.order_updated",
    ]);
    await office.orders.cancelOrder(id);
    expect(await types()).toEqual(["wix.ecom.v1.order_canceled", "wix.ecom.v1.order_updated"]);
    await office.orders.updateOrder(id, { archived: true });
    expect(await types()).toEqual(["wix.ecom.v1.order_updated"]);
  });
});
