import { readHint } from "@/lib/session/hint";
import { mostSaved } from "@/lib/wishlist/types";

/**
 * What is saved, the latest first, as this page knows it. A guest's list is this browser's own; a member's is Wix's,
 * remembered here so that a page view costs no call, and a guest's is brought along at login. What changes a list is in
 * `saved-changes.ts`, which comes when somebody does.
 */
export interface Saved {
  /** Undefined until it is known. */
  ids: readonly string[] | undefined;
  problem: "full" | "failed" | undefined;
}

interface Kept {
  /** The member's session; "" for a guest's own list. */
  who: string;
  ids: string[];
}

export const savedKey = "mainstreet.saved";
/** Anything else in the storage is somebody's own writing, and would keep the rest from being brought along. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const unknown: Saved = { ids: undefined, problem: undefined };
let state = unknown;
const listeners = new Set<() => void>();

export function savedState(): Saved {
  return state;
}

/** Changes what this page knows and tells whoever listens; what is kept is another matter. */
export function updateSaved(change: Partial<Saved>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** The member's session here; "" for everybody else. */
export function memberHere(): string {
  const hint = readHint(document.cookie);
  return hint?.kind === "member" ? hint.who : "";
}

/** The list this browser keeps, and whose it is. */
export function kept(): Kept | undefined {
  try {
    const { who, ids } = JSON.parse(localStorage.getItem(savedKey) ?? "null") as Kept;
    const list = Array.isArray(ids) ? ids.filter((id) => isId.test(id)).slice(0, mostSaved) : [];
    return typeof who === "string" ? { who, ids: list } : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it: somebody else is here. */
export function forgetSaved(): void {
  state = unknown;
}

/** @returns what ends it */
export function listenToSaved(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
