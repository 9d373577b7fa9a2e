import { beforeEach, describe, expect, it } from "vitest";
import { setStock, updateProductFields } from "../catalog/stock";
import { codeOf, failureOf, present } from "../catalog/testing";
import { bowl, redTee, restock } from "../ecom/testing";
import { suiteSandbox } from "../testing/suite";
import { type Newcomer, newcomer, newYork } from "./testing";

const sandbox = suiteSandbox();
let shopper: Newcomer;

beforeEach(async () => {
  restock(sandbox);
  shopper = await newcomer();
});

const buyNow = (lineItems = [redTee(sandbox, 2)]) =>
  shopper.checkout.createCheckout({ lineItems, channelType: "WEB" });
/** A fresh one each time: the SDK rewrites addresses in place. */
const destination = () => ({
  address: { ...newYork },
  contactDetails: { firstName: "Ada", lastName: "L" },
});

describe("a checkout of V1", () => {
  it("buys one thing now and leaves the cart alone", async () => {
    await shopper.currentCart.addToCurrentCart({ lineItems: [bowl(sandbox)] });
    const checkout = await buyNow();
    expect(checkout).toMatchObject({
      completed: false,
      channelType: "WEB",
      currency: "USD",
      priceSummary: { subtotal: { amount: "40.00" }, total: { amount: "40.00", formattedAmount: "$40.00" } },
      calculationErrors: { orderValidationErrors: [] },
    });
    expect(checkout.cartId).toBeUndefined();
    expect(checkout.createdBy?.visitorId).toBeTruthy();
    const [line] = checkout.lineItems ?? [];
    expect(line?.media).toBeTruthy();
    expect(line).toMatchObject({ quantity: 2, totalPriceAfterTax: { amount: "40.00" } });
    const { lineItems } = await shopper.currentCart.getCurrentCart();
    expect(lineItems?.map(({ productName }) => productName?.original)).toEqual(["Stone Bowl"]);
  });

  it("is filled in step by step, with totals at every step", async () => {
    const id = present((await buyNow())._id);
    const addressed = await shopper.checkout.updateCheckout(id, {
      buyerInfo: { email: "ada@example.com" },
      shippingInfo: { shippingDestination: destination() },
      billingInfo: { address: { ...newYork, addressLine1: "1 Office Road" } },
    });
    expect(addressed).toMatchObject({
      buyerInfo: { email: "ada@example.com" },
      shippingInfo: { shippingDestination: destination() },
      billingInfo: { address: { addressLine1: "1 Office Road" } },
      taxSummary: { totalTax: { amount: "3.55" } },
    });
    const [carrier] = addressed.shippingInfo?.carrierServiceOptions ?? [];
    const [standard] = carrier?.shippingOptions ?? [];
    expect(addressed.shippingInfo?.selectedCarrierServiceOption).toBeUndefined();
    const shipped = await shopper.checkout.updateCheckout(id, {
      shippingInfo: {
        selectedCarrierServiceOption: {
          code: present(standard?.code),
          carrierId: present(carrier?.carrierId),
        },
      },
    });
    expect(shipped.priceSummary).toMatchObject({
      shipping: { amount: "6.00" },
      tax: { amount: "3.55" },
      total: { amount: "49.55" },
    });
    expect(shipped.shippingInfo?.selectedCarrierServiceOption?.title).toBe("Standard");
    const nowhere = shopper.checkout.updateCheckout(id, {
      shippingInfo: { selectedCarrierServiceOption: { code: "by-pigeon" } },
    });
    expect(await codeOf(nowhere)).toBe("SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND");
  });

  it("takes a coupon and a gift card by update, and gives them back", async () => {
    const id = present((await buyNow())._id);
    const { checkout } = shopper;
    const use = (codes: { couponCode?: string; giftCardCode?: string }) =>
      checkout.updateCheckout(id, {}, codes);
    expect((await use({ couponCode: "WELCOME10" })).priceSummary?.total?.amount).toBe("36.00");
    const paid = await use({ giftCardCode: "GIFT-50-DEMO" });
    expect(paid).toMatchObject({
      giftCard: { obfuscatedCode: "********DEMO", amount: { amount: "36.00" } },
      priceSummary: { total: { amount: "0.00" } },
      payNow: { total: { amount: "0.00" } },
    });
    expect(await codeOf(use({ couponCode: "NOSUCH" }))).toBe("ERROR_COUPON_DOES_NOT_EXIST");
    expect(await codeOf(use({ giftCardCode: "GIFT-OFF-DEMO" }))).toBe("GIFT_CARD_DISABLED");
    expect(await codeOf(use({ giftCardCode: "GIFT-NO-SUCH" }))).toBe("GIFT_CARD_NOT_FOUND");
    expect((await checkout.removeGiftCard(id)).checkout?.giftCard).toBeUndefined();
    expect((await checkout.removeCoupon(id)).checkout?.priceSummary?.total?.amount).toBe("40.00");
  });

  it("changes its lines", async () => {
    const id = present((await buyNow())._id);
    const { checkout } = shopper;
    const more = await checkout.addToCheckout(id, { lineItems: [bowl(sandbox)] });
    const [tee, stone] = more.checkout?.lineItems ?? [];
    await checkout.updateLineItemsQuantity(id, [{ _id: present(stone?._id), quantity: 9 }]);
    const fewer = await checkout.removeLineItems(id, [present(tee?._id)]);
    expect(fewer.checkout?.lineItems?.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it("is found from its cart and its cart from it, when it was made of one", async () => {
    const { cart } = await shopper.currentCart.addToCurrentCart({ lineItems: [bowl(sandbox)] });
    const cartId = present(cart?._id);
    expect(await codeOf(shopper.checkout.getCheckoutByCartId(cartId))).toBe("CHECKOUT_NOT_FOUND");
    const email = await failureOf(
      shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB", shippingAddress: newYork }),
    );
    expect(email.details?.validationError?.fieldViolations?.[0]?.field).toMatch(/email$/);
    const { checkoutId } = await shopper.currentCart.createCheckoutFromCurrentCart({
      channelType: "WEB",
      email: "ada@example.com",
      shippingAddress: newYork,
      selectedShippingOption: { code: "standard-us" },
    });
    const found = await shopper.checkout.getCheckoutByCartId(cartId);
    expect(found.checkout).toMatchObject({
      _id: checkoutId,
      cartId,
      buyerInfo: { email: "ada@example.com" },
      priceSummary: { shipping: { amount: "6.00" }, total: { amount: "16.34" } },
    });
    expect((await shopper.currentCart.getCurrentCart()).checkoutId).toBe(checkoutId);
  });

  it("starts with what is left of what was wanted, where V2 would stop", async () => {
    await shopper.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox, 5), redTee(sandbox)],
    });
    updateProductFields(sandbox.world, "logo-tee", { visible: false });
    const { summary } = await shopper.currentCartV2.calculateCurrentCart();
    expect(summary?.violations?.map(({ code }) => code)).toContain("LINE_ITEMS_OUT_OF_STOCK");
    const { checkoutId } = await shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" });
    const { lineItems } = await shopper.checkout.getCheckout(present(checkoutId));
    expect(lineItems?.map(({ quantity }) => quantity)).toEqual([3]);
    const { cart } = await shopper.currentCartV2.getCurrentCart();
    expect(cart?.lineItems?.[0]?.quantityInfo).toMatchObject({ requestedQuantity: 3, confirmedQuantity: 3 });
  });

  it("does not begin with nothing in it, or on a site that takes no payments", async () => {
    expect((await failureOf(buyNow([]))).status).toBe(400);
    await shopper.currentCart.addToCurrentCart({ lineItems: [bowl(sandbox)] });
    sandbox.world.switches.acceptsPayments = false;
    expect(await codeOf(buyNow())).toBe("SITE_MUST_ACCEPT_PAYMENTS");
    expect(await codeOf(shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" }))).toBe(
      "SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT",
    );
  });
});

