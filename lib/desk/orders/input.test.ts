import { describe, expect, it } from "vitest";
import { fulfilInput, noteInput, refundInput, refundWishIn } from "./input";

const once = "2a0f1a3e-6d5e-4e57-9d5b-0f4e6c1d2b3a";
const base = { orderId: "5b1d3e52-4444-4e3b-9a52-6a0a5b7c0003", once };
const sending = (more: Record<string, string>) =>
  fulfilInput.safeParse({ ...base, parcels: "0", "line.a": "2", ...more });

describe("a form that sends", () => {
  it("names lines with how many of each, and leaves out those with none", () => {
    expect(sending({ "line.b": "0", "line.c": "" }).data).toEqual({
      ...base,
      parcels: 0,
      lines: [{ lineId: "a", quantity: 2 }],
      tracking: {},
    });
  });

  it.each(["-1", "1.5", "many", "100001"])("takes %j for no number of units", (units) => {
    expect(sending({ "line.a": units }).error?.issues[0]?.path).toEqual(["quantity"]);
  });

  it("sends nothing when nothing is named", () => {
    expect(sending({ "line.a": "0" }).success).toBe(false);
  });

  it("hands a carrier Wix knows on by its name, without a link of its own", () => {
    const read = sending({ carrier: "ups", trackingNumber: " 1Z9 ", trackingLink: "https://t.example/1" });
    expect(read.data?.tracking).toEqual({ shippingProvider: "ups", trackingNumber: "1Z9" });
  });

  it("takes another carrier's name and link", () => {
    const read = sending({ carrier: "other", otherCarrier: "Bike", trackingLink: "https://t.example/1" });
    expect(read.data?.tracking).toEqual({ shippingProvider: "Bike", trackingLink: "https://t.example/1" });
  });

  it.each(["http://t.example/1", "javascript:alert(1)", "//t.example", "data:text/html,x"])(
    "refuses the link %j",
    (trackingLink) => {
      expect(sending({ carrier: "other", trackingLink }).error?.issues[0]?.path).toEqual(["trackingLink"]);
    },
  );

  it.each([
    ["an id with a path in it", { orderId: "../../members" }],
    ["no word for itself", { once: "" }],
    ["a carrier nobody offered", { carrier: "owl" }],
  ])("refuses %s", (_what, more) => {
    expect(sending(more as Record<string, string>).success).toBe(false);
  });
});

describe("what is to go back", () => {
  it("is lines and delivery, or an amount, never both", () => {
    expect(refundWishIn({ "line.a": "1", shipping: "5.00" })).toEqual({
      lines: [{ lineId: "a", quantity: 1 }],
      shipping: "5.00",
    });
    expect(refundWishIn({ amount: "7.25" })).toEqual({ lines: [], amount: "7.25" });
    expect(refundWishIn({ amount: "7.25", "line.a": "1" })).toBeUndefined();
    expect(refundWishIn({ amount: "7.25", shipping: "1" })).toBeUndefined();
  });

  it.each(["-5", "5,00", "1e9", "five"])("is never %j", (amount) => {
    expect(refundWishIn({ amount })).toBeUndefined();
  });

  it("comes with what the page showed", () => {
    expect(refundInput.safeParse({ ...base, "line.a": "1", total: "18.00" }).success).toBe(false);
    const { data } = refundInput.safeParse({
      ...base,
      ...{ "line.a": "1", total: "18.00", givenBack: "0", refunds: "1", restock: "on" },
    });
    expect(data).toMatchObject({ restock: true, notify: false, message: "", givenBack: "0", refunds: 1 });
  });
});

it("a note says something, and not too much", () => {
  expect(noteInput.safeParse({ ...base, text: "   " }).success).toBe(false);
  expect(noteInput.safeParse({ ...base, text: "x".repeat(501) }).success).toBe(false);
  expect(noteInput.safeParse({ ...base, text: " Call first " }).data?.text).toBe("Call first");
});
