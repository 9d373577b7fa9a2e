import { beforeEach, describe, expect, it } from "vitest";
import { setStock, updateProductFields } from "../catalog/stock";
import { failureOf } from "../catalog/testing";
import { suiteSandbox } from "../testing/suite";
import { backOffice, bowl, item, productOf, restock, type Shopper, variantOf, visitor } from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
});

const tee = () => productOf(sandbox, "logo-tee");
const noWrap = { options: { "Gift wrap": "No" } };
const wrapped = { options: { "Gift wrap": "Yes" } };
const add = (...catalogItems: ReturnType<typeof item>[]) =>
  shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems });
const current = async () => (await shopper.currentCartV2.getCurrentCart()).cart;

describe("a visitor's current cart", () => {
  it("does not exist until something is put in it", async () => {
    const gone = { status: 404, details: { applicationError: { code: "CURRENT_CART_NOT_FOUND" } } };
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject(gone);
    expect(await failureOf(shopper.currentCartV2.calculateCurrentCart())).toMatchObject(gone);
    expect(await failureOf(shopper.currentCartV2.estimateCurrentCart())).toMatchObject(gone);
    await add(bowl(sandbox));
    expect((await current())?.lineItems).toHaveLength(1);
  });

  it("shows a line with the catalogue's name, price, picture, choices and stock", async () => {
    const variant = variantOf(tee(), "Red", "S");
    const { cart } = await add(item(tee(), variant, 2, wrapped));
    if (!cart) throw new Error("no cart");
    expect(cart._createdDate).toBeInstanceOf(Date);
    expect(cart).toMatchObject({
      revision: "2",
      currentCart: true,
      orderPlaced: false,
      subtotal: { amount: "46", convertedAmount: "46" },
      businessInfo: { currencyCode: "USD" },
      coupons: [],
    });
    const [line] = cart.lineItems ?? [];
    expect(line).toMatchObject({
      name: { original: "Logo Tee", translated: "Logo Tee" },
      quantityInfo: { requestedQuantity: 2, confirmedQuantity: 2, availableQuantity: 7 },
      pricing: {
        unitPrice: { amount: "23" },
        totalPrice: { amount: "46" },
        breakdown: {
          fullPrice: { amount: "28" },
          salePrice: { amount: "23" },
          totalModifiersPrice: { amount: "3" },
        },
      },
      source: { catalogReference: { catalogItemId: tee().id, options: { variantId: variant.id } } },
      status: "IN_STOCK",
    });
    expect(line?.attributes?.image).toMatch(/^wix:image:\/\/v1\/a1b2c3_0{31}1~mv2\.png\//);
    expect(line?.attributes?.url).toBe(`${sandbox.url}/product-page/logo-tee`);
    expect(line?.attributes?.descriptionLines).toMatchObject([
      { name: { original: "Color" }, colorInfo: { original: "Red", code: "#ff0000" } },
      { name: { original: "Size" }, plainText: { original: "S" } },
      { name: { original: "Gift wrap" }, plainText: { original: "Yes" } },
    ]);
  });

  it("counts its revision up with every change", async () => {
    await shopper.currentCartV2.createCurrentCart({
      catalogItems: [bowl(sandbox)],
      cart: { note: "Ring twice" },
    });
    expect(await current()).toMatchObject({ revision: "1", note: "Ring twice" });
    await shopper.currentCartV2.updateCurrentCart({ note: null });
    expect(await current()).toMatchObject({ revision: "2", note: null });
  });

  it("is gone after it was deleted", async () => {
    await add(bowl(sandbox));
    await shopper.currentCartV2.deleteCurrentCart();
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
  });

  it("is nobody else's, and an API key has none", async () => {
    await add(bowl(sandbox));
    const other = await visitor();
    expect(await failureOf(other.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
    expect(await failureOf(backOffice("full").currentCartV2.getCurrentCart())).toMatchObject({ status: 403 });
    const nobody = await fetch("https://www.wixapis.com/ecom/v2/carts/current");
    expect(nobody.status).toBe(401);
  });

  it("keeps an address in the SDK's spelling", async () => {
    await add(bowl(sandbox));
    const address = {
      country: "US",
      subdivision: "US-NY",
      city: "New York",
      addressLine1: "14 Orchard Street",
    };
    await shopper.currentCartV2.updateCurrentCart({
      deliveryInfo: { address },
      customerInfo: { email: "a@example.com" },
    });
    expect(await current()).toMatchObject({
      deliveryInfo: { address },
      customerInfo: { email: "a@example.com" },
    });
  });

  it("refuses an e-mail that is none, naming the field", async () => {
    await add(bowl(sandbox));
    const failure = await failureOf(
      shopper.currentCartV2.updateCurrentCart({ customerInfo: { email: "nobody" } }),
    );
    expect(failure.status).toBe(400);
    expect(failure.details?.validationError?.fieldViolations?.[0]?.field).toContain("customerInfo.email");
  });
});

describe("adding items", () => {
  it("joins equal references in one line and keeps different modifiers apart", async () => {
    const variant = variantOf(tee(), "Red", "S");
    await add(item(tee(), variant, 1, noWrap));
    await add(
      item(tee(), variant, 2, { ...noWrap, preOrderRequested: false }),
      item(tee(), variant, 1, wrapped),
    );
    const cart = await current();
    expect(cart?.lineItems?.map(({ quantityInfo }) => quantityInfo?.requestedQuantity)).toEqual([3, 1]);
  });

  it("does nothing, with 200, for a product with options but no variant", async () => {
    const { cart } = await add(item(tee(), undefined));
    expect(cart?.lineItems).toEqual([]);
  });

  it("refuses that instead when the switch says so", async () => {
    sandbox.world.switches.missingVariantId = "refuse";
    expect(await failureOf(add(item(tee(), undefined)))).toMatchObject({
      status: 428,
      details: { applicationError: { code: "ITEM_NOT_FOUND_IN_CATALOG" } },
    });
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
  });

  it("refuses hidden and unknown products and missing or wrong modifiers", async () => {
    const hidden = productOf(sandbox, "hidden-bowl");
    const variant = variantOf(tee(), "Red", "S");
    const wrong = [
      item(hidden, hidden.variantsInfo.variants[0]),
      item({ ...hidden, id: "00000000-0000-4000-8000-000000000000" }, undefined),
      item(tee(), variant),
      item(tee(), variant, 1, { options: { "Gift wrap": "Maybe" } }),
    ];
    for (const one of wrong) {
      const failure = await failureOf(add(bowl(sandbox), one));
      expect(failure).toMatchObject({
        status: 428,
        details: { applicationError: { code: "ITEM_NOT_FOUND_IN_CATALOG" } },
      });
    }
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
  });

  it("adds a free text with its price and refuses one that is too long", async () => {
    const variant = variantOf(tee(), "Red", "S");
    const key = tee().modifiers.find(({ freeTextSettings }) => freeTextSettings)?.freeTextSettings?.key ?? "";
    const { cart } = await add(
      item(tee(), variant, 1, { ...noWrap, customTextFields: { [key]: "For Ada" } }),
    );
    expect(cart?.lineItems?.[0]).toMatchObject({ pricing: { unitPrice: { amount: "24" } } });
    expect(cart?.lineItems?.[0]?.attributes?.descriptionLines).toContainEqual(
      expect.objectContaining({
        name: expect.objectContaining({ original: "Your words" }),
        plainText: expect.objectContaining({ original: "For Ada" }),
      }),
    );
    const long = item(tee(), variant, 1, { ...noWrap, customTextFields: { [key]: "x".repeat(31) } });
    expect(await failureOf(add(long))).toMatchObject({ status: 428 });
  });

  it("confirms what there is of a quantity that is too large", async () => {
    const { cart } = await add(bowl(sandbox, 5));
    expect(cart?.lineItems?.[0]).toMatchObject({
      quantityInfo: { requestedQuantity: 5, confirmedQuantity: 3, availableQuantity: 3 },
      status: "PARTIALLY_IN_STOCK",
      pricing: { totalPrice: { amount: "28.5" } },
    });
  });

  it("shares a variant's stock between lines with different modifiers", async () => {
    const variant = variantOf(tee(), "Red", "S");
    const { cart } = await add(item(tee(), variant, 5, noWrap), item(tee(), variant, 5, wrapped));
    expect(cart?.lineItems?.map(({ quantityInfo }) => quantityInfo?.confirmedQuantity)).toEqual([5, 2]);
  });

  it("refuses what is sold out, and adds nothing else of the same request", async () => {
    const soldOut = item(tee(), variantOf(tee(), "Red", "M"), 1, noWrap);
    const failure = await failureOf(add(bowl(sandbox), soldOut));
    expect(failure).toMatchObject({
      status: 428,
      details: {
        applicationError: {
          code: "INSUFFICIENT_INVENTORY",
          data: { invalidItems: [{ requestedQuantity: 1, availableQuantity: 0 }] },
        },
      },
    });
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
  });

  it("sells a pre-order to whoever asks for one, up to its limit", async () => {
    const product = productOf(sandbox, "spring-bowl");
    const variant = product.variantsInfo.variants[0];
    expect(await failureOf(add(item(product, variant)))).toMatchObject({
      details: { applicationError: { code: "INSUFFICIENT_INVENTORY" } },
    });
    const { cart } = await add(item(product, variant, 9, { preOrderRequested: true }));
    expect(cart?.lineItems?.[0]?.quantityInfo).toMatchObject({ requestedQuantity: 9, confirmedQuantity: 5 });
  });

  it("refuses quantities that make no sense, by Wix's rules", async () => {
    const failure = await failureOf(add(bowl(sandbox, 0)));
    expect(failure.status).toBe(400);
    expect(failure.details?.validationError?.fieldViolations?.[0]).toMatchObject({
      field: expect.stringContaining("catalogItems[0].quantity"),
      violatedRule: "MIN",
    });
  });
});

describe("changing lines", () => {
  const lineId = async () => (await current())?.lineItems?.[0]?._id ?? "";

  it("sets quantities and removes lines", async () => {
    await add(bowl(sandbox));
    const update = { lineItemId: await lineId(), quantity: { newQuantity: 3 } };
    const { cart } = await shopper.currentCartV2.updateLineItemsInCurrentCart({ lineItems: [update] });
    expect(cart?.lineItems?.[0]?.pricing?.totalPrice?.amount).toBe("28.5");
    const after = await shopper.currentCartV2.removeLineItemsFromCurrentCart([update.lineItemId]);
    expect(after.cart?.lineItems).toEqual([]);
    expect(after.cart?.subtotal?.amount).toBe("0");
  });

  it("names lines it does not know, and updates nothing then", async () => {
    await add(bowl(sandbox));
    const id = "00000000-0000-4000-8000-000000000000";
    const lineItems = [
      { lineItemId: await lineId(), quantity: { newQuantity: 2 } },
      { lineItemId: id, quantity: { newQuantity: 2 } },
    ];
    expect(await failureOf(shopper.currentCartV2.updateLineItemsInCurrentCart({ lineItems }))).toMatchObject({
      status: 428,
      details: { applicationError: { code: "LINE_ITEM_NOT_FOUND_IN_CART", data: { lineItemIds: [id] } } },
    });
    expect((await current())?.lineItems?.[0]?.quantityInfo?.requestedQuantity).toBe(1);
  });

  it("refuses the flat quantity of the older cart", async () => {
    await add(bowl(sandbox));
    const flat = { lineItems: [{ lineItemId: await lineId(), quantity: 3 }] };
    const call = shopper.currentCartV2.updateLineItemsInCurrentCart(flat as never);
    expect(await failureOf(call)).toMatchObject({ status: 400 });
  });

  it("follows the catalogue: new prices, less stock, hidden products", async () => {
    await add(bowl(sandbox, 2));
    updateProductFields(sandbox.world, "stone-bowl", { price: "12.25" });
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 1 });
    const { cart } = await shopper.currentCartV2.refreshCurrentCart();
    expect(cart?.lineItems?.[0]).toMatchObject({
      status: "PARTIALLY_IN_STOCK",
      pricing: { unitPrice: { amount: "12.25" }, totalPrice: { amount: "12.25" } },
    });
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 0 });
    expect((await current())?.lineItems?.[0]?.status).toBe("OUT_OF_STOCK");
    updateProductFields(sandbox.world, "stone-bowl", { visible: false });
    expect((await current())?.lineItems?.[0]?.status).toBe("REMOVED_FROM_CATALOG");
  });
});

