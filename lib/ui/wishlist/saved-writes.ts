import { ok } from "@/lib/result";
import { heard } from "@/lib/ui/cart/heard";
import { mergeSavedAction, saveProductAction } from "@/lib/wishlist/actions";

// What a member's list at Wix takes; fetched when there is one to change.

/** Brings a guest's list into the member's. */
export function mergeSaved(ids: string[]) {
  return heard(() => mergeSavedAction(ids));
}

/** Saves a product at Wix, or lets go of it there. */
export function saveProduct(productId: string, saved: boolean) {
  return heard(() => saveProductAction({ productId, saved }));
}

/** For the page of saved things: reads products by id. */
export function readProducts<T>(ids: readonly string[]) {
  return heard(async () => {
    const answer = await fetch(`/api/wishlist/products?ids=${ids.join(",")}`);
    if (!answer.ok) throw new Error(`products answered ${answer.status}`);
    return ok((await answer.json()) as T[]);
  });
}
