import { useSyncExternalStore } from "react";
import { readLater, type SavedLine, toSaved, withoutSaved, withSaved, writeLater } from "@/lib/cart/later";
import { moveToCartAction } from "@/lib/cart/later-actions";
import { type LaterOwner, laterKey } from "@/lib/cart/later-owner";
import { lineKey } from "@/lib/cart/line-key";
import type { CartLine } from "@/lib/cart/types";
import { readHint } from "@/lib/session/hint";
import { onSessionChange } from "@/lib/ui/session/session-store";
import { cartState } from "../cart-state";
import { changeQuantity, loadCart, settle } from "../cart-store";
import { heard } from "../heard";
import { wishWord } from "../wish";
import { settleOwner } from "./later-owner";

// Saved lines live in this browser only, for as long as the same person is here.

const none: SavedLine[] = [];
let known: { text: string | null; who: string; lines: SavedLine[] } | undefined;
const listeners = new Set<() => void>();

function ownerNow(): LaterOwner | undefined {
  return readHint(document.cookie);
}

/** Answers the very same list while nothing has changed. */
function lines(): SavedLine[] {
  const owner = ownerNow();
  const who = owner?.who ?? "";
  let text: string | null = null;
  try {
    text = localStorage.getItem(laterKey);
  } catch {
    // Storage is forbidden: nothing can be saved, and nothing is.
  }
  if (known?.text !== text || known.who !== who) known = { text, who, lines: readLater(text, owner) ?? none };
  return known.lines;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function onStorage({ key }: StorageEvent): void {
  if (key === laterKey || key === null) tell();
}

function onPerson(): void {
  settleOwner();
  tell();
}

let stopWatching: (() => void) | undefined;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    settleOwner();
    stopWatching = onSessionChange(onPerson);
    addEventListener("storage", onStorage);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    removeEventListener("storage", onStorage);
  };
}

/** What is saved for later, live. Empty on the server and before hydration. */
export function useLater(): SavedLine[] {
  return useSyncExternalStore(subscribe, lines, () => none);
}

function write(change: (list: SavedLine[]) => SavedLine[]): boolean {
  const owner = ownerNow();
  if (!owner) return false;
  try {
    const list = change(readLater(localStorage.getItem(laterKey), owner) ?? []);
    if (list.length > 0) localStorage.setItem(laterKey, writeLater(owner, list));
    else localStorage.removeItem(laterKey);
  } catch {
    return false;
  }
  tell();
  return true;
}

/**
 * Takes a line out of the cart and keeps it here. It is kept first, so that it is never in neither place.
 *
 * @returns false when this browser keeps nothing, or the cart could not be changed; then it is in the cart as before
 */
export async function saveForLater(line: CartLine): Promise<boolean> {
  const saved = toSaved(line);
  const before = lines();
  if (!saved || !write((list) => withSaved(list, saved))) return false;
  const done = await changeQuantity(line.id, 0);
  if (!done) write(() => before);
  return done;
}

/** What became of moving a line back. */
export type Moved = "moved" | "not-to-be-had" | "failed" | "offline";

/** Puts a saved line back in the cart. It stays saved unless that worked. */
export async function moveToCart(line: SavedLine): Promise<Moved> {
  const { key, productId, name, quantity, options } = line;
  const word = wishWord();
  const before = unitsInCart(line);
  const result = await heard(() => moveToCartAction({ productId, name, quantity, options }, word));
  if (!result.ok && result.error.code === "OFFLINE") return "offline";
  if (!result.ok) {
    // It may be there all the same; asked for once more, it would be there twice.
    await loadCart();
    if (cartState().status !== "idle" || unitsInCart(line) < before + quantity) return "failed";
    write((list) => withoutSaved(list, key));
    return "moved";
  }
  const { cart, notices, moved } = result.value;
  if (moved) write((list) => withoutSaved(list, key));
  settle(cart, moved ? notices : []);
  return moved ? "moved" : "not-to-be-had";
}

function unitsInCart({ productId, options }: SavedLine): number {
  const wanted = lineKey(productId, options);
  const same = cartState().cart?.lines.filter(
    (line) => line.again && lineKey(line.productId, line.again) === wanted,
  );
  return (same ?? []).reduce((units, { requested }) => units + requested, 0);
}

/** Forgets a saved line. */
export function forgetSaved(key: string): void {
  write((list) => withoutSaved(list, key));
}
