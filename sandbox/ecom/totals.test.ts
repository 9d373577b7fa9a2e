import { beforeEach, describe, expect, it } from "vitest";
import { setStock } from "../catalog/stock";
import { codeOf, failureOf } from "../catalog/testing";
import { suiteSandbox } from "../testing/suite";
import { bowl, item, productOf, restock, type Shopper, visitor } from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
});

const newYork = {
  country: "US",
  subdivision: "US-NY",
  city: "New York",
  postalCode: "10002",
  addressLine1: "14 Orchard Street",
};
const add = (quantity: number) =>
  shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox, quantity)] });
const sendTo = (address: object) => shopper.currentCartV2.updateCurrentCart({ deliveryInfo: { address } });
const choose = (code: string) => shopper.currentCartV2.setDeliveryMethodForCurrentCart({ code });
const calculate = async () => (await shopper.currentCartV2.calculateCurrentCart()).summary;
const prices = (summary: Awaited<ReturnType<typeof calculate>>) =>
  Object.fromEntries(
    Object.entries(summary?.priceSummary ?? {}).map(([name, money]) => [
      name,
      (money as { amount: string }).amount,
    ]),
  );
const codes = (summary: Awaited<ReturnType<typeof calculate>>) =>
  summary?.violations?.map(({ code }) => code);

describe("calculate", () => {
  it("adds delivery and tax to the cent", async () => {
    await add(3);
    await sendTo(newYork);
    await choose("standard-us");
    const summary = await calculate();
    expect(prices(summary)).toEqual({
      subtotal: "28.5",
      discount: "0",
      delivery: "6",
      additionalFees: "0",
      tax: "2.53",
      total: "37.03",
    });
    expect(summary?.taxSummary?.lineItemTaxes?.[0]).toMatchObject({
      tax: { amount: "2.53" },
      rate: "0.08875",
    });
    expect(summary?.deliverySummary).toMatchObject({
      method: { code: "standard-us", title: { original: "Standard" } },
      price: { amount: "6" },
    });
    expect(summary?.paymentSummary).toMatchObject({
      payNow: { amount: "37.03" },
      requiresPaymentAfterGiftCard: true,
    });
    expect(summary?.violations).toEqual([]);
    expect(summary?.cartRevision).toBe((await shopper.currentCartV2.getCurrentCart()).cart?.revision);
  });

  it("says what is missing before the cart can become an order", async () => {
    await add(1);
    expect(codes(await calculate())).toEqual(["MISSING_DELIVERY_ADDRESS"]);
    await sendTo(newYork);
    expect(codes(await calculate())).toEqual(["MISSING_DELIVERY_METHOD"]);
    await choose("express-us");
    expect(codes(await calculate())).toEqual([]);
    await sendTo({ ...newYork, country: "SE", subdivision: undefined });
    expect(codes(await calculate())).toEqual(["DELIVERY_METHOD_NO_LONGER_AVAILABLE"]);
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 0 });
    expect((await calculate())?.violations?.[0]).toMatchObject({
      scope: "LINE_ITEM",
      code: "LINE_ITEMS_OUT_OF_STOCK",
      severity: "ERROR",
      lineItemsOutOfStockData: { allLineItemsOutOfStock: true },
    });
  });

  it("asks for no delivery of digital goods", async () => {
    const product = productOf(sandbox, "glaze-recipes");
    await shopper.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [item(product, product.variantsInfo.variants[0], 2)],
    });
    const summary = await calculate();
    expect(prices(summary)).toMatchObject({ delivery: "0", total: "24" });
    expect(summary?.violations).toEqual([]);
  });

  it("ships free from the option's limit on", async () => {
    const product = productOf(sandbox, "spring-bowl");
    const wish = item(product, product.variantsInfo.variants[0], 2, { preOrderRequested: true });
    await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [wish] });
    await sendTo(newYork);
    await choose("standard-us");
    expect(prices(await calculate())).toMatchObject({ subtotal: "80", delivery: "0" });
  });
});

