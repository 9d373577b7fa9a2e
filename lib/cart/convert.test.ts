import { describe, expect, it } from "vitest";
import { toCart } from "./convert";

type WixCart = Parameters<typeof toCart>[0];
type WixSummary = NonNullable<Parameters<typeof toCart>[2]>;

const context = { mediaOrigin: "https://static.wixstatic.com", currency: "EUR" };
const lineId = "00000000-0000-0000-0000-000000000001";
const money = (amount: string, convertedAmount = amount) => ({ amount, convertedAmount });

/** What the SDK makes of a recorded answer: `_id` for `id`, `wix:image://` for image objects, page urls as strings. */
const wixLine: NonNullable<WixCart["lineItems"]>[number] = {
  _id: lineId,
  name: { original: "Logo Tee", translated: "Logo Tee" },
  quantityInfo: { requestedQuantity: 2, confirmedQuantity: 2, availableQuantity: 7, fixedQuantity: false },
  pricing: {
    unitPrice: money("20"),
    totalPrice: money("40"),
    priceUndetermined: false,
    breakdown: { fullPrice: money("25"), salePrice: money("20") },
  },
  source: {
    catalogReference: {
      catalogItemId: "3fb6a3c8-988b-4755-84bd-5c59ae0b18ea",
      appId: "215238eb-22a5-4c36-9e7b-e7c08025e04e",
      options: { variantId: "9a6e2c7e-5a0f-4d8e-a7a8-000000000001" },
    },
  },
  attributes: {
    descriptionLines: [
      { name: { original: "Color" }, colorInfo: { original: "Red", translated: "Red", code: "#ff0000" } },
      { name: { original: "Size" }, plainText: { original: "S", translated: "Small" } },
    ],
    image: "wix:image://v1/a1b2c3_tee~mv2.jpg/tee.jpg#originWidth=1000&originHeight=800",
    url: "https://shop.example/product-page/logo-tee",
    itemType: { preset: "PHYSICAL" },
  },
  status: "IN_STOCK",
};

const wixCart: WixCart = {
  _id: "5b1d3e52-2222-4e3b-9a52-6a0a5b7c0001",
  lineItems: [wixLine],
  subtotal: money("40"),
  businessInfo: { currencyCode: "USD" },
  customerInfo: { currencyCode: "USD" },
  deliveryInfo: { address: { country: "US" } },
};

