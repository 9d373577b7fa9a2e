import { beforeEach, describe, expect, it } from "vitest";
import { failureOf, present } from "../catalog/testing";
import { bowl, follow, guest, openCheckout, redTee, restock, submit } from "../ecom/testing";
import { demoMembers } from "../seed/project";
import { loginThroughPages, visitorAuth } from "../testing/clients";
import type { Page } from "../testing/harness";
import { suiteSandbox } from "../testing/suite";
import { type Newcomer, newcomer, newYork, oldAndNew } from "./testing";

const sandbox = suiteSandbox();

beforeEach(async () => {
  restock(sandbox);
});

/** Goes through the hosted checkout as a buyer's browser would; answers the order's id. */
async function payFor(client: Newcomer, checkoutId: string, total: string): Promise<string> {
  const browser = sandbox.browser();
  const go = (page: Page) => follow(browser, page, sandbox.url);
  const details = await openCheckout(sandbox, browser, client, checkoutId);
  const delivery = await go(await submit(browser, details, guest));
  const payment = await go(await submit(browser, delivery, { method: "standard-us" }));
  const done = await go(await submit(browser, payment, {}, `Pay ${total}`));
  return present(new URL(present(done.location)).searchParams.get("orderId"));
}

const notFound = { status: 404, details: { applicationError: { code: "OWNED_CART_NOT_FOUND" } } };

describe("a storefront that knows only V1", () => {
  it("sells: add, change, coupon, estimate, checkout, redirect, pay, order", async () => {
    const shopper = await newcomer();
    const { currentCart } = shopper;
    expect(await failureOf(currentCart.getCurrentCart())).toMatchObject(notFound);
    await currentCart.addToCurrentCart({ lineItems: [redTee(sandbox)] });
    const { cart } = await currentCart.addToCurrentCart({ lineItems: [bowl(sandbox)] });
    const [tee, stone] = cart?.lineItems ?? [];
    await currentCart.updateCurrentCartLineItemQuantity([{ _id: present(tee?._id), quantity: 2 }]);
    await currentCart.removeLineItemsFromCurrentCart([present(stone?._id)]);
    await currentCart.updateCurrentCart({ couponCode: "WELCOME10", cartInfo: { buyerNote: "ring twice" } });
    const estimate = await currentCart.estimateCurrentCartTotals({ shippingAddress: newYork });
    expect(estimate.priceSummary?.total?.formattedAmount).toBe("$45.20");
    const { checkoutId } = await currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" });

    const orderId = await payFor(shopper, present(checkoutId), "$45.20");
    expect(await shopper.orders.getOrder(orderId)).toMatchObject({
      status: "APPROVED",
      paymentStatus: "PAID",
      buyerNote: "ring twice",
      checkoutId,
      priceSummary: { discount: { amount: "4.00" }, total: { amount: "45.20" } },
    });
    expect(await failureOf(currentCart.getCurrentCart())).toMatchObject(notFound);
    expect((await failureOf(shopper.cart.getCart(present(checkoutId)))).status).toBe(404);
    expect((await shopper.checkout.getCheckout(present(checkoutId))).completed).toBe(true);
  });

  it("sells at once what is bought without a cart", async () => {
    const shopper = await newcomer();
    const made = await shopper.checkout.createCheckout({ lineItems: [redTee(sandbox)], channelType: "WEB" });
    const orderId = await payFor(shopper, present(made._id), "$27.78");
    expect((await shopper.orders.getOrder(orderId)).lineItems?.[0]?.quantity).toBe(1);
  });
});

describe("a storefront on its way from V1 to V2", () => {
  it("begins a cart in one, goes on in the other and comes back", async () => {
    const shopper = await newcomer();
    const begun = await shopper.currentCart.addToCurrentCart({ lineItems: [redTee(sandbox)] });
    await shopper.currentCart.updateCurrentCart({
      couponCode: "WELCOME10",
      cartInfo: { buyerNote: "a gift", contactInfo: { address: newYork } },
    });

    const { cart: continued } = await shopper.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox)],
    });
    expect(continued).toMatchObject({
      _id: begun.cart?._id,
      note: "a gift",
      coupons: [{ code: "WELCOME10" }],
      deliveryInfo: { address: newYork },
    });
    const [tee, stone] = continued?.lineItems ?? [];
    expect(tee?._id).toBe(begun.cart?.lineItems?.[0]?._id);
    await shopper.currentCartV2.updateLineItemsInCurrentCart({
      lineItems: [{ lineItemId: present(stone?._id), quantity: { newQuantity: 2 } }],
    });
    await shopper.currentCartV2.setDeliveryMethodForCurrentCart({ code: "standard-us" });
    const { summary } = await shopper.currentCartV2.calculateCurrentCart();

    const back = await shopper.currentCart.getCurrentCart();
    expect(back.lineItems?.map(({ quantity }) => quantity)).toEqual([1, 2]);
    expect(back.buyerNote).toBe("a gift");
    const estimate = await shopper.currentCart.estimateCurrentCartTotals();
    expect(Number(estimate.priceSummary?.total?.amount)).toBe(Number(summary?.priceSummary?.total?.amount));

    const { checkoutId } = await shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" });
    expect(checkoutId).toBe(continued?._id);
    await shopper.currentCartV2.removeLineItemsFromCurrentCart([present(tee?._id)]);
    expect((await shopper.checkout.getCheckout(present(checkoutId))).lineItems).toHaveLength(1);
    const { orderId } = await shopper.cartV2
      .updateCart(present(checkoutId), { customerInfo: { email: "ada@example.com" } })
      .then(() => shopper.cartV2.placeOrder(present(checkoutId)));
    expect((await shopper.orders.getOrder(present(orderId))).lineItems).toHaveLength(1);
    expect(await failureOf(shopper.currentCart.getCurrentCart())).toMatchObject(notFound);
  });

  it("keeps what a visitor chose when they log in", async () => {
    const auth = await visitorAuth();
    const shopper = oldAndNew(auth);
    await shopper.currentCart.addToCurrentCart({ lineItems: [redTee(sandbox)] });
    const { checkoutId } = await shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" });
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const cart = await shopper.currentCart.getCurrentCart();
    expect(cart.buyerInfo?.memberId).toBeTruthy();
    expect(cart.lineItems).toHaveLength(1);
    expect((await shopper.checkout.getCheckout(present(checkoutId))).buyerInfo?.memberId).toBeTruthy();
  });
});
