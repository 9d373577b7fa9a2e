import { describe, expect, it } from "vitest";
import type { Parcel } from "@/lib/orders/types";
import {
  linesLeft,
  objectionToCancelling,
  objectionToPayment,
  objectionToRefund,
  objectionToSending,
} from "./state";
import type { DeskLine, DeskOrder } from "./types";

const money = (amount: string) => ({ amount, currency: "USD" });
const line = (id: string, quantity: number, refunded = 0): DeskLine => ({
  ...{ id, quantity, refunded },
  name: id,
  details: [],
  restocked: 0,
});
const parcel = (lines: Record<string, number>): Parcel => ({
  id: "p",
  sentAt: "",
  lines: Object.entries(lines).map(([lineId, quantity]) => ({ lineId, quantity })),
});
const order = (change: Partial<DeskOrder> = {}) =>
  ({
    status: "approved",
    payment: "paid",
    fulfilment: "not-fulfilled",
    paid: money("20"),
    owed: money("0"),
    givenBack: money("0"),
    lines: [line("bowl", 3), line("lamp", 1)],
    ...change,
  }) as DeskOrder;

describe("linesLeft", () => {
  it("counts what all parcels together have taken", () => {
    const left = linesLeft(order(), [parcel({ bowl: 1 }), parcel({ bowl: 1, lamp: 1 })]);
    expect(left.map(({ sent, left: still }) => [sent, still])).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it("does not send what was paid back, and says how many could be", () => {
    const [bowl] = linesLeft(order({ lines: [line("bowl", 3, 2)] }), []);
    expect(bowl).toMatchObject({ left: 3, due: 1 });
    const [sent] = linesLeft(order({ lines: [line("bowl", 3, 2)] }), [parcel({ bowl: 2 })]);
    expect(sent).toMatchObject({ left: 1, due: 0 });
  });

  it("never goes below nothing, whatever Wix says was sent", () => {
    expect(linesLeft(order({ lines: [line("bowl", 1)] }), [parcel({ bowl: 4 })])[0]).toMatchObject({
      left: 0,
      due: 0,
    });
  });
});

describe("objections", () => {
  it.each([
    ["cancelled", "ORDER_CANCELLED"],
    ["pending", "ORDER_NOT_APPROVED"],
    ["rejected", "ORDER_NOT_APPROVED"],
  ] as const)("an order that is %s is neither sent nor cancelled", (status, objection) => {
    expect(objectionToSending(order({ status }), [])).toBe(objection);
    expect(objectionToCancelling(order({ status }))).toBe(objection);
  });

  it("an order that is all gone is not sent again", () => {
    expect(objectionToSending(order(), [parcel({ bowl: 3 })])).toBeUndefined();
    expect(objectionToSending(order(), [parcel({ bowl: 3, lamp: 1 })])).toBe("NOTHING_LEFT_TO_SEND");
  });

  it.each([
    ["not-paid", "20", undefined],
    ["partly-paid", "5", undefined],
    ["pending", "20", undefined],
    ["paid", "0", "ORDER_ALREADY_PAID"],
    ["partly-paid", "0", "ORDER_ALREADY_PAID"],
    ["refunded", "0", "ORDER_ALREADY_PAID"],
    ["declined", "20", "ORDER_NOT_APPROVED"],
  ] as const)("of an order that is %s and owes %s", (payment, owed, objection) => {
    expect(objectionToPayment(order({ payment, owed: money(owed) }))).toBe(objection);
  });

  it("nobody pays for a cancelled order", () => {
    const cancelled = order({ status: "cancelled", payment: "not-paid", owed: money("20") });
    expect(objectionToPayment(cancelled)).toBe("ORDER_CANCELLED");
  });

  it.each([
    [{ payment: "paid" }, undefined],
    [{ payment: "partly-refunded" }, undefined],
    [{ payment: "paid", status: "cancelled" }, undefined],
    [{ payment: "refunded" }, "NOTHING_TO_REFUND"],
    [{ payment: "not-paid", paid: money("0.00") }, "NOTHING_TO_REFUND"],
    [{ status: "pending" }, "ORDER_NOT_APPROVED"],
  ] as [Partial<DeskOrder>, string | undefined][])("giving money back of %j", (change, objection) => {
    expect(objectionToRefund(order(change))).toBe(objection);
  });
});
