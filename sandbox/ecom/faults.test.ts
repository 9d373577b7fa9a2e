import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf, present } from "../catalog/testing";
import type { Fault } from "../kernel/faults";
import { startSandbox } from "../testing/harness";
import { backOffice, bowl, follow, restock, submit, visitor } from "./testing";

/** A fresh one each time: the SDK rewrites what it is given. */
const ready = () => ({
  cart: {
    deliveryInfo: { address: { country: "US", subdivision: "US-NY", city: "New York", postalCode: "10002" } },
    customerInfo: { email: "grace@example.com" },
  },
  deliveryMethod: { code: "standard-us" },
});

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
restock(sandbox);
const shopper = await visitor();
const office = backOffice("full");

/** An order of the shopper's, placed before. */
const bought = await shopper.cartV2.createCart({ catalogItems: [bowl(sandbox)], ...ready() });
const orderId = present((await shopper.cartV2.placeOrder(present(bought._id))).orderId);
/** A cart without codes. */
const bareId = present((await shopper.cartV2.createCart({ catalogItems: [bowl(sandbox)] }))._id);
/** A cart with two bowls, a coupon, a gift card, an address and a delivery method; ready to be ordered. */
const { cart } = await shopper.currentCartV2.createCurrentCart({
  catalogItems: [bowl(sandbox, 2)],
  coupons: [{ code: "WELCOME10" }],
  giftCards: [{ code: "GIFT-50-DEMO" }],
  ...ready(),
});
const cartId = present(cart?._id);
const lineId = present(cart?.lineItems?.[0]?._id);
const couponId = present(cart?.coupons?.[0]?._id);
const giftCardId = present(cart?.paymentInfo?.giftCards?.[0]?._id);

const prepared = structuredClone(sandbox.world.state);
beforeEach(async () => {
  sandbox.world.state = structuredClone(prepared);
  await sandbox.control("DELETE", "/faults");
});

interface Endpoint {
  path: string;
  method: string;
  call: () => Promise<unknown>;
}

const v2 = "/ecom/v2/carts";
const current = () => shopper.currentCartV2;
const byId = () => shopper.cartV2;
const newQuantity = { newQuantity: 1 };

/** What changes something, by what a storefront or an office calls it. */
const writes: Record<string, Endpoint> = {
  "create the current cart": {
    path: `${v2}/current`,
    method: "POST",
    call: () => current().createCurrentCart({ catalogItems: [bowl(sandbox)] }),
  },
  "update the current cart": {
    path: `${v2}/current`,
    method: "PATCH",
    call: () => current().updateCurrentCart({ note: "ring twice" }),
  },
  "delete the current cart": {
    path: `${v2}/current`,
    method: "DELETE",
    call: () => current().deleteCurrentCart(),
  },
  "add to the current cart": {
    path: `${v2}/current/add-line-items`,
    method: "POST",
    call: () => current().addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox)] }),
  },
  "change a line of the current cart": {
    path: `${v2}/current/update-line-items`,
    method: "POST",
    call: () =>
      current().updateLineItemsInCurrentCart({ lineItems: [{ lineItemId: lineId, quantity: newQuantity }] }),
  },
  "remove a line of the current cart": {
    path: `${v2}/current/remove-line-items`,
    method: "POST",
    call: () => current().removeLineItemsFromCurrentCart([lineId]),
  },
  "remove the current cart's coupon": {
    path: `${v2}/current/remove-coupon`,
    method: "POST",
    call: () => current().removeCouponFromCurrentCart(couponId),
  },
  "remove the current cart's gift card": {
    path: `${v2}/current/remove-gift-card`,
    method: "POST",
    call: () => current().removeGiftCardFromCurrentCart(giftCardId),
  },
  "set the current cart's delivery": {
    path: `${v2}/current/set-delivery-method`,
    method: "POST",
    call: () => current().setDeliveryMethodForCurrentCart({ code: "express-us" }),
  },
  "remove the current cart's delivery": {
    path: `${v2}/current/remove-delivery-method`,
    method: "POST",
    call: () => current().removeDeliveryMethodFromCurrentCart(),
  },
  "refresh the current cart": {
    path: `${v2}/current/refresh`,
    method: "POST",
    call: () => current().refreshCurrentCart(),
  },
  "create a cart": {
    path: v2,
    method: "POST",
    call: () => byId().createCart({ catalogItems: [bowl(sandbox)] }),
  },
  "update a cart": {
    path: `${v2}/*`,
    method: "PATCH",
    call: () => byId().updateCart(cartId, { note: "ring twice" }),
  },
  "delete a cart": { path: `${v2}/*`, method: "DELETE", call: () => byId().deleteCart(cartId) },
  "add to a cart": {
    path: `${v2}/*/add-line-items`,
    method: "POST",
    call: () => byId().addLineItems(cartId, { catalogItems: [bowl(sandbox)] }),
  },
  "add a coupon to a cart": {
    path: `${v2}/*/add-coupon`,
    method: "POST",
    call: () => byId().addCoupon(bareId, { code: "WELCOME10" }),
  },
  "add a gift card to a cart": {
    path: `${v2}/*/add-gift-card`,
    method: "POST",
    call: () => byId().addGiftCard(bareId, { code: "GIFT-50-DEMO" }),
  },
  "place an order": {
    path: `${v2}/*/place-order`,
    method: "POST",
    call: () => byId().placeOrder(cartId),
  },
  "mark a cart as completed": {
    path: `${v2}/*/mark-cart-as-completed`,
    method: "POST",
    call: () => byId().markCartAsCompleted(cartId),
  },
  "cancel an order": {
    path: "/ecom/v1/orders/*/cancel",
    method: "POST",
    call: () => office.orders.cancelOrder(orderId),
  },
  "update an order": {
    path: "/ecom/v1/orders/*",
    method: "PATCH",
    call: () => office.orders.updateOrder(orderId, { buyerNote: "ring twice" } as never),
  },
  "send a parcel": {
    path: "/ecom/v1/fulfillments/orders/*/create-fulfillment",
    method: "POST",
    call: async () => {
      const [line] = (await shopper.orders.getOrder(orderId)).lineItems ?? [];
      const lineItems = [{ _id: line?._id, quantity: 1 }];
      return office.orderFulfillments.createFulfillment(orderId, { lineItems } as never);
    },
  },
};

