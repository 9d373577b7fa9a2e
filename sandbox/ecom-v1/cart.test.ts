import { beforeEach, describe, expect, it } from "vitest";
import { setStock, updateProductFields } from "../catalog/stock";
import { failureOf, present } from "../catalog/testing";
import { bowl, item, productOf, redTee, restock } from "../ecom/testing";
import { suiteSandbox } from "../testing/suite";
import { type Item, type Newcomer, newcomer, newYork, officeWith } from "./testing";

const sandbox = suiteSandbox();
let shopper: Newcomer;

beforeEach(async () => {
  restock(sandbox);
  shopper = await newcomer();
});

const tee = () => productOf(sandbox, "logo-tee");
const add = async (...lineItems: Item[]) =>
  present((await shopper.currentCart.addToCurrentCart({ lineItems })).cart);
const lineId = async () => present((await shopper.currentCart.getCurrentCart()).lineItems?.[0]?._id);
const toCheckout = async () =>
  present((await shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" })).checkoutId);
const quantities = (cart: { lineItems?: { quantity?: number }[] } | undefined) =>
  cart?.lineItems?.map(({ quantity }) => quantity);

describe("the current cart of V1", () => {
  it("is not there until something is put in it, in every call's words", async () => {
    const gone = {
      status: 404,
      details: { applicationError: { code: "OWNED_CART_NOT_FOUND", description: "Cart not found" } },
    };
    const { currentCart } = shopper;
    for (const call of [
      () => currentCart.getCurrentCart(),
      () => currentCart.updateCurrentCart({ couponCode: "WELCOME10" }),
      () => currentCart.estimateCurrentCartTotals(),
      () => currentCart.removeCouponFromCurrentCart(),
      () => currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" }),
      () => currentCart.deleteCurrentCart(),
    ]) {
      expect(await failureOf(call())).toMatchObject(gone);
    }
    await add(bowl(sandbox));
    expect((await currentCart.getCurrentCart()).lineItems).toHaveLength(1);
  });

  it("shows a line with formatted prices, picture, choices and stock", async () => {
    const cart = await add(redTee(sandbox, 2));
    expect(cart._createdDate).toBeInstanceOf(Date);
    expect(cart).toMatchObject({
      currency: "USD",
      appliedDiscounts: [],
      taxIncludedInPrices: false,
      subtotal: { amount: "40.00", formattedAmount: "$40.00", formattedConvertedAmount: "$40.00" },
    });
    expect(cart.buyerInfo?.visitorId).toBeTruthy();
    const [line] = cart.lineItems ?? [];
    expect(line).toMatchObject({
      quantity: 2,
      productName: { original: "Logo Tee" },
      price: { amount: "20.00", formattedAmount: "$20.00" },
      fullPrice: { amount: "25.00" },
      lineItemPrice: { amount: "40.00" },
      availability: { status: "AVAILABLE", quantityAvailable: 7 },
      catalogReference: redTee(sandbox).catalogReference,
      itemType: { preset: "PHYSICAL" },
    });
    expect(line?.url).toMatch(/\/product-page\/logo-tee$/);
    expect(line?.image).toMatch(/^wix:image:\/\//);
    expect(line?.descriptionLines?.[0]).toMatchObject({
      name: { original: "Color" },
      colorInfo: { original: "Red" },
    });
  });

  it("changes quantities, takes lines out, forgets itself", async () => {
    await add(redTee(sandbox), bowl(sandbox));
    const id = await lineId();
    const changed = await shopper.currentCart.updateCurrentCartLineItemQuantity([{ _id: id, quantity: 3 }]);
    expect(quantities(changed.cart)).toEqual([3, 1]);
    const fewer = await shopper.currentCart.removeLineItemsFromCurrentCart([id]);
    expect(fewer.cart?.lineItems?.map(({ productName }) => productName?.original)).toEqual(["Stone Bowl"]);
    const zero = await failureOf(
      shopper.currentCart.updateCurrentCartLineItemQuantity([{ _id: id, quantity: 0 }]),
    );
    expect(zero.status).toBe(400);
    expect(zero.details?.validationError?.fieldViolations?.[0]?.field).toBe("lineItems[0].quantity");
    await shopper.currentCart.deleteCurrentCart();
    expect((await failureOf(shopper.currentCart.getCurrentCart())).status).toBe(404);
  });

  it("quietly gives what there is where V2 says no", async () => {
    const cart = await add(bowl(sandbox, 5), item(tee(), undefined), {
      ...bowl(sandbox),
      catalogReference: { ...bowl(sandbox).catalogReference, catalogItemId: "nothing" },
    });
    expect(quantities(cart)).toEqual([3]);
    const more = await shopper.currentCart.updateCurrentCartLineItemQuantity([
      { _id: await lineId(), quantity: 90 },
    ]);
    expect(more.cart?.lineItems?.[0]).toMatchObject({
      quantity: 3,
      availability: { status: "AVAILABLE", quantityAvailable: 3 },
    });
    expect(quantities(await add(bowl(sandbox)))).toEqual([3]);
    sandbox.world.switches.missingVariantId = "refuse";
    const refused = await failureOf(add(item(tee(), undefined)));
    expect(refused.details?.applicationError?.code).toBe("ITEM_NOT_FOUND_IN_CATALOG");
  });

  it("names another app's catalogue", async () => {
    const foreign = bowl(sandbox);
    foreign.catalogReference.appId = "13d21c63-b5ec-5912-8397-c3a5ddb27a97";
    const failure = await failureOf(add(foreign));
    expect(failure.details?.applicationError?.code).toBe("CATALOG_ITEMS_RETRIEVAL_FAILURE");
    expect((await failureOf(shopper.currentCart.getCurrentCart())).status).toBe(404);
  });

  it("says of a line what has become of it, and makes no checkout of what has sold out", async () => {
    await add(bowl(sandbox, 2), redTee(sandbox));
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 0 });
    updateProductFields(sandbox.world, "logo-tee", { visible: false });
    const { lineItems } = await shopper.currentCart.getCurrentCart();
    expect(lineItems?.map(({ quantity, availability }) => [quantity, availability?.status])).toEqual([
      [0, "NOT_AVAILABLE"],
      [0, "NOT_FOUND"],
    ]);
    const failure = await failureOf(
      shopper.currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" }),
    );
    expect(failure).toMatchObject({
      status: 428,
      details: { applicationError: { code: "LINE_ITEM_WITH_ZERO_QUANTITY" } },
    });
  });

  it("remembers note, contact and checkout address", async () => {
    await add(bowl(sandbox));
    const overrideCheckoutUrl = "https://shop.example/checkout?checkoutId={checkoutId}";
    const cart = await shopper.currentCart.updateCurrentCart({
      cartInfo: {
        buyerNote: "ring twice",
        overrideCheckoutUrl,
        contactInfo: { address: newYork, contactDetails: { firstName: "Ada", lastName: "L" } },
      },
    });
    expect(cart).toMatchObject({
      buyerNote: "ring twice",
      overrideCheckoutUrl,
      contactInfo: { address: newYork, contactDetails: { firstName: "Ada", lastName: "L" } },
    });
    const checkoutId = await toCheckout();
    const url = `https://shop.example/checkout?checkoutId=${checkoutId}`;
    expect(await shopper.checkout.getCheckoutUrl(checkoutId)).toEqual({ checkoutUrl: url });
    expect(await shopper.cartV2.getCheckoutUrl(checkoutId)).toEqual({ checkoutUrl: url });
  });
});

describe("a coupon in V1", () => {
  const use = (couponCode: string) => shopper.currentCart.updateCurrentCart({ couponCode });

  it("takes the place of the one before, and goes without being named", async () => {
    await add(redTee(sandbox, 3));
    expect((await use("WELCOME10")).appliedDiscounts).toMatchObject([{ coupon: { code: "WELCOME10" } }]);
    const second = await use("fiveoff");
    expect(second.appliedDiscounts).toMatchObject([{ coupon: { code: "FIVEOFF" } }]);
    expect(second).toMatchObject({
      subtotal: { amount: "60.00" },
      discount: { amount: "5.00" },
      subtotalAfterDiscounts: { amount: "55.00" },
    });
    const { cart } = await shopper.currentCart.removeCouponFromCurrentCart();
    expect(cart?.appliedDiscounts).toEqual([]);
  });

  it("is refused in V1's words, and the one before stays", async () => {
    await add(bowl(sandbox));
    await use("WELCOME10");
    const codes = [];
    for (const code of ["NOSUCH", "SUMMER24", "FIVEOFF"]) {
      codes.push((await failureOf(use(code))).details?.applicationError?.code);
    }
    expect(codes).toEqual([
      "ERROR_COUPON_DOES_NOT_EXIST",
      "ERROR_COUPON_HAS_EXPIRED",
      "ERROR_COUPON_MINIMUM_SUBTOTAL_NOT_REACHED",
    ]);
    expect((await shopper.currentCart.getCurrentCart()).appliedDiscounts).toMatchObject([
      { coupon: { code: "WELCOME10" } },
    ]);
  });

  it("that stopped working is an error of the calculation, not of the call", async () => {
    await add(redTee(sandbox, 2));
    await use("FIVEOFF");
    await shopper.currentCart.updateCurrentCartLineItemQuantity([{ _id: await lineId(), quantity: 1 }]);
    const { calculationErrors, priceSummary } = await shopper.currentCart.estimateCurrentCartTotals();
    expect(calculationErrors?.couponCalculationError?.applicationError?.code).toBe(
      "ERROR_COUPON_MINIMUM_SUBTOTAL_NOT_REACHED",
    );
    expect(priceSummary?.discount?.amount).toBe("0.00");
  });
});

describe("an estimate in V1", () => {
  it("works out shipping and tax for an address it does not keep", async () => {
    await add(redTee(sandbox, 2));
    await shopper.currentCart.updateCurrentCart({ couponCode: "WELCOME10" });
    const estimate = await shopper.currentCart.estimateCurrentCartTotals({
      shippingAddress: newYork,
      selectedShippingOption: { code: "express-us" },
    });
    expect(estimate.priceSummary).toMatchObject({
      subtotal: { amount: "40.00" },
      discount: { amount: "4.00" },
      shipping: { amount: "18.00" },
      tax: { amount: "3.20" },
      total: { amount: "57.20", formattedAmount: "$57.20" },
    });
    expect(estimate.shippingInfo?.selectedCarrierServiceOption).toMatchObject({
      code: "express-us",
      requestedShippingOption: true,
      cost: { price: { amount: "18.00" } },
    });
    const [carrier] = estimate.shippingInfo?.carrierServiceOptions ?? [];
    expect(carrier?.shippingOptions?.map(({ code }) => code)).toEqual(["standard-us", "express-us"]);
    expect(estimate.calculatedLineItems?.[0]?.pricesBreakdown).toMatchObject({
      price: { amount: "20.00" },
      totalDiscount: { amount: "4.00" },
      totalPriceBeforeTax: { amount: "36.00" },
      taxDetails: { taxRate: "0.08875" },
    });
    expect(estimate.appliedDiscounts).toMatchObject([
      { discountType: "GLOBAL", coupon: { code: "WELCOME10", amount: { amount: "4.00" } } },
    ]);
    expect((await shopper.currentCart.getCurrentCart()).contactInfo).toBeUndefined();
  });

  it("lets the first way to ship stand in, and says so", async () => {
    await add(bowl(sandbox));
    const { shippingInfo } = await shopper.currentCart.estimateCurrentCartTotals({
      shippingAddress: newYork,
    });
    expect(shippingInfo?.selectedCarrierServiceOption).toMatchObject({
      code: "standard-us",
      requestedShippingOption: false,
    });
  });

  it("answers without an address, with what it could not work out", async () => {
    await add(bowl(sandbox));
    const bare = await shopper.currentCart.estimateCurrentCartTotals();
    expect(bare.priceSummary?.total?.amount).toBe("9.50");
    expect(bare.calculationErrors?.generalShippingCalculationError?.applicationError?.code).toBeTruthy();
    const less = await shopper.currentCart.estimateCurrentCartTotals({
      calculateShipping: false,
      calculateTax: false,
    });
    expect(less.calculationErrors?.generalShippingCalculationError).toBeUndefined();
    expect(less.shippingInfo).toBeUndefined();
  });
});

describe("carts by id in V1", () => {
  it("are made with something in them, beside the current one", async () => {
    const made = await shopper.cart.createCart({
      lineItems: [bowl(sandbox, 2)],
      couponCode: "WELCOME10",
      cartInfo: { buyerNote: "a gift" },
    });
    expect(made).toMatchObject({ buyerNote: "a gift", discount: { amount: "1.90" } });
    const id = present(made._id);
    expect((await shopper.cart.addToCart(id, { lineItems: [redTee(sandbox)] })).cart?.lineItems).toHaveLength(
      2,
    );
    expect((await shopper.cart.estimateTotals(id)).priceSummary?.subtotal?.amount).toBe("39.00");
    expect((await failureOf(shopper.currentCart.getCurrentCart())).status).toBe(404);
    await shopper.cart.deleteCart(id);
    expect((await failureOf(shopper.cart.getCart(id))).details?.applicationError?.code).toBe(
      "CART_NOT_FOUND",
    );
    const empty = await failureOf(shopper.cart.createCart({ lineItems: [] }));
    expect(empty.details?.applicationError?.code).toBe("CANT_CREATE_CART_WITHOUT_ITEMS");
  });

  it("are their owner's, whatever somebody else tries", async () => {
    const { _id } = await add(bowl(sandbox));
    const id = present(_id);
    const checkoutId = await toCheckout();
    const stranger = await newcomer();
    for (const call of [
      () => stranger.cart.getCart(id),
      () => stranger.cart.updateCart(id, { cartInfo: { buyerNote: "mine" } }),
      () => stranger.cart.addToCart(id, { lineItems: [redTee(sandbox)] }),
      () => stranger.cart.deleteCart(id),
      () => stranger.checkout.getCheckout(checkoutId),
      () => stranger.checkout.updateCheckout(checkoutId, { buyerInfo: { email: "x@example.com" } }),
      () => stranger.checkout.createOrder(checkoutId),
    ]) {
      expect((await failureOf(call())).status).toBe(403);
    }
    expect((await shopper.cart.getCart(id)).lineItems).toHaveLength(1);
  });

  it("are for keys with the permission, and a cart a key made is whoever's opens it first", async () => {
    const office = officeWith("orders");
    const id = present((await office.cart.createCart({ lineItems: [bowl(sandbox)] }))._id);
    expect((await failureOf(officeWith("catalog").cart.getCart(id))).status).toBe(403);
    expect((await failureOf(office.currentCart.getCurrentCart())).status).toBe(403);
    expect((await shopper.cart.getCart(id)).lineItems).toHaveLength(1);
    expect((await failureOf((await newcomer()).cart.getCart(id))).status).toBe(403);
    expect((await office.cart.getCart(id)).lineItems).toHaveLength(1);
  });
});