const summary: WixSummary = {
  lineItems: [{ lineItemId: lineId, quantity: 2, totalPrice: money("40") }],
  deliverySummary: { method: { code: "std-us" }, price: money("5") },
  taxSummary: { pricesIncludeTax: false },
  priceSummary: {
    subtotal: money("40"),
    discount: money("4"),
    delivery: money("5"),
    tax: money("3.6"),
    total: money("44.6"),
  },
};

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("toCart", () => {
  it("says what is missing to the least the site takes, and nothing while a violation only warns", () => {
    const below = (severity: "ERROR" | "WARNING"): WixSummary => ({
      ...summary,
      violations: [
        {
          code: "SUBTOTAL_BELOW_ORDER_MINIMUM",
          severity,
          subtotalBelowOrderMinimumData: { minimumOrderSubtotal: money("50"), remainingAmount: money("10") },
        },
      ],
    });
    const usd = (amount: string) => ({ amount, currency: "USD" });
    expect(toCart(wixCart, context, below("ERROR")).minimum).toEqual({ least: usd("50"), left: usd("10") });
    expect(toCart(wixCart, context, below("WARNING")).minimum).toBeUndefined();
    expect(toCart(wixCart, context, summary).minimum).toBeUndefined();
  });

  it("keeps every amount as the string Wix sent", () => {
    const cart = toCart(wixCart, context, summary);
    expect(cart.subtotal).toEqual(usd("40"));
    expect(cart.totals).toEqual({
      discount: usd("4"),
      delivery: usd("5"),
      tax: usd("3.6"),
      total: usd("44.6"),
    });
    expect(cart.lines[0]).toMatchObject({
      unitPrice: usd("20"),
      fullUnitPrice: usd("25"),
      total: usd("40"),
    });
  });

  it("shows options, picture and the way back to that very variant", () => {
    const [line] = toCart(wixCart, context).lines;
    expect(line?.details).toEqual([
      { name: "Color", value: "Red", colorCode: "#ff0000" },
      { name: "Size", value: "Small" },
    ]);
    expect(line?.picture).toEqual({
      kind: "image",
      src: "https://static.wixstatic.com/media/a1b2c3_tee~mv2.jpg",
      width: 1000,
      height: 800,
      alt: "Logo Tee",
    });
    expect(line?.href).toBe("/products/logo-tee?variant=9a6e2c7e-5a0f-4d8e-a7a8-000000000001");
  });

  it("has no totals when only the cart was read", () => {
    expect(toCart(wixCart, context).totals).toBeUndefined();
  });

  it("does not pass off an unknown delivery or tax as free of charge", () => {
    const { deliveryInfo: _, ...undecided } = wixCart;
    const cart = toCart(undecided, context, {
      priceSummary: { ...summary.priceSummary, delivery: money("0"), tax: money("0"), total: money("36") },
      taxSummary: {},
    });
    expect(cart.totals).toEqual({ discount: usd("4"), total: usd("36") });
  });

  it("counts the delivery as it is after a coupon, so that the column adds up", () => {
    const cart = toCart({ ...wixCart, coupons: [{ _id: "k", code: "SHIPFREE" }] }, context, {
      ...summary,
      discounts: [{ source: { sourceType: "COUPON", couponCode: "SHIPFREE" }, scope: "DELIVERY" }],
      priceSummary: {
        ...summary.priceSummary,
        discount: money("0"),
        delivery: money("0"),
        total: money("43.6"),
      },
    });
    expect(cart.totals?.delivery).toEqual(usd("0"));
    expect(cart.coupon?.idle).toBe(false);
  });

  it("names what the shop charges besides, and nothing that costs nothing", () => {
    const additionalFees = [
      { name: { original: "Gift wrapping", translated: "Geschenkpapier" }, price: money("3") },
      { price: money("1") },
      { name: { original: "Nothing" }, price: money("0") },
    ];
    expect(toCart(wixCart, context, { ...summary, additionalFees }).totals?.fees).toEqual([
      { name: "Geschenkpapier", price: usd("3") },
      { name: "Fee", price: usd("1") },
    ]);
  });

  it("does not show a tax of nothing where the prices include it", () => {
    const { totals } = toCart(wixCart, context, {
      ...summary,
      taxSummary: { pricesIncludeTax: true },
      priceSummary: { ...summary.priceSummary, tax: money("0") },
    });
    expect(totals).toMatchObject({ taxIncluded: true });
    expect(totals?.tax).toBeUndefined();
  });

  it("says why a code that is in it has stopped working", () => {
    const held = {
      ...wixCart,
      coupons: [{ _id: "k", code: "SUMMER" }],
      paymentInfo: { giftCards: [{ _id: "g", obfuscatedCode: "**** 1234" }] },
    };
    const cart = toCart(held, context, {
      ...summary,
      violations: [
        { code: "INVALID_COUPON_STATUS", invalidCouponStatusData: { reason: "EXPIRED" } },
        { code: "CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD" },
      ],
    });
    expect(cart.coupon?.why).toBe("EXPIRED");
    expect(cart.giftCard?.why).toBe("CANNOT_PAY_FOR_GIFT_CARD_WITH_GIFT_CARD");
    expect(toCart(held, context, summary).coupon?.why).toBeUndefined();
  });

  it("passes on the shop's own rules in their words, and what is for members only", () => {
    const description = 'Two at most. <a href="https://shop.example/why">Why?</a>';
    const { obstacles } = toCart(wixCart, context, {
      ...summary,
      violations: [
        { code: "CUSTOM_VALIDATION", severity: "ERROR", description },
        { code: "CUSTOM_VALIDATION", severity: "WARNING" },
        { code: "MEMBERS_ONLY_ITEM", severity: "ERROR" },
        { code: "LINE_ITEMS_OUT_OF_STOCK", severity: "ERROR" },
      ],
    });
    expect(obstacles).toEqual([
      { kind: "rule", text: "Two at most. Why?", blocking: true },
      { kind: "members-only", blocking: true },
    ]);
    expect(toCart(wixCart, context, summary).obstacles).toBeUndefined();
  });

  it("shows the buyer's currency throughout when it is another one than the shop's", () => {
    const cart = toCart(
      { ...wixCart, subtotal: money("40", "37.10"), customerInfo: { currencyCode: "CHF" } },
      context,
    );
    expect(cart.subtotal).toEqual({ amount: "37.10", currency: "CHF" });
  });

  it("falls back to the shop's currency when the cart names none", () => {
    expect(toCart({ _id: "c", subtotal: money("1") }, context).subtotal).toEqual({
      amount: "1",
      currency: "EUR",
    });
  });

  it("tells what was confirmed from what was asked for", () => {
    const short = {
      ...wixLine,
      quantityInfo: { requestedQuantity: 5, confirmedQuantity: 3, availableQuantity: 3 },
    };
    const cart = toCart({ ...wixCart, lineItems: [{ ...short, status: "PARTIALLY_IN_STOCK" }] }, context);
    expect(cart.count).toBe(3);
    expect(cart.lines[0]).toMatchObject({
      quantity: 3,
      requested: 5,
      available: 3,
      status: "partly-in-stock",
    });
  });

  it("leads nowhere for a line that is not of this shop's catalogue", () => {
    const { source: _, ...custom } = wixLine;
    expect(toCart({ ...wixCart, lineItems: [custom] }, context).lines[0]?.href).toBeUndefined();
  });

  it("survives an answer with next to nothing in it", () => {
    expect(toCart({ lineItems: [{ _id: "a" }, {}] }, context)).toEqual({
      id: "",
      lines: [
        {
          id: "a",
          productId: "",
          name: "Item",
          details: [],
          quantity: 0,
          requested: 0,
          fixed: false,
          status: "in-stock",
        },
      ],
      count: 0,
    });
  });
});

describe("a line that was not bought once", () => {
  it("says how often it comes", () => {
    const subscriptionInfo = { title: { original: "Monthly", translated: "Jeden Monat" } };
    const line = { ...wixLine, attributes: { ...wixLine.attributes, subscriptionInfo } };
    const [ours] = toCart({ ...wixCart, lineItems: [line] }, context).lines;
    expect(ours?.details.at(-1)).toEqual({ name: "Subscription", value: "Jeden Monat" });
  });
});