/** What only asks. */
const reads: Record<string, Endpoint> = {
  "get the current cart": { path: `${v2}/current`, method: "GET", call: () => current().getCurrentCart() },
  "estimate the current cart": {
    path: `${v2}/current/estimate`,
    method: "POST",
    call: () => current().estimateCurrentCart({ calculateDelivery: true }),
  },
  "calculate the current cart": {
    path: `${v2}/current/calculate`,
    method: "POST",
    call: () => current().calculateCurrentCart(),
  },
  "get a cart": { path: `${v2}/*`, method: "GET", call: () => byId().getCart(cartId) },
  "get a checkout's address": {
    path: `${v2}/*/get-checkout-url`,
    method: "POST",
    call: () => byId().getCheckoutUrl(cartId),
  },
  "start a redirect to the checkout": {
    path: "/**/v1/redirect-session",
    method: "POST",
    call: () => shopper.redirects.createRedirectSession({ ecomCheckout: { checkoutId: cartId } }),
  },
  "get an order": { path: "/ecom/v1/orders/*", method: "GET", call: () => shopper.orders.getOrder(orderId) },
  "search orders": {
    path: "/ecom/v1/orders/search",
    method: "POST",
    call: () => office.orders.searchOrders({}),
  },
  "list an order's parcels": {
    path: "/ecom/v1/fulfillments/orders/*",
    method: "GET",
    call: () => shopper.orderFulfillments.listFulfillmentsForSingleOrder(orderId),
  },
  "list an order's payments": {
    path: "/ecom/v1/payments/orders/*",
    method: "GET",
    call: () => office.orderTransactions.listTransactionsForSingleOrder(orderId),
  },
};

/** Carts and orders as they are kept. */
const kept = () => JSON.stringify(sandbox.world.state.ecom);

async function strike({ path, method }: Endpoint, fault: Pick<Fault, "kind"> & Partial<Fault>) {
  await sandbox.control("POST", "/faults", { path, method, times: 1, ...fault });
}

