import { laterKey } from "@/lib/cart/later-owner";
import { onSessionChange } from "@/lib/ui/session/session-store";
import { cartState, changeOwner, currentWho, dropCart, updateCart } from "./cart-state";
import { readMemory, storageKey } from "./remembered-cart";

// What every page has of the cart: how many are in it, and the door to the rest.

/** Fetches what shows a cart. For the moment somebody points at its button. */
export function prepareCart(): void {
  void import("./cart-panel").catch(() => {});
}

/** Opens the drawer; asks the server unless a settled cart is at hand. */
export function openCart(): void {
  updateCart({ open: true });
  if (!cartState().cart) void load();
}

async function load(): Promise<void> {
  try {
    await (await import("./cart-store")).loadCart();
  } catch {
    // What would ask has not come through.
    updateCart({ status: "failed" });
  }
}

/** A saved list is gone as soon as its owner is. What sees to it is fetched only where there is one. */
function keepLaterToItsOwner(): void {
  try {
    if (localStorage.getItem(laterKey) === null) return;
  } catch {
    // Storage is forbidden: nothing is in it.
    return;
  }
  void import("./later/later-owner").then(
    ({ settleOwner }) => settleOwner(),
    () => {},
  );
}

function look(): void {
  keepLaterToItsOwner();
  const before = cartState().owner;
  const owner = currentWho();
  if (owner === before) return;
  // A guest's first act makes a session, and brings its cart with it.
  const known = owner && before ? readMemory(owner)?.count : 0;
  changeOwner(owner, known ?? 0);
  if (known === undefined || (cartState().open && before)) void load();
}

/** Fills the badge from what this browser remembers, and keeps tabs of one browser in step. Call once after paint. */
export function startCart(): () => void {
  const owner = currentWho();
  const known = owner ? readMemory(owner) : { count: 0 };
  updateCart({ owner });
  keepLaterToItsOwner();
  if (!known) void load();
  else if (!owner || cartState().count === undefined) updateCart({ count: known.count });
  const stopListening = onSessionChange(look);
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    dropCart({ count: readMemory(currentWho())?.count ?? 0 });
    if (cartState().open) void load();
  };
  // A page that comes back from the browser's back-forward cache shows the past.
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) void load();
  };
  const onOnline = () => {
    if (cartState().failure === "offline") void load();
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
