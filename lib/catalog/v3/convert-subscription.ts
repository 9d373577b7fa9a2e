import type { productsV3 } from "@wix/stores";
import type { Money } from "@/lib/money";
import { toMoney } from "../convert-shared";
import type { Product, SubscriptionPlan } from "../types";

const frequencies: Record<string, SubscriptionPlan["frequency"]> = {
  DAY: "day",
  WEEK: "week",
  MONTH: "month",
  YEAR: "year",
};

/** Subscriptions shoppers may choose; undefined when there are none, so that it is bought once like everything else. */
export function toSubscription(
  details: productsV3.SubscriptionDetails | undefined,
): Product["subscription"] | undefined {
  const plans = (details?.subscriptions ?? []).flatMap((wix): SubscriptionPlan[] => {
    const frequency = frequencies[wix.frequency ?? ""];
    if (!wix._id || !wix.title || !frequency || wix.visible === false) return [];
    return [
      {
        id: wix._id,
        title: wix.title,
        ...(wix.description && { description: wix.description }),
        frequency,
        interval: wix.interval ?? 1,
        ...(wix.billingCycles && { cycles: wix.billingCycles }),
      },
    ];
  });
  return plans.length > 0 ? { plans, oneTime: details?.allowOneTimePurchases ?? false } : undefined;
}

/** Prices of one variant by subscription id; undefined when Wix states none. */
export function toPlanPrices(
  info: productsV3.SubscriptionPricesInfo | undefined,
  currency: string | null | undefined,
): Record<string, Money> | undefined {
  const pairs = (info?.subscriptionPrices ?? []).flatMap((wix): [string, Money][] => {
    const price = toMoney(wix.priceAfterDiscount?.amount ?? wix.price?.amount, currency);
    return wix.subscriptionId && price ? [[wix.subscriptionId, price]] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
