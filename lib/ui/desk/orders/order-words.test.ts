import { describe, expect, it } from "vitest";
import { activityName, methodName, paymentStatusName, standingMark } from "./order-words";

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

it("makes Wix's own words readable where there are none of ours", () => {
  expect(activityName("ORDER_PAID")).toBe("Paid");
  expect(activityName("CHARGEBACK_CREATED")).toBe("Chargeback created");
  expect(methodName("CreditCard")).toBe("Credit card");
  expect(methodName("")).toBe("Payment");
  expect(paymentStatusName("SOMETHING_NEW")).toBe("something new");
});
