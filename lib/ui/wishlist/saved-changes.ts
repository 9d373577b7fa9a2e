import { ok } from "@/lib/result";
import { heard } from "@/lib/ui/cart/heard";
import { mergeSavedAction, saveProductAction } from "@/lib/wishlist/actions";
import { mostSaved, type SavedWish } from "@/lib/wishlist/types";
import { kept, memberHere, savedKey, savedState, updateSaved } from "./saved-state";

function keep(ids: readonly string[]): void {
  updateSaved({ ids });
  try {
    localStorage.setItem(savedKey, JSON.stringify({ who: memberHere(), ids }));
  } catch {
    // Storage is full or switched off: a guest's list then lasts as long as this page.
  }
}

/** Takes over what the server has just read of a member's list at Wix. */
export function adoptSaved(ids: readonly string[]): void {
  if (memberHere() !== "" && kept()?.who === memberHere()) keep(ids);
}

/**
 * Asks Wix for the list of a member who is new to this browser, and brings a guest's along.
 *
 * @param who the member's session
 * @param own what was saved here before the login
 */
export async function askForSaved(who: string, own: string[]): Promise<void> {
  if (own.length > 0) {
    const merged = await heard(() => mergeSavedAction(own));
    if (!merged.ok || memberHere() !== who) return;
    keep(merged.value.ids);
    if (merged.value.full) updateSaved({ problem: "full" });
    return;
  }
  const answer = await fetch("/api/wishlist").catch(() => undefined);
  if (answer?.ok && memberHere() === who) keep((await answer.json()) as string[]);
}

/** Saves a product or lets go of it; shows at once, and takes it back when it could not be done. */
export async function toggle(productId: string): Promise<void> {
  const before = savedState().ids ?? [];
  const saved = !before.includes(productId);
  if (saved && before.length >= mostSaved) return updateSaved({ problem: "full" });
  updateSaved({ problem: undefined });
  keep(saved ? [productId, ...before] : before.filter((id) => id !== productId));
  if (memberHere() === "") return;
  const result = await heard(() => saveProductAction({ productId, saved }));
  if (result.ok) return;
  // Only this one: another heart may have been pressed meanwhile.
  const now = (savedState().ids ?? []).filter((id) => id !== productId);
  keep(saved ? now : [productId, ...now]);
  updateSaved({ problem: result.error.kind === "conflict" ? "full" : "failed" });
}

/** For the page of saved things: reads products by id. */
export function readProducts<T>(wishes: readonly SavedWish[]) {
  const query = new URLSearchParams({ ids: wishes.map(({ id }) => id).join(",") });
  for (const { id, variantId } of wishes) if (variantId) query.set(`version.${id}`, variantId);
  return heard(async () => {
    const answer = await fetch(`/api/wishlist/products?${query}`);
    if (!answer.ok) throw new Error(`products answered ${answer.status}`);
    return ok((await answer.json()) as T[]);
  });
}