describe("estimate", () => {
  it("works out only what it is asked for", async () => {
    await add(2);
    await sendTo(newYork);
    await choose("standard-us");
    const plain = (await shopper.currentCartV2.estimateCurrentCart()).summary;
    expect(prices(plain)).toMatchObject({ subtotal: "19", delivery: "0", tax: "0", total: "19" });
    expect(plain).not.toHaveProperty("deliverySummary");
    expect(plain).not.toHaveProperty("taxSummary");
    const full = (
      await shopper.currentCartV2.estimateCurrentCart({ calculateDelivery: true, calculateTax: true })
    ).summary;
    expect(prices(full)).toMatchObject({ delivery: "6", tax: "1.69", total: "26.69" });
  });

  it("checks no address before checkout, and nothing unless asked", async () => {
    await add(5);
    const estimate = (validationConfig?: "PRE_CHECKOUT_VALIDATIONS" | "CHECKOUT_VALIDATIONS") =>
      shopper.currentCartV2.estimateCurrentCart(validationConfig ? { validationConfig } : {});
    expect(codes((await estimate()).summary)).toEqual([]);
    expect(codes((await estimate("PRE_CHECKOUT_VALIDATIONS")).summary)).toEqual(["LINE_ITEMS_OUT_OF_STOCK"]);
    expect(codes((await estimate("CHECKOUT_VALIDATIONS")).summary)).toEqual([
      "LINE_ITEMS_OUT_OF_STOCK",
      "MISSING_DELIVERY_ADDRESS",
    ]);
  });

  it("answers 404 for an empty cart", async () => {
    await shopper.currentCartV2.createCurrentCart({});
    expect(await failureOf(shopper.currentCartV2.estimateCurrentCart())).toMatchObject({ status: 404 });
  });
});

describe("delivery methods", () => {
  it("are those of the address, and need one", async () => {
    await add(1);
    expect(await codeOf(choose("standard-us"))).toBe("DELIVERY_METHOD_MISSING_ADDRESS");
    await sendTo({ country: "SE", city: "Lund" });
    expect(await codeOf(choose("standard-us"))).toBe("DELIVERY_METHOD_NOT_FOUND");
    expect((await choose("international")).cart?.deliveryInfo?.method?.code).toBe("international");
    const { cart } = await shopper.currentCartV2.removeDeliveryMethodFromCurrentCart();
    expect(cart?.deliveryInfo).not.toHaveProperty("method");
  });
});

