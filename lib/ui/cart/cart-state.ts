import { useSyncExternalStore } from "react";
import type { Wanted } from "@/lib/cart/optimistic";
import type { Cart, CartNotice } from "@/lib/cart/types";
import { readHint } from "@/lib/session/hint";

/**
 * The cart as this page knows it, for badge, drawer and cart page; money in it is always Wix's own, and while a change is
 * out the last settled amounts stay, marked as pending. Every page loads this and `cart-door.ts`; what changes a cart
 * (`cart-store.ts`) comes when somebody does.
 */
export interface CartState {
  /** The session whose cart this is; empty for a guest, who has none. */
  owner: string;
  open: boolean;
  /** Units to show on the badge; undefined until something is known. */
  count?: number;
  cart?: Cart;
  status: "idle" | "loading" | "failed";
  wanted: Wanted;
  notices: readonly CartNotice[];
  /** Why the last change could not be made; `unclear`: nobody knows whether it was. */
  failure: "failed" | "offline" | "unclear" | undefined;
}

const initial: CartState = {
  owner: "",
  open: false,
  status: "idle",
  wanted: {},
  notices: [],
  failure: undefined,
};

let state = initial;
const listeners = new Set<() => void>();

/** The cart as it is known right now. */
export function cartState(): CartState {
  return state;
}

export function updateCart(change: Partial<CartState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The cart, live. On the server and before hydration: nothing known. */
export function useCart(): CartState {
  return useSyncExternalStore(subscribe, cartState, () => initial);
}

/** Forgets what was in the cart; how many there are may still be known. */
export function dropCart(change: Partial<CartState>): void {
  const { cart: _cart, ...rest } = state;
  state = rest;
  updateCart({ notices: [], ...change });
}

export function closeCart(): void {
  updateCart({ open: false, notices: [], failure: undefined });
}

/** The session this browser has just now; empty for a guest. */
export function currentWho(): string {
  return readHint(document.cookie)?.who ?? "";
}

const leaving = new Set<() => void>();

/** Calls back when the cart comes to be somebody else's. */
export function onNewOwner(forget: () => void): void {
  leaving.add(forget);
}

/** Somebody logged in or out, here or in another tab: the cart that was shown is not theirs. */
export function changeOwner(owner: string, count: number): void {
  for (const forget of leaving) forget();
  dropCart({ owner, count });
}
