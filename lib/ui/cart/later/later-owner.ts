import { isTheirs, laterKey } from "@/lib/cart/later-owner";
import { readHint } from "@/lib/session/hint";

/**
 * Sees to it that a saved list is gone when its owner is, and that a guest's becomes the member's they have logged in as.
 */
export function settleOwner(): void {
  try {
    const text = localStorage.getItem(laterKey);
    if (text === null) return;
    const owner = readHint(document.cookie);
    const stored: unknown = JSON.parse(text);
    if (!owner || !stored || !isTheirs(stored, owner)) localStorage.removeItem(laterKey);
    else if ((stored as { who?: unknown }).who !== owner.who) {
      localStorage.setItem(laterKey, JSON.stringify({ ...stored, who: owner.who, kind: owner.kind }));
    }
  } catch {
    // Storage is forbidden, or what is in it is not ours: readers find nothing either.
  }
}