describe("coupons", () => {
  const use = (code: string) => shopper.currentCartV2.addCouponToCurrentCart({ code });

  it("take their share off the subtotal, split over the lines without losing a cent", async () => {
    const other = productOf(sandbox, "glaze-recipes");
    const items = [bowl(sandbox, 3), item(other, other.variantsInfo.variants[0])];
    await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: items });
    const { cart } = await use("welcome10");
    expect(cart?.coupons).toMatchObject([{ code: "WELCOME10" }]);
    const summary = await calculate();
    expect(prices(summary)).toMatchObject({ subtotal: "40.5", discount: "4.05", total: "36.45" });
    const [discount] = summary?.discounts ?? [];
    expect(discount).toMatchObject({
      scope: "CART_SUBTOTAL",
      source: { sourceType: "COUPON", couponCode: "WELCOME10" },
    });
    expect(discount?.lineItemDiscounts?.map(({ amountOff }) => amountOff?.amount)).toEqual(["2.85", "1.2"]);
  });

  it("can make delivery free, which the summary tells as a discount on delivery", async () => {
    await add(1);
    await sendTo(newYork);
    await choose("express-us");
    await use("SHIPFREE");
    const summary = await calculate();
    expect(prices(summary)).toMatchObject({ discount: "0", delivery: "0" });
    expect(summary?.deliverySummary?.price?.amount).toBe("18");
    expect(summary?.discounts).toMatchObject([{ scope: "DELIVERY", total: { amount: "18" } }]);
  });

  it("are refused when unknown, over, not yet reached or too many", async () => {
    await add(1);
    const refusal = async (code: string) => {
      const failure = await failureOf(use(code));
      return [
        failure.status,
        failure.details?.applicationError?.code,
        failure.details?.applicationError?.data?.reason,
      ];
    };
    expect(await refusal("NOPE")).toEqual([400, "INVALID_COUPON_CODE", undefined]);
    expect(await refusal("SUMMER24")).toEqual([428, "INVALID_COUPON_STATUS", "EXPIRED"]);
    expect(await refusal("FIVEOFF")).toEqual([428, "INVALID_COUPON_STATUS", "MIN_SUBTOTAL_NOT_REACHED"]);
    const { cart } = await use("WELCOME10");
    expect(await refusal("WELCOME10")).toEqual([428, "COUPON_ALREADY_EXISTS", undefined]);
    expect(await refusal("SHIPFREE")).toEqual([428, "MAX_COUPONS_PER_CART_EXCEEDED", undefined]);
    const after = await shopper.currentCartV2.removeCouponFromCurrentCart(cart?.coupons?.[0]?._id ?? "");
    expect(after.cart?.coupons).toEqual([]);
  });

  it("that stop working are left out, with a warning", async () => {
    await add(1);
    const product = productOf(sandbox, "spring-bowl");
    const big = item(product, product.variantsInfo.variants[0], 1, { preOrderRequested: true });
    const { cart } = await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [big] });
    await use("FIVEOFF");
    expect(prices(await calculate())).toMatchObject({ discount: "5" });
    await shopper.currentCartV2.removeLineItemsFromCurrentCart([cart?.lineItems?.[1]?._id ?? ""]);
    const summary = await calculate();
    expect(prices(summary)).toMatchObject({ discount: "0" });
    expect(summary?.violations?.[0]).toMatchObject({
      code: "INVALID_COUPON_STATUS",
      severity: "WARNING",
      scope: "DISCOUNT",
    });
  });
});

describe("gift cards", () => {
  it("pay without lowering the total, as far as they go", async () => {
    await add(3);
    const { cart } = await shopper.currentCartV2.addGiftCardToCurrentCart({ code: "GIFT-50-DEMO" });
    expect(cart?.paymentInfo?.giftCards).toMatchObject([{ obfuscatedCode: "********DEMO" }]);
    const summary = await calculate();
    expect(prices(summary)).toMatchObject({ total: "28.5" });
    expect(summary?.paymentSummary).toMatchObject({
      giftCards: [{ giftCardId: cart?.paymentInfo?.giftCards?.[0]?._id, redeemAmount: { amount: "28.5" } }],
      payNow: { amount: "0" },
      requiresPaymentAfterGiftCard: false,
    });
  });

  it("pay no more than the buyer wants, and can be taken out", async () => {
    await add(3);
    const giftCard = { code: "GIFT-50-DEMO", redeemAmount: { amount: "10" } };
    const { cart } = await shopper.currentCartV2.addGiftCardToCurrentCart(giftCard);
    expect((await calculate())?.paymentSummary).toMatchObject({ payNow: { amount: "18.5" } });
    const after = await shopper.currentCartV2.removeGiftCardFromCurrentCart(
      cart?.paymentInfo?.giftCards?.[0]?._id ?? "",
    );
    expect(after.cart?.paymentInfo?.giftCards).toEqual([]);
  });

  it("are refused when unknown or disabled", async () => {
    await add(1);
    const refusal = async (code: string) => {
      const failure = await failureOf(shopper.currentCartV2.addGiftCardToCurrentCart({ code }));
      return [failure.status, failure.details?.applicationError?.code];
    };
    expect(await refusal("UNKNOWN-CARD")).toEqual([400, "INVALID_GIFT_CARD_CODE"]);
    expect(await refusal("GIFT-OFF-DEMO")).toEqual([428, "INVALID_GIFT_CARD_STATUS"]);
  });
});
