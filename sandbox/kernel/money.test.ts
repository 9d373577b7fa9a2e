import { describe, expect, it } from "vitest";
import { fixed, formatted, rounded, shareOf, sum, times } from "./money";

describe("money", () => {
  it("adds without the errors of binary fractions", () => {
    expect(sum(["0.1", "0.2"])).toBe("0.3");
    expect(times("19.99", 3)).toBe("59.97");
  });

  it("rounds half up to the minor unit of the currency", () => {
    expect(rounded("3.605", "USD")).toBe("3.61");
    expect(rounded("120.5", "JPY")).toBe("121");
  });

  it("writes order amounts with all digits and a formatted text", () => {
    expect(formatted("1234.5", "USD")).toEqual({ amount: "1234.50", formattedAmount: "$1,234.50" });
    expect(fixed("7", "JPY")).toBe("7");
  });

  it("splits an amount by share", () => {
    expect(shareOf("10", "20", "60", "USD")).toBe("3.33");
    expect(shareOf("10", "0", "0", "USD")).toBe("0");
  });
});
