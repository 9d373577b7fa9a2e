import { minus, smaller } from "../kernel/money";
import type { World } from "../kernel/world";
import type { CartRecord, GiftCard } from "./state";

/** App id the sandbox's own gift cards answer under. Invented. */
export const giftCardAppId = "9f0c5f6e-2d3b-4a51-8c77-41f6b1d0e2a3";

export function findCard(world: World, code: string | undefined): GiftCard | undefined {
  const wanted = code?.toUpperCase();
  return world.state.ecom.giftCards.find((card) => card.code.toUpperCase() === wanted);
}

/** Why a card cannot be used, in Wix's words; undefined when it can. */
export function cardProblem(card: GiftCard): string | undefined {
  if (card.disabled) return "DISABLED";
  return card.balance === "0" ? "EMPTY_BALANCE" : undefined;
}

/** What the cart's gift card pays of `total`. */
export function redeemable(world: World, { giftCard }: CartRecord, total: string): string {
  const card = findCard(world, giftCard?.code);
  if (!card || cardProblem(card)) return "0";
  return smaller(smaller(card.balance, giftCard?.redeemAmount ?? card.balance), total);
}

/** Takes `amount` off the card in the cart. */
export function redeem(world: World, cart: CartRecord, amount: string): void {
  const card = findCard(world, cart.giftCard?.code);
  if (card) card.balance = minus(card.balance, amount);
}

/** `****DEMO` */
export function obfuscated(code: string): string {
  return `${"*".repeat(Math.max(0, code.length - 4))}${code.slice(-4)}`;
}
