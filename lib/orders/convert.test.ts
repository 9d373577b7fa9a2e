import { describe, expect, it } from "vitest";
import { toOrder, toOrderSummary } from "./convert";

type WixOrder = Parameters<typeof toOrder>[0];

const context = { mediaOrigin: "https://static.wixstatic.com", currency: "EUR", locale: "en-US" };
const price = (amount: string) => ({ amount, formattedAmount: `$${amount}` });
const usd = (amount: string) => ({ amount, currency: "USD" });
const home = {
  country: "US",
  subdivision: "US-NY",
  city: "New York",
  postalCode: "10001",
  addressLine1: "5th Ave",
};

/** What the SDK makes of a recorded answer. */
const wixOrder: WixOrder = {
  _id: "5b1d3e52-4444-4e3b-9a52-6a0a5b7c0003",
  number: "10001",
  _createdDate: new Date("2026-03-02T11:29:00.000Z"),
  purchasedDate: new Date("2026-03-02T11:30:00.000Z"),
  status: "APPROVED",
  paymentStatus: "PAID",
  fulfillmentStatus: "NOT_FULFILLED",
  currency: "USD",
  buyerInfo: { email: "ada@example.com" },
  lineItems: [
    {
      _id: "00000000-0000-0000-0000-000000000001",
      productName: { original: "Logo Tee", translated: "Logo Tee" },
      quantity: 2,
      descriptionLines: [
        { name: { original: "Color" }, colorInfo: { original: "Red", code: "#ff0000" } },
        { name: { original: "Size" }, plainText: { original: "S" } },
      ],
      image: "wix:image://v1/a1b2c3_tee~mv2.jpg/tee.jpg#originWidth=1000&originHeight=1000",
      price: price("18.00"),
      lineItemPrice: price("36.00"),
    },
  ],
  priceSummary: {
    subtotal: price("40.00"),
    shipping: price("5.00"),
    tax: price("3.60"),
    discount: price("4.00"),
    total: price("44.60"),
  },
  billingInfo: {
    address: { ...home, countryFullname: "United States", subdivisionFullname: "New York" },
    contactDetails: { firstName: "Ada", lastName: "L" },
  },
  shippingInfo: {
    title: "Standard",
    logistics: {
      deliveryTime: "3-5 business days",
      shippingDestination: { address: home, contactDetails: { firstName: "Ada", lastName: "L" } },
    },
  },
};

describe("toOrder", () => {
  it("names what the shop charged besides", () => {
    const additionalFees = [
      { name: "Gift wrapping", priceBeforeTax: price("3.00"), price: price("3.30") },
      { name: "Nothing", price: price("0.00") },
    ];
    expect(toOrder({ ...wixOrder, additionalFees }, context)?.fees).toEqual([
      { name: "Gift wrapping", price: usd("3.00") },
    ]);
    expect(toOrder(wixOrder, context)?.fees).toBeUndefined();
  });

  it("keeps every amount as the string Wix sent", () => {
    expect(toOrder(wixOrder, context)).toMatchObject({
      subtotal: usd("40.00"),
      shipping: usd("5.00"),
      tax: usd("3.60"),
      discount: usd("4.00"),
      total: usd("44.60"),
      lines: [{ unitPrice: usd("18.00"), total: usd("36.00") }],
    });
  });

  it("tells what was bought, when, and how it is sent", () => {
    expect(toOrder(wixOrder, context)).toMatchObject({
      number: "10001",
      placedAt: "2026-03-02T11:30:00.000Z",
      email: "ada@example.com",
      shippingMethod: "Standard",
      deliveryTime: "3-5 business days",
      itemCount: 2,
      lines: [
        {
          name: "Logo Tee",
          quantity: 2,
          details: [
            { name: "Color", value: "Red" },
            { name: "Size", value: "S" },
          ],
        },
      ],
    });
  });

  it("writes addresses as a parcel carries them", () => {
    const order = toOrder(wixOrder, context);
    expect(order?.shippingAddress).toEqual({
      name: "Ada L",
      lines: ["5th Ave", "New York, NY 10001", "United States"],
    });
    expect(order?.billingAddress?.lines[1]).toBe("New York, NY 10001");
  });

  it("names a region in full where the post knows no codes", () => {
    const address = {
      country: "GB",
      subdivision: "GB-LND",
      subdivisionFullname: "Greater London",
      city: "London",
    };
    const order = toOrder({ ...wixOrder, billingInfo: { address } }, context);
    expect(order?.billingAddress?.lines).toEqual(["London, Greater London", "United Kingdom"]);
  });

  it("has no address for a digital order", () => {
    const { shippingInfo: _, billingInfo: __, ...digital } = wixOrder;
    const order = toOrder(digital, context);
    expect(order).not.toHaveProperty("shippingAddress");
    expect(order).not.toHaveProperty("shippingMethod");
  });
});

describe("toOrderSummary", () => {
  it.each([
    ["APPROVED", "approved"],
    ["CANCELED", "cancelled"],
    ["REJECTED", "rejected"],
    ["INITIALIZED", "initialized"],
    ["PENDING", "pending"],
  ] as const)("reads order status %s as %s", (wix, ours) => {
    expect(toOrderSummary({ ...wixOrder, status: wix }, context)?.status).toBe(ours);
  });

  it.each([
    ["PAID", "paid"],
    ["NOT_PAID", "not-paid"],
    ["PARTIALLY_PAID", "partly-paid"],
    ["FULLY_REFUNDED", "refunded"],
    ["PARTIALLY_REFUNDED", "partly-refunded"],
    ["PENDING_MERCHANT", "pending"],
    ["DECLINED", "declined"],
  ] as const)("reads payment status %s as %s", (wix, ours) => {
    expect(toOrderSummary({ ...wixOrder, paymentStatus: wix }, context)?.payment).toBe(ours);
  });

  it("does not take an unnamed payment status for a payment", () => {
    const { paymentStatus: _, ...unnamed } = wixOrder;
    expect(toOrderSummary(unnamed, context)?.payment).toBe("not-paid");
  });

  it("drops an answer without an id", () => {
    expect(toOrderSummary({ number: "1" }, context)).toBeUndefined();
  });
});
