import { describe, expect, it } from "vitest";
import { backInStockSeed } from "../back-in-stock/state";
import { fixtureShop } from "../catalog/fixture";
import { catalogFromSeed } from "../catalog/from-seed";
import { ecomSeed } from "../ecom/state";
import type { State } from "../kernel/world";
import { mediaSeed } from "../media/state";
import { reviewsSeed } from "../reviews/state";
import { type PastOrder, seedOrders } from "./orders";
import { projectSeed } from "./project";

const state = (): State => ({
  ...projectSeed(),
  catalog: catalogFromSeed(fixtureShop),
  ecom: ecomSeed(),
  reviews: reviewsSeed(),
  backInStock: backInStockSeed(),
  media: mediaSeed(),
});
const past = (order: Partial<PastOrder>): PastOrder => ({
  buyer: "ada",
  date: "2026-03-01T10:00:00.000Z",
  items: [["stone-bowl", 2]],
  outcome: "fulfilled",
  ...order,
});

describe("the demo members' order history", () => {
  it("is numbered by date and the same on every machine", () => {
    const history = [past({ date: "2026-05-01T10:00:00.000Z" }), past({ buyer: "sam" })];
    const first = seedOrders(state(), history).ecom;
    expect(
      first.orders.map(({ order, owner }) => [order.number, owner.split(":")[0], order.createdDate]),
    ).toEqual([
      ["10001", "member", "2026-03-01T10:00:00.000Z"],
      ["10002", "member", "2026-05-01T10:00:00.000Z"],
    ]);
    expect(first.nextOrderNumber).toBe(10003);
    expect(seedOrders(state(), history).ecom.orders).toEqual(first.orders);
  });

  it("leaves the stock alone and can hold things that are sold out today", () => {
    const seeded = state();
    const before = structuredClone(seeded.catalog.inventoryItems);
    seedOrders(seeded, [past({ items: [["salad-bowl", 1]] })]);
    expect(seeded.catalog.inventoryItems).toEqual(before);
    expect(seeded.ecom.orders[0]?.order.priceSummary).toMatchObject({
      subtotal: { amount: "110.00" },
      shipping: { amount: "0.00" },
    });
  });

  it("fills in what a product insists on", () => {
    const [record] = seedOrders(state(), [past({ items: [["logo-tee", 1]] })]).ecom.orders;
    expect(record?.order.lineItems).toMatchObject([{ quantity: 1, price: { amount: "20.00" } }]);
  });

  it("is refused when it names something that is not for sale", () => {
    expect(() => seedOrders(state(), [past({ items: [["no-such-bowl", 1]] })])).toThrow("'no-such-bowl'");
    expect(() => seedOrders(state(), [past({ items: [["hidden-bowl", 1]] })])).toThrow("'hidden-bowl'");
    expect(() => seedOrders(state(), [past({ items: [["stone-bowl", 1, 5]] })])).toThrow("variant 5");
  });

  it("knows how every order ended", () => {
    const outcomes = ["fulfilled", "partly", "open", "canceled", "refunded"] as const;
    const history = outcomes.map((outcome, index) =>
      past({ outcome, date: `2026-0${index + 1}-01T10:00:00.000Z` }),
    );
    const states = seedOrders(state(), history).ecom.orders.map(({ order }) => [
      order.status,
      order.paymentStatus,
      order.fulfillmentStatus,
    ]);
    expect(states).toEqual([
      ["APPROVED", "PAID", "FULFILLED"],
      ["APPROVED", "PAID", "PARTIALLY_FULFILLED"],
      ["APPROVED", "PAID", "NOT_FULFILLED"],
      ["CANCELED", "FULLY_REFUNDED", "NOT_FULFILLED"],
      ["APPROVED", "FULLY_REFUNDED", "FULFILLED"],
    ]);
  });
});
