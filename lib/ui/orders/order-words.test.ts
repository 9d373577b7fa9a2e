import { describe, expect, it } from "vitest";
import type { OrderSummary } from "@/lib/orders/types";
import { orderDay, orderStanding } from "./order-words";

const order: OrderSummary = {
  id: "o",
  number: "10001",
  placedAt: "2026-03-02T23:30:00.000Z",
  status: "approved",
  payment: "paid",
  fulfilment: "not-fulfilled",
  total: { amount: "1", currency: "USD" },
  itemCount: 1,
  pictures: [],
};

describe("orderStanding", () => {
  it("says that a paid order is being packed", () => {
    expect(orderStanding(order).text).toBe("Being packed");
  });

  it("lets a cancellation outweigh everything else", () => {
    expect(orderStanding({ ...order, status: "cancelled", fulfilment: "fulfilled" }).text).toBe("Cancelled");
  });

  it("does not promise packing before the payment is confirmed", () => {
    expect(orderStanding({ ...order, status: "pending", payment: "pending" }).text).toBe("Being confirmed");
  });
});

describe("orderDay", () => {
  it("names the same day wherever it is rendered", () => {
    expect(orderDay(order.placedAt, "en-US")).toBe("March 2, 2026");
  });

  it("says nothing when Wix gave no date", () => {
    expect(orderDay("", "en-US")).toBe("");
  });
});