describe("an order of a V1 checkout", () => {
  const ready = async () => {
    const id = present((await buyNow())._id);
    await shopper.checkout.updateCheckout(id, {
      buyerInfo: { email: "ada@example.com" },
      shippingInfo: {
        shippingDestination: destination(),
        selectedCarrierServiceOption: { code: "standard-us" },
      },
    });
    return id;
  };

  it("is placed once, and completes the checkout", async () => {
    const id = await ready();
    const { orderId, paymentGatewayOrderId } = await shopper.checkout.createOrder(id);
    expect(paymentGatewayOrderId).toBeTruthy();
    expect(await shopper.orders.getOrder(present(orderId))).toMatchObject({
      checkoutId: id,
      priceSummary: { total: { amount: "49.55" } },
    });
    expect((await shopper.checkout.getCheckout(id)).completed).toBe(true);
    expect(await codeOf(shopper.checkout.createOrder(id))).toBe("CHECKOUT_ALREADY_PAID");
    expect(await codeOf(shopper.checkout.addToCheckout(id, { lineItems: [bowl(sandbox)] }))).toBe(
      "CHECKOUT_IS_COMPLETE",
    );
  });

  it("says in V1's words what keeps it from being placed", async () => {
    const bare = present((await buyNow())._id);
    expect(await codeOf(shopper.checkout.createOrder(bare))).toBe("NO_SELECTED_CARRIER_SERVICE_OPTION");
    const id = await ready();
    setStock(sandbox.world, { slug: "logo-tee", quantity: 1 });
    expect(await codeOf(shopper.checkout.createOrder(id))).toBe("PARTIAL_OUT_OF_STOCK");
    setStock(sandbox.world, { slug: "logo-tee", quantity: 0 });
    expect(await codeOf(shopper.checkout.createOrder(id))).toBe("FULL_OUT_OF_STOCK");
  });

  it("can be somebody else's business", async () => {
    const id = present((await buyNow())._id);
    await shopper.checkout.markCheckoutAsCompleted(id);
    expect((await shopper.checkout.getCheckout(id)).completed).toBe(true);
  });
});
