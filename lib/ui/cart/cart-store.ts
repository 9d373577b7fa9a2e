import { addToCartAction, restoreCartAction, setQuantitiesAction } from "@/lib/cart/actions";
import { isAsWished, type Wanted, withWanted } from "@/lib/cart/optimistic";
import type { Cart, CartChange, CartNotice } from "@/lib/cart/types";
import type { Result } from "@/lib/result";
import { readHint } from "@/lib/session/hint";
import { announceFirstAct } from "@/lib/ui/session/announce-first-act";
import { changedPrices, forgetMemory, keepMemory, rememberCart } from "./cart-memory";
import { cartState, currentWho, dropCart, onNewOwner, updateCart } from "./cart-state";
import { CartWriter } from "./cart-writer";
import { heard } from "./heard";
import { type RememberedCart, readMemory } from "./remembered-cart";

// What reads and changes the cart. Pages that only count it do without, until somebody presses something.

/** Takes over a cart that an action or a page brought, with what there is to tell about it. */
export function settle(
  cart: Cart,
  notices: readonly CartNotice[] = [],
  { emptied = false }: { emptied?: boolean } = {},
): void {
  const owner = currentWho();
  const before = owner ? readMemory(owner) : undefined;
  if (owner) rememberCart(owner, cart);
  const { count } = withWanted(cart, cartState().wanted);
  const told = before ? [...notices, ...changedPrices(before, cart)] : notices;
  updateCart({ owner, cart, count, notices: told, status: "idle", failure: undefined });
  if (emptied) return;
  if (before?.cartId && before.cartId !== cart.id && before.lines.length > 0) void restore(before);
}

/** Wix no longer has the cart that this browser knew: what was in it comes into the new one. */
async function restore(lost: RememberedCart): Promise<void> {
  const result = await heard(() => restoreCartAction({ cartId: lost.cartId, lines: lost.lines }));
  if (currentWho() !== lost.who) return;
  // That a line is no longer there is not so any more.
  const told = cartState().notices.filter(({ kind }) => kind !== "missing");
  if (result.ok) settle(result.value.cart, [...told, ...result.value.notices]);
  // The next look at the cart tries again.
  else keepMemory(lost);
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
    updateCart({ count: 0, status: "idle" });
    return;
  }
  updateCart({ status: "loading" });
  try {
    const response = await fetch("/api/cart", { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(`cart answered ${response.status}`);
    settle((await response.json()) as Cart, cartState().notices);
  } catch {
    updateCart({ status: "failed" });
  }
}

let lastTurn: Promise<unknown> = Promise.resolve();

/** Lets one change of the cart happen at a time, so that no answer shows a cart which another is about to change. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = lastTurn.then(change);
  lastTurn = mine.catch(() => undefined);
  return mine;
}

const writer = new CartWriter({
  write: (wanted) => inTurn(() => write(wanted)),
  onChange: (wanted) => {
    const { cart } = cartState();
    updateCart(cart ? { wanted, count: withWanted(cart, wanted).count } : { wanted });
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => performance.now(),
});

onNewOwner(() => writer.forget());

/** Asks for a quantity of a line, 0 to remove it. Many quick calls become few writes. */
export function changeQuantity(lineId: string, quantity: number): Promise<boolean> {
  // Known without trying, so nothing on the page moves to and fro.
  const offline = !navigator.onLine;
  updateCart({ notices: [], failure: offline ? "offline" : undefined });
  if (offline) return Promise.resolve(false);
  return writer.ask(lineId, quantity);
}

async function write(wanted: Wanted): Promise<boolean> {
  const wishes = Object.entries(wanted).map(([lineId, quantity]) => ({ lineId, quantity }));
  const result = await heard(() => setQuantitiesAction(wishes));
  if (!result.ok) {
    const offline = result.error.code === "OFFLINE";
    // Nobody knows what became of it, so what is there is asked for.
    if (!offline) await loadCart();
    const { cart, status } = cartState();
    if (!offline && status === "idle" && cart && isAsWished(cart, wanted)) return true;
    updateCart({ failure: offline ? "offline" : status === "failed" ? "unclear" : "failed" });
    return false;
  }
  const { cart, notices } = result.value;
  // Wix knows no totals of an empty cart, so its answer looks like that of a lost one.
  const emptied =
    cart.lines.length === 0 && cartState().cart?.lines.every(({ id }) => wanted[id] === 0) === true;
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

/**
 * Puts what a product form says into the cart, and shows it.
 *
 * @param fields of the form as it was when somebody pressed its button
 */
export async function addToCart(fields: FormData): Promise<Result<CartChange>> {
  announceFirstAct();
  const { cart } = cartState();
  const before = cart && unitsOf(cart, fields);
  if (before !== undefined) fields.set("before", String(before));
  const result = await heard(() => addToCartAction(fields));
  if (result.ok) {
    settle(result.value.cart, result.value.notices);
    if (result.value.cart.lines.length > 0) updateCart({ open: true });
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