/** A call whose caller gives up once the fault has struck, as a storefront with a deadline does. */
async function impatiently(call: () => Promise<unknown>): Promise<unknown> {
  const patient = globalThis.fetch;
  const caller = new AbortController();
  globalThis.fetch = (input, init) => patient(input, { ...init, signal: caller.signal });
  try {
    const [outcome] = await Promise.allSettled([call(), struck().then(() => caller.abort())]);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  } finally {
    globalThis.fetch = patient;
  }
}

const struck = () =>
  vi.waitFor(() => expect(sandbox.sandbox.faults.list()).toEqual([]), { interval: 2, timeout: 10_000 });

const everything = Object.entries({ ...writes, ...reads });
const everyWrite = Object.entries(writes);

describe.each(everything)("%s", (_name, endpoint) => {
  it("fails in every way without a trace, and works again", async () => {
    const before = kept();
    await strike(endpoint, { kind: "status", status: 500 });
    expect(await failureOf(endpoint.call())).toMatchObject({ status: 500 });
    await strike(endpoint, { kind: "status", status: 429, headers: { "retry-after": "7" } });
    const throttled = await failureOf(endpoint.call());
    expect(throttled).toMatchObject({ status: 429 });
    await strike(endpoint, { kind: "garbage" });
    await failureOf(endpoint.call());
    await strike(endpoint, { kind: "drop" });
    await failureOf(endpoint.call());
    await strike(endpoint, { kind: "hang" });
    await failureOf(impatiently(endpoint.call));
    expect(kept()).toBe(before);
    await strike(endpoint, { kind: "delay", latencyMs: 40 });
    const started = performance.now();
    await endpoint.call();
    expect(performance.now() - started).toBeGreaterThan(35);
  });
});

describe.each(everyWrite)("%s, done without an answer", (_name, endpoint) => {
  it.each([
    ["drop-after", () => endpoint.call()],
    ["hang-after", () => impatiently(endpoint.call)],
    ["status-after", () => endpoint.call()],
  ] as const)("%s", async (kind, call) => {
    const before = kept();
    await strike(endpoint, { kind, status: 502 });
    await failureOf(call());
    await vi.waitFor(() => expect(kept()).not.toBe(before), { interval: 2 });
  });
});

describe("a fault of the shop's checkout", () => {
  it("sends Retry-After along", async () => {
    const fault = { kind: "status", status: 429, headers: { "retry-after": "7" } } as const;
    await strike(present(reads["get the current cart"]), fault);
    const answer = await fetch(`https://edge.wixapis.com${v2}/current`);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("that keeps back an answer still lets the change be told and saved", async () => {
    let told = 0;
    sandbox.sandbox.onChange(() => {
      told += 1;
    });
    const endpoint = present(writes["update the current cart"]);
    for (const kind of ["drop-after", "status-after"] as const) {
      await strike(endpoint, { kind });
      told = 0;
      await failureOf(endpoint.call());
      expect(told).toBe(1);
    }
  });

  it("that hides a paid order leaves one order, and the next try finds it", async () => {
    const browser = sandbox.browser();
    const { redirectSession } = await shopper.redirects.createRedirectSession({
      ecomCheckout: { checkoutId: cartId },
      callbacks: { thankYouPageUrl: "http://localhost:3000/thanks" },
    });
    const details = await follow(browser, await browser.get(present(redirectSession?.fullUrl)), sandbox.url);
    const filled = await submit(browser, details, {
      firstName: "Grace",
      lastName: "Guest",
      addressLine: "5 Main Street",
    });
    const delivery = await follow(browser, filled, sandbox.url);
    const payment = await follow(
      browser,
      await submit(browser, delivery, { method: "standard-us" }),
      sandbox.url,
    );
    const pay = () => submit(browser, payment, {}, "Place the order");
    await strike({ path: "/__ecom/checkout/pay", method: "POST", call: pay }, { kind: "drop-after" });
    const orders = () => sandbox.world.state.ecom.orders.length;
    const before = orders();
    await expect(pay()).rejects.toThrow();
    expect(orders()).toBe(before + 1);
    expect(await failureOf(current().getCurrentCart())).toMatchObject({ status: 404 });
    const again = await follow(browser, await pay(), sandbox.url);
    expect(orders()).toBe(before + 1);
    const { orders: placed } = sandbox.world.state.ecom;
    expect(new URL(present(again.location)).searchParams.get("orderId")).toBe(placed.at(-1)?.order.id);
  });
});
