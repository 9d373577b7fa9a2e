import { describe, expect, it } from "vitest";
import { freeDelivery } from "./free-delivery";
import type { Cart, CartLine } from "./types";

const usd = (amount: string) => ({ amount, currency: "USD" });
const bowl = { quantity: 1 } as CartLine;
const cartOf = (subtotal: string, more: Partial<Cart> = {}) => ({
  lines: [bowl],
  subtotal: usd(subtotal),
  ...more,
});
const totals = (discount: string, delivery?: string) => ({
  totals: { discount: usd(discount), total: usd("1"), ...(delivery && { delivery: usd(delivery) }) },
});

describe("the way to free delivery", () => {
  it("is not spoken of without a rule, in another currency, or where nothing is carried", () => {
    expect(freeDelivery(cartOf("10"), undefined)).toBeUndefined();
    expect(freeDelivery(cartOf("10"), { amount: "75", currency: "EUR" })).toBeUndefined();
    expect(freeDelivery({ ...cartOf("10"), lines: [] }, usd("75"))).toBeUndefined();
    const card = cartOf("10", { lines: [{ ...bowl, digital: true }] });
    expect(freeDelivery(card, usd("75"))).toBeUndefined();
    const mixed = cartOf("10", { lines: [{ ...bowl, digital: true }, bowl] });
    expect(freeDelivery(mixed, usd("75"))).toBeDefined();
  });

  it("is told to the cent, and never rounds up to the whole way", () => {
    expect(freeDelivery(cartOf("62.60"), usd("75"))).toEqual({ left: usd("12.40"), percent: 83 });
    expect(freeDelivery(cartOf("74.99"), usd("75"))).toEqual({ left: usd("0.01"), percent: 99 });
    expect(freeDelivery(cartOf("0"), usd("75"))).toEqual({ left: usd("75"), percent: 0 });
  });

  it("ends where the rule begins", () => {
    expect(freeDelivery(cartOf("75.00"), usd("75"))).toEqual({ percent: 100 });
    expect(freeDelivery(cartOf("80"), usd("75"))).toEqual({ percent: 100 });
  });

  it("does not count what is reduced, and waits until a coupon is reckoned", () => {
    expect(freeDelivery(cartOf("80", totals("8")), usd("75"))).toEqual({ left: usd("3"), percent: 96 });
    const coupon = { coupon: { id: "1", code: "X", idle: false } };
    expect(freeDelivery(cartOf("80", coupon), usd("75"))).toBeUndefined();
  });

  it("leaves the last word to Wix", () => {
    expect(freeDelivery(cartOf("80", totals("0", "24")), usd("75"))).toBeUndefined();
    expect(freeDelivery(cartOf("10", totals("0", "0")), usd("75"))).toEqual({ percent: 100 });
    expect(freeDelivery(cartOf("10", totals("0", "6")), usd("75"))).toMatchObject({ left: usd("65") });
  });
});
