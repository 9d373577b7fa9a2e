import { describe, expect, it } from "vitest";
import { activityName, doneWord, methodName, paymentStatusName, standingMark } from "./order-words";

const summary = { status: "approved", fulfilment: "not-fulfilled" } as Parameters<typeof standingMark>[0];

describe("standingMark", () => {
  it.each([
    [{}, "To send"],
    [{ fulfilment: "partly-fulfilled" }, "Partly sent"],
    [{ fulfilment: "fulfilled" }, "Sent"],
    [{ status: "cancelled", fulfilment: "fulfilled" }, "Cancelled"],
    [{ status: "rejected" }, "Rejected"],
    [{ status: "pending" }, "Waiting"],
  ] as [Partial<typeof summary>, string][])("%j stands as %s", (change, words) => {
    expect(standingMark({ ...summary, ...change })[0]).toBe(words);
  });
});

describe("doneWord", () => {
  const money = (amount: string) => ({ amount, currency: "USD" });
  it.each([
    ["0.00", "not-paid", "Nothing had been paid"],
    ["40.00", "paid", "give it back below"],
    ["40.00", "partly-refunded", "give it back below"],
    ["40.00", "refunded", "has gone back before"],
  ] as const)("of a cancelled order with %s paid (%s): %s", (paid, payment, words) => {
    expect(doneWord("cancelled", { paid: money(paid), payment })).toContain(words);
  });

  it("says nothing about words that are none of ours", () => {
    const order = { paid: money("0"), payment: "paid" } as const;
    expect(doneWord("sent", order)).toBe("Written down as sent.");
    expect(doneWord("constructor", order)).toBeUndefined();
    expect(doneWord(undefined, order)).toBeUndefined();
  });
});

it("makes Wix's own words readable where there are none of ours", () => {
  expect(activityName("ORDER_PAID")).toBe("Paid");
  expect(activityName("CHARGEBACK_CREATED")).toBe("Chargeback created");
  expect(methodName("CreditCard")).toBe("Credit card");
  expect(methodName("")).toBe("Payment");
  expect(paymentStatusName("SOMETHING_NEW")).toBe("something new");
});
