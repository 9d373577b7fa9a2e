import { describe, expect, it } from "vitest";
import { isAmount, isSome, spread } from "./amounts";

const money = (amount: string) => ({ amount, currency: "USD" });
const payment = (paymentId: string, most: string, byHand = false) => ({
  paymentId,
  method: "",
  most: money(most),
  byHand,
});
const amounts = (total: string, payments: ReturnType<typeof payment>[]) =>
  spread(money(total), payments)?.map(({ paymentId, amount }) => [paymentId, amount.amount]);

describe("spread", () => {
  it("takes one payment where one is enough", () => {
    expect(amounts("18.50", [payment("card", "44.60"), payment("gift", "10")])).toEqual([["card", "18.5"]]);
  });

  it("takes the rest from the next one, to the last cent", () => {
    expect(amounts("44.61", [payment("gift", "10.1"), payment("card", "34.51")])).toEqual([
      ["gift", "10.1"],
      ["card", "34.51"],
    ]);
    expect(amounts("0.3", [payment("a", "0.1"), payment("b", "0.2")])).toEqual([
      ["a", "0.1"],
      ["b", "0.2"],
    ]);
  });

  it("leaves what has to be given back by hand for last", () => {
    expect(amounts("20", [payment("cash", "30", true), payment("card", "15")])).toEqual([
      ["card", "15"],
      ["cash", "5"],
    ]);
  });

  it("never gives back more than the payments hold", () => {
    expect(amounts("45.01", [payment("gift", "10"), payment("card", "35")])).toBeUndefined();
    expect(amounts("1", [])).toBeUndefined();
  });
});

describe("isAmount", () => {
  it.each(["0", "12", "12.5", "12.500"])("takes %s", (text) => expect(isAmount(text)).toBe(true));
  it.each(["", "-1", "1,50", "1e3", ".5", "1.", "1.2345", "١٢", "NaN"])("refuses %j", (text) =>
    expect(isAmount(text)).toBe(false),
  );
});

describe("isSome", () => {
  it.each([
    ["0.01", true],
    ["0.00", false],
    ["0", false],
    ["-3", false],
  ])("of %s says %s", (amount, answer) => {
    expect(isSome(money(amount))).toBe(answer);
  });
});
