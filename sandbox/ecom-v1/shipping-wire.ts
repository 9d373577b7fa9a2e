import { optionsFor, priceOf } from "../ecom/delivery";
import { type Address, carrierAppId, type ShippingOption } from "../ecom/state";
import type { Totals } from "../ecom/totals";
import { minus } from "../kernel/money";
import type { World } from "../kernel/world";
import { type Money, moneyIn } from "./money";

/**
 * Every way to ship to an address, and the chosen one with its cost.
 *
 * @param requested whether the chosen one is what somebody asked for; otherwise it stands in
 */
export function shippingWire(world: World, address: Address | undefined, totals: Totals, requested: boolean) {
  const money = moneyIn(world.state.site.currency);
  const { delivery } = totals;
  return {
    ...(address?.country ? { region: { name: address.country } } : {}),
    ...(delivery
      ? {
          selectedCarrierServiceOption: {
            ...optionWire(delivery.option),
            carrierId: carrierAppId,
            cost: {
              price: money(delivery.fullPrice),
              totalPriceBeforeTax: money(delivery.price),
              totalPriceAfterTax: money(delivery.price),
              totalDiscount: money(minus(delivery.fullPrice, delivery.price)),
              taxDetails: { taxableAmount: money("0"), taxRate: "0", totalTax: money("0") },
            },
            requestedShippingOption: requested,
          },
        }
      : {}),
    carrierServiceOptions: carriers(optionsFor(world, address), totals.subtotal, money),
  };
}

function carriers(options: readonly ShippingOption[], subtotal: string, money: Money) {
  if (options.length === 0) return [];
  const shippingOptions = options.map((option) => ({
    ...optionWire(option),
    cost: { price: money(priceOf(option, subtotal)), otherCharges: [] },
  }));
  return [{ carrierId: carrierAppId, shippingOptions }];
}

function optionWire({ code, title, deliveryTime }: ShippingOption) {
  return { code, title, logistics: { deliveryTime } };
}
