import type { productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { toPlanPrices, toSubscription } from "./convert-subscription";
import { toPer } from "./convert-unit";

const monthly = { _id: "s1", title: "Monthly", frequency: "MONTH", interval: 1, autoRenewal: true };

describe("subscriptions", () => {
  it("are the ones shoppers may choose", () => {
    const details = {
      allowOneTimePurchases: true,
      subscriptions: [
        monthly,
        {
          _id: "s2",
          title: "Season",
          description: "Four times",
          frequency: "MONTH",
          interval: 3,
          billingCycles: 4,
        },
        { ...monthly, _id: "s3", visible: false },
        { ...monthly, _id: "s4", frequency: "UNDEFINED" },
      ],
    } as productsV3.SubscriptionDetails;
    expect(toSubscription(details)).toEqual({
      oneTime: true,
      plans: [
        { id: "s1", title: "Monthly", frequency: "month", interval: 1 },
        { id: "s2", title: "Season", description: "Four times", frequency: "month", interval: 3, cycles: 4 },
      ],
    });
  });

  it("are the only way to buy unless the shop allows to buy once", () => {
    expect(toSubscription({ subscriptions: [monthly] } as productsV3.SubscriptionDetails)?.oneTime).toBe(
      false,
    );
  });

  it("are none where there are none to choose", () => {
    expect(toSubscription(undefined)).toBeUndefined();
    expect(toSubscription({ subscriptions: [], allowOneTimePurchases: false })).toBeUndefined();
  });

  it("cost what Wix says, after discounts if there are any", () => {
    const info = {
      subscriptionPrices: [
        { subscriptionId: "s1", price: { amount: "17.85" } },
        { subscriptionId: "s2", price: { amount: "18.90" }, priceAfterDiscount: { amount: "15" } },
        { subscriptionId: "s3" },
      ],
    };
    expect(toPlanPrices(info, "USD")).toEqual({
      s1: { amount: "17.85", currency: "USD" },
      s2: { amount: "15", currency: "USD" },
    });
    expect(toPlanPrices(undefined, "USD")).toBeUndefined();
    expect(toPlanPrices(info, undefined)).toBeUndefined();
  });
});

describe("what a unit price is for", () => {
  it.each([
    [{ quantity: 100, measurementUnit: "G" }, "100 g"],
    [{ quantity: 1, measurementUnit: "KG" }, "kg"],
    [{ quantity: 0.5, measurementUnit: "L" }, "0.5 l"],
    [{ quantity: 1, measurementUnit: "SQM" }, "m²"],
  ])("%o is written %s", (settings, words) => {
    expect(toPer(settings as productsV3.PricePerUnitSettings)).toBe(words);
  });

  it.each([
    undefined,
    {},
    { quantity: 100 },
    { quantity: 0, measurementUnit: "G" },
    { quantity: 1, measurementUnit: "UNSPECIFIED" },
  ])("%o is nothing", (settings) => {
    expect(toPer(settings as productsV3.PricePerUnitSettings | undefined)).toBeUndefined();
  });
});
