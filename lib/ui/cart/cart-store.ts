import { useSyncExternalStore } from "react";
import { addToCartAction, restoreCartAction, setQuantitiesAction } from "@/lib/cart/actions";
import { type Wanted, withWanted } from "@/lib/cart/optimistic";
import type { Cart, CartChange, CartNotice } from "@/lib/cart/types";
import type { Result } from "@/lib/result";
import { readHint } from "@/lib/session/hint";
import { announceFirstAct } from "@/lib/ui/session/announce-first-act";
import { onSessionChange } from "@/lib/ui/session/session-store";
import {
  changedPrices,
  forgetMemory,
  keepMemory,
  type RememberedCart,
  readMemory,
  rememberCart,
  storageKey,
} from "./cart-memory";
import { CartWriter } from "./cart-writer";
import { heard, wishOf } from "./heard";

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
  /** Why the last change could not be made. */
  failure: "failed" | "offline" | undefined;
}

const initial: CartState = { open: false, status: "idle", wanted: {}, notices: [], failure: undefined };

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
export function settle(
  cart: Cart,
  notices: readonly CartNotice[] = [],
  { emptied = false }: { emptied?: boolean } = {},
): void {
  owner = currentWho();
  const before = owner ? readMemory(owner) : undefined;
  if (owner) rememberCart(owner, cart);
  const { count } = withWanted(cart, state.wanted);
  const told = before ? [...notices, ...changedPrices(before, cart)] : notices;
  update({ cart, count, notices: told, status: "idle", failure: undefined });
  if (emptied) return;
  if (before?.cartId && before.cartId !== cart.id && before.lines.length > 0) void restore(before);
}

/** Wix no longer has the cart that this browser knew: what was in it comes into the new one. */
async function restore(lost: RememberedCart): Promise<void> {
  const result = await heard(() => restoreCartAction({ cartId: lost.cartId, lines: lost.lines }));
  if (currentWho() !== lost.who) return;
  if (result.ok) settle(result.value.cart, [...state.notices, ...result.value.notices]);
  // The next look at the cart tries again.
  else keepMemory(lost);
}

/** Opens the drawer; asks the server unless a settled cart is at hand. */
export function openCart(): void {
  update({ open: true });
  if (!state.cart) void loadCart();
}

export function closeCart(): void {
  update({ open: false, notices: [], failure: undefined });
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

const writer = new CartWriter({
  write,
  onChange: (wanted) =>
    update(state.cart ? { wanted, count: withWanted(state.cart, wanted).count } : { wanted }),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Asks for a quantity of a line, 0 to remove it. Many quick calls become few writes. */
export function changeQuantity(lineId: string, quantity: number): Promise<boolean> {
  update({ notices: [], failure: undefined });
  return writer.ask(lineId, quantity);
}

async function write(wanted: Wanted): Promise<boolean> {
  const wishes = Object.entries(wanted).map(([lineId, quantity]) => ({ lineId, quantity }));
  const result = await heard(() => setQuantitiesAction(wishes));
  if (!result.ok) {
    const offline = result.error.code === "OFFLINE";
    // Nobody knows what became of it, so what is there is asked for.
    if (!offline) await loadCart();
    update({ failure: offline ? "offline" : "failed" });
    return false;
  }
  const { cart, notices } = result.value;
  // Wix knows no totals of an empty cart, so its answer looks like that of a lost one.
  const emptied = cart.lines.length === 0 && state.cart?.lines.every(({ id }) => wanted[id] === 0) === true;
  settle(cart, notices, { emptied });
  return true;
}

/**
 * Waits until every change has been answered.
 *
 * @returns whether all of them could be made, so that what is paid is what was seen
 */
export function cartSettled(): Promise<boolean> {
  return writer.settled();
}

/** Puts what a product form says into the cart, and shows it. */
export async function addToCart(form: HTMLFormElement): Promise<Result<CartChange>> {
  announceFirstAct();
  const fields = wishOf(form);
  const before = state.cart && unitsOf(state.cart, fields);
  if (before !== undefined) fields.set("before", String(before));
  const result = await heard(() => addToCartAction(fields));
  if (result.ok) {
    settle(result.value.cart, result.value.notices);
    if (result.value.cart.lines.length > 0) openCart();
  } else if (result.error.code === "UNCLEAR" || result.error.code === "NO_ANSWER") void loadCart();
  return result;
}

function unitsOf(cart: Cart, fields: FormData): number {
  return cart.lines
    .filter(({ productId }) => productId === fields.get("productId"))
    .filter(({ variantId }) => variantId === fields.get("variantId"))
    .reduce((sum, { requested }) => sum + requested, 0);
}

/** After an order: what was known is no longer there, and what is there is asked for. */
export function cartWasOrdered(): void {
  dropCart({ count: 0 });
  forgetMemory();
  writer.forget();
  void loadCart();
}

function dropCart(change: Partial<CartState>): void {
  const { cart: _cart, ...rest } = state;
  state = rest;
  update({ notices: [], ...change });
}

/** Somebody logged in or out, here or in another tab: the cart that was shown is not theirs. */
function changeOwner(): void {
  const before = owner;
  owner = currentWho();
  if (owner === before) return;
  // A guest's first act makes a session, and brings its cart with it.
  const known = owner && before ? readMemory(owner)?.count : 0;
  writer.forget();
  dropCart({ count: known ?? 0 });
  if (known === undefined || (state.open && before)) void loadCart();
}

/** Fills the badge from what this browser remembers, and keeps tabs of one browser in step. Call once after paint. */
export function startCart(): () => void {
  owner = currentWho();
  if (!owner) update({ count: 0 });
  else {
    const known = readMemory(owner);
    if (!known) void loadCart();
    else if (state.count === undefined) update({ count: known.count });
  }
  const stopListening = onSessionChange(changeOwner);
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    dropCart({ count: readMemory(currentWho())?.count ?? 0 });
    if (state.open) void loadCart();
  };
  // A page that comes back from the browser's back-forward cache shows the past.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void loadCart();
  };
  const onOnline = () => {
    if (state.failure === "offline") void loadCart();
  };
  addEventListener("storage", onStorage);
  addEventListener("pageshow", onShow);
  addEventListener("online", onOnline);
  return () => {
    stopListening();
    removeEventListener("storage", onStorage);
    removeEventListener("pageshow", onShow);
    removeEventListener("online", onOnline);
  };
}