describe("a cart by id", () => {
  it("stands beside the current one (buy now)", async () => {
    await add(bowl(sandbox));
    const own = await current();
    const single = await shopper.cartV2.createCart({ catalogItems: [bowl(sandbox, 2)] });
    expect(single).toMatchObject({ currentCart: false, revision: "1" });
    expect((await current())?._id).toBe(own?._id);
    expect((await shopper.cartV2.getCart(single._id ?? "")).subtotal?.amount).toBe("19");
  });

  it("may be opened by whoever holds its id, and belongs to the first person when an app made it", async () => {
    const made = await backOffice("full").cartV2.createCart({ catalogItems: [bowl(sandbox)] });
    expect(made.customerInfo).toMatchObject({ openAccess: true });
    const opened = await shopper.cartV2.getCart(made._id ?? "");
    expect(opened.customerInfo?.visitorId).toBeTruthy();
    const other = await visitor();
    expect((await other.cartV2.getCart(made._id ?? "")).customerInfo?.visitorId).toBe(
      opened.customerInfo?.visitorId,
    );
  });

  it("answers 404 for an id that is nobody's", async () => {
    const failure = await failureOf(shopper.cartV2.getCart("00000000-0000-4000-8000-000000000000"));
    expect(failure).toMatchObject({ status: 404, details: { applicationError: { code: "CART_NOT_FOUND" } } });
  });

  it("knows its checkout page, or the shop's own", async () => {
    const cart = await shopper.cartV2.createCart({ catalogItems: [bowl(sandbox)] });
    const id = cart._id ?? "";
    expect((await shopper.cartV2.getCheckoutUrl(id)).checkoutUrl).toBe(
      `${sandbox.url}/__ecom/checkout?checkoutId=${id}`,
    );
    await shopper.cartV2.updateCart(id, { customCheckoutUrl: "https://shop.example/pay?c={checkout_id}" });
    expect((await shopper.cartV2.getCheckoutUrl(id)).checkoutUrl).toBe(`https://shop.example/pay?c=${id}`);
  });

  it("cannot be changed once it was marked as completed", async () => {
    await add(bowl(sandbox));
    const id = (await current())?._id ?? "";
    await backOffice("full").cartV2.markCartAsCompleted(id);
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
    expect(await shopper.cartV2.getCart(id)).toMatchObject({ orderPlaced: true, currentCart: false });
    expect(await failureOf(shopper.cartV2.refreshCart(id))).toMatchObject({
      status: 428,
      details: { applicationError: { code: "CART_ALREADY_ORDERED" } },
    });
  });

  it("needs a token", async () => {
    expect((await fetch("https://www.wixapis.com/ecom/v2/carts/whatever")).status).toBe(401);
  });
});
