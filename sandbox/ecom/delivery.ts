import { atLeast } from "../kernel/money";
import type { World } from "../kernel/world";
import type { LiveLine } from "./line";
import type { Address, CartRecord, ShippingOption } from "./state";

/** Whether anything in the cart has to be carried somewhere. */
export function needsDelivery(lines: readonly LiveLine[]): boolean {
  return lines.some((line) => !line.digital && line.confirmed > 0);
}

/** The ways to ship to an address, cheapest rules of the seed. Empty without a country. */
export function optionsFor(world: World, address: Address | undefined): ShippingOption[] {
  const country = address?.country;
  if (!country) return [];
  const { shippingOptions } = world.state.ecom;
  const named = shippingOptions.filter((option) => option.countries.includes(country));
  return named.length > 0 ? named : shippingOptions.filter((option) => option.countries.length === 0);
}

/** What an option costs at this subtotal. */
export function priceOf(option: ShippingOption, subtotal: string): string {
  return option.freeFrom !== undefined && atLeast(subtotal, option.freeFrom) ? "0" : option.price;
}

/** The method the buyer chose, while it is still offered for the address. */
export function chosenOption(world: World, cart: CartRecord): ShippingOption | undefined {
  return optionsFor(world, cart.address).find(({ code }) => code === cart.deliveryMethod?.code);
}
