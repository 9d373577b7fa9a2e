import { cart, cartV2, checkout, currentCart, currentCartV2, orders } from "@wix/ecom";
import { redirects } from "@wix/redirects";
import { createClient } from "@wix/sdk";
import type { item } from "../ecom/testing";
import type { DemoKeyName } from "../seed/project";
import { keyAuth, type ShopperAuth, visitorAuth } from "../testing/clients";

const modules = { currentCart, cart, checkout, currentCartV2, cartV2, orders, redirects };

/** A client that speaks both generations, as a storefront does while it moves. */
export function oldAndNew(auth: ShopperAuth) {
  return createClient({ auth, modules });
}

/** Somebody new, with a token of their own. */
export async function newcomer() {
  return oldAndNew(await visitorAuth());
}

export type Newcomer = Awaited<ReturnType<typeof newcomer>>;

export function officeWith(key: DemoKeyName) {
  return createClient({ auth: keyAuth(key), modules });
}

export type Item = ReturnType<typeof item>;

export const newYork = {
  country: "US",
  subdivision: "US-NY",
  city: "New York",
  postalCode: "10002",
  addressLine1: "5 Main Street",
};
