import { useSyncExternalStore } from "react";
import { setQuantityAction } from "@/lib/cart/actions";
import { type Wanted, withWanted } from "@/lib/cart/optimistic";
import type { Cart, CartNotice } from "@/lib/cart/types";
import { readHint } from "@/lib/session/hint";
import { onSessionChange } from "@/lib/ui/session/session-store";
import { readCount, rememberCount, storageKey } from "./cart-memory";

/**
 * The cart as this page knows it. One store for badge, drawer and cart page; money in it is always Wix's own, and
 * while a change is out the last settled amounts stay, marked as pending.
 */
export interface CartState {
  open: boolean;
  /** Units to show on the badge; undefined until something is known. */
  count?: number;
  cart?: Cart;
  status: "idle" | "loading" | "failed";
  wanted: Wanted;
  notices: readonly CartNotice[];
  /** The last change could not be made. */
  changeFailed: boolean;
}

const initial: CartState = { open: false, status: "idle", wanted: {}, notices: [], changeFailed: false };

let state = initial;
/** The session whose cart this is; empty for a guest, who has none. */
let owner = "";

const currentWho = () => readHint(document.cookie)?.who ?? "";
const listeners = new Set<() => void>();

function update(change: Partial<CartState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The cart, live. On the server and before hydration: nothing known. */
export function useCart(): CartState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => initial,
  );
}

/** Takes over a cart that an action or a page brought, with what there is to tell about it. */
export function settle(cart: Cart, notices: readonly CartNotice[] = []): void {
  owner = currentWho();
  if (owner) rememberCount({ count: cart.count, who: owner });
  const { count } = withWanted(cart, state.wanted);
  update({ cart, count, notices, status: "idle", changeFailed: false });
}

/** Opens the drawer; asks the server unless a settled cart is at hand. */
export function openCart(): void {
  update({ open: true });
  if (!state.cart) void loadCart();
}

export function closeCart(): void {
  update({ open: false, notices: [], changeFailed: false });
}

let reading: Promise<void> | undefined;

/** Reads the cart from the server; who asks while it is being read waits for the same answer. */
export function loadCart(): Promise<void> {
  reading ??= readFromServer().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readFromServer(): Promise<void> {
  if (!readHint(document.cookie)) {
    update({ count: 0, status: "idle" });
    return;
  }
  update({ status: "loading" });
  try {
    const response = await fetch("/api/cart", { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`cart answered ${response.status}`);
    settle((await response.json()) as Cart, state.notices);
  } catch {
    update({ status: "failed" });
  }
}

/** Lines with a write on its way; further clicks only change what it will ask for next. */
const writing = new Set<string>();

/** Clicks closer together than this become one write. Milliseconds. */
const settleTime = 200;

/**
 * Asks for a quantity of a line, 0 to remove it. Many quick calls become one write after another, each with the last
 * value: never two at once for one line.
 */
export async function changeQuantity(lineId: string, quantity: number): Promise<void> {
  want({ ...state.wanted, [lineId]: quantity });
  update({ notices: [], changeFailed: false });
  if (writing.has(lineId)) return;
  writing.add(lineId);
  try {
    let asked: number | undefined;
    while (state.wanted[lineId] !== undefined && state.wanted[lineId] !== asked) {
      asked = await settledWish(lineId);
      if (asked === undefined || !(await write(lineId, asked))) break;
    }
  } finally {
    writing.delete(lineId);
    const { [lineId]: _done, ...rest } = state.wanted;
    want(rest);
  }
}

/** Waits until the clicking has stopped. A removal is not clicked twice, so it does not wait. */
async function settledWish(lineId: string): Promise<number | undefined> {
  let wish = state.wanted[lineId];
  while (wish) {
    await new Promise((resolve) => setTimeout(resolve, settleTime));
    if (state.wanted[lineId] === wish) break;
    wish = state.wanted[lineId];
  }
  return wish;
}

function want(wanted: Wanted): void {
  update(state.cart ? { wanted, count: withWanted(state.cart, wanted).count } : { wanted });
}

async function write(lineId: string, quantity: number): Promise<boolean> {
  const result = await setQuantityAction({ lineId, quantity }).catch(() => undefined);
  if (!result?.ok) {
    update({ changeFailed: true });
    return false;
  }
  settle(result.value.cart, result.value.notices);
  return true;
}

/** After an order or a logout: nothing is in the cart any more. */
export function forgetCart(): void {
  rememberCount(undefined);
  const { cart: _cart, ...rest } = state;
  state = rest;
  update({ count: 0, notices: [], wanted: {} });
}

/** Somebody logged in or out, here or in another tab: the cart that was shown is not theirs. */
function changeOwner(): void {
  const before = owner;
  owner = currentWho();
  if (owner === before) return;
  const { cart: _theirs, ...rest } = state;
  state = rest;
  // A guest's first act makes a session, and brings its cart with it.
  const known = owner && before ? readCount(owner) : 0;
  update({ count: known ?? 0, notices: [], wanted: {} });
  if (known === undefined || (state.open && before)) void loadCart();
}

/** Fills the badge from what this browser remembers, and keeps tabs of one browser in step. Call once after paint. */
export function startCart(): () => void {
  owner = currentWho();
  if (!owner) update({ count: 0 });
  else {
    const known = readCount(owner);
    if (known === undefined) void loadCart();
    else if (state.count === undefined) update({ count: known });
  }
  const stopListening = onSessionChange(changeOwner);
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    const count = readCount(currentWho()) ?? 0;
    const { cart: _stale, ...rest } = state;
    state = rest;
    update({ count });
    if (state.open) void loadCart();
  };
  // A page that comes back from the browser's back-forward cache shows the past.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void loadCart();
  };
  addEventListener("storage", onStorage);
  addEventListener("pageshow", onShow);
  return () => {
    stopListening();
    removeEventListener("storage", onStorage);
    removeEventListener("pageshow", onShow);
  };
}
