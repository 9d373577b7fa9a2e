import { describe, expect, it } from "vitest";
import { addMoney, formatMoney, isZero, percentOff, sameAmount } from "./money";

const usd = (amount: string) => ({ amount, currency: "USD" });

describe("money", () => {
  it("is written as the locale writes it, to the last digit", () => {
    expect(formatMoney(usd("1234.5"), "en-US")).toBe("$1,234.50");
    // As a float this would end in …568.
    expect(formatMoney(usd("90071992547409935.67"), "en-US")).toBe("$90,071,992,547,409,935.67");
    expect(formatMoney({ amount: "20", currency: "JPY" }, "en-US")).toBe("¥20");
  });

  it("is the same whatever zeros follow, and different in another currency", () => {
    expect(sameAmount(usd("20"), usd("20.00"))).toBe(true);
    expect(sameAmount(usd("20.10"), usd("20.1"))).toBe(true);
    expect(sameAmount(usd("200"), usd("20"))).toBe(false);
    expect(sameAmount(usd("20"), { amount: "20", currency: "EUR" })).toBe(false);
  });

  it.each(["0", "0.00", "-0.0", "00"])("knows that %s is nothing", (amount) => {
    expect(isZero(usd(amount))).toBe(true);
  });

  it.each(["0.01", "10", "-0.1"])("knows that %s is something", (amount) => {
    expect(isZero(usd(amount))).toBe(false);
  });

  it("adds up to the last digit", () => {
    expect(addMoney(usd("0.1"), usd("0.2"))).toEqual(usd("0.3"));
    expect(addMoney(usd("90071992547409935.67"), usd("3"))).toEqual(usd("90071992547409938.67"));
    expect(addMoney(usd("5"), usd("12.50"), usd("0.505"))).toEqual(usd("18.005"));
    expect(addMoney({ amount: "900", currency: "JPY" })).toEqual({ amount: "900", currency: "JPY" });
  });

  it("says how much less something costs, never too much", () => {
    expect(percentOff(usd("15"), usd("20"))).toBe(25);
    expect(percentOff(usd("20.01"), usd("30"))).toBe(33);
    expect(percentOff(usd("99.90"), usd("100"))).toBe(0);
    expect(percentOff(usd("20"), usd("20"))).toBe(0);
    expect(percentOff(usd("25"), usd("20"))).toBe(0);
    expect(percentOff(usd("15"), { amount: "20", currency: "EUR" })).toBe(0);
  });
});
