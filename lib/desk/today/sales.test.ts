import { describe, expect, it } from "vitest";
import { salesOf } from "./sales";

const zone = "America/New_York";
const days = ["2026-11-24", "2026-11-25", "2026-11-26"];
const sold = (placedAt: string, amount: string, currency = "USD", status = "approved" as const) => ({
  placedAt,
  status,
  total: { amount, currency },
});

describe("salesOf", () => {
  it("counts an order on the day it has where the shop is, and adds to the cent", () => {
    const orders = [
      sold("2026-11-26T05:00:00Z", "0.20"),
      sold("2026-11-26T04:59:00Z", "0.10"),
      sold("2026-11-25T20:00:00Z", "0.20"),
    ];
    const { orders: counts, revenue } = salesOf(orders, days, zone, true);
    expect(counts).toEqual([0, 2, 1]);
    expect(revenue).toEqual([
      {
        currency: "USD",
        amounts: [
          { amount: "0", currency: "USD" },
          { amount: "0.30", currency: "USD" },
          { amount: "0.20", currency: "USD" },
        ],
      },
    ]);
  });

  it("never adds two currencies up; the one most is sold in comes first", () => {
    const orders = [
      sold("2026-11-26T15:00:00Z", "100", "EUR"),
      sold("2026-11-26T14:00:00Z", "1", "USD"),
      sold("2026-11-26T13:00:00Z", "1", "USD"),
    ];
    const { revenue } = salesOf(orders, days, zone, true);
    expect(revenue.map(({ currency, amounts }) => [currency, amounts[2]?.amount])).toEqual([
      ["USD", "2"],
      ["EUR", "100"],
    ]);
  });

  it("leaves out what was cancelled and what is undecided", () => {
    const orders = (["cancelled", "pending", "rejected"] as const).map((status) => ({
      ...sold("2026-11-26T15:00:00Z", "9"),
      status,
    }));
    expect(salesOf(orders, days, zone, true)).toMatchObject({ orders: [0, 0, 0], revenue: [], read: 3 });
  });

  it("says from which day on it has read everything", () => {
    const orders = [sold("2026-11-26T15:00:00Z", "1"), sold("2026-11-25T02:00:00Z", "1")];
    expect(salesOf(orders, days, zone, true).completeFrom).toBe("2026-11-24");
    // Read as far as the evening of the 24th: only the 25th is whole.
    expect(salesOf(orders, days, zone, false).completeFrom).toBe("2026-11-25");
  });
});
