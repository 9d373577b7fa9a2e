import { describe, expect, it } from "vitest";
import { formatMoney, isZero, sameAmount } from "./money";

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
});
