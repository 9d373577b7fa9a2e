import { useSyncExternalStore } from "react";
import { ok } from "@/lib/result";
import { readHint } from "@/lib/session/hint";
import { heard } from "@/lib/ui/cart/heard";
import { onSessionChange } from "@/lib/ui/session/session-store";
import { mergeSavedAction, saveProductAction } from "@/lib/wishlist/actions";
import { mostSaved, type SavedWish } from "@/lib/wishlist/types";

/**
 * What is saved, the latest first, as this page knows it. A guest's list is this browser's own; a member's is Wix's,
 * remembered here so that a page view costs no call, and a guest's is brought along at login.
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

const key = "mainstreet.saved";
/** Anything else in the storage is somebody's own writing, and would keep the rest from being brought along. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unknown: Saved = { ids: undefined, problem: undefined };
let state = unknown;
const listeners = new Set<() => void>();

function update(change: Partial<Saved>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** The member's session here; "" for everybody else. */
function memberHere(): string {
  const hint = readHint(document.cookie);
  return hint?.kind === "member" ? hint.who : "";
}

function kept(): Kept | undefined {
  try {
    const { who, ids } = JSON.parse(localStorage.getItem(key) ?? "null") as Kept;
    const list = Array.isArray(ids) ? ids.filter((id) => isId.test(id)).slice(0, mostSaved) : [];
    return typeof who === "string" ? { who, ids: list } : undefined;
  } catch {
    return undefined;
  }
}

function keep(ids: readonly string[]): void {
  update({ ids });
  try {
    localStorage.setItem(key, JSON.stringify({ who: memberHere(), ids }));
  } catch {
    // Storage is full or switched off: a guest's list then lasts as long as this page.
  }
}

/** Takes over what the server has just read of a member's list at Wix. */
export function adoptSaved(ids: readonly string[]): void {
  if (memberHere() !== "" && kept()?.who === memberHere()) keep(ids);
}

let reading: Promise<void> | undefined;

/** Finds out what is saved: from this browser, or from Wix where a member is new to it. */
function look(): Promise<void> {
  reading ??= read().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(): Promise<void> {
  const who = memberHere();
  const before = kept();
  // Somebody else's list is nobody's business here.
  if (before && before.who !== "" && before.who !== who) localStorage.removeItem(key);
  if (who === "") return update({ ids: before?.who === "" ? before.ids : [] });
  if (before?.who === who) return update({ ids: before.ids });
  const own = before?.who === "" ? before.ids : [];
  if (own.length > 0) {
    const merged = await heard(() => mergeSavedAction(own));
    if (!merged.ok || memberHere() !== who) return;
    keep(merged.value.ids);
    if (merged.value.full) update({ problem: "full" });
    return;
  }
  const answer = await fetch("/api/wishlist").catch(() => undefined);
  if (answer?.ok && memberHere() === who) keep((await answer.json()) as string[]);
}

/** Saves a product or lets go of it; shows at once, and takes it back when it could not be done. */
export async function toggleSaved(productId: string): Promise<void> {
  if (state.ids === undefined) await look();
  const before = state.ids ?? [];
  const saved = !before.includes(productId);
  if (saved && before.length >= mostSaved) return update({ problem: "full" });
  update({ problem: undefined });
  keep(saved ? [productId, ...before] : before.filter((id) => id !== productId));
  if (memberHere() === "") return;
  const result = await heard(() => saveProductAction({ productId, saved }));
  if (result.ok) return;
  // Only this one: another heart may have been pressed meanwhile.
  const now = (state.ids ?? []).filter((id) => id !== productId);
  keep(saved ? now : [productId, ...now]);
  update({ problem: result.error.kind === "conflict" ? "full" : "failed" });
}

let watching = false;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    void look();
    onSessionChange(() => {
      state = unknown;
      void look();
    });
    addEventListener("storage", (event) => {
      if (event.key === key) void look();
    });
  }
  return () => listeners.delete(listener);
}

/** What is saved, live. On the server and before hydration: nothing known. */
export function useSaved(): Saved {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => unknown,
  );
}

/** For the page of saved things: reads products by id. */
export async function readProducts<T>(wishes: readonly SavedWish[]) {
  const query = new URLSearchParams({ ids: wishes.map(({ id }) => id).join(",") });
  for (const { id, variantId } of wishes) if (variantId) query.set(`version.${id}`, variantId);
  return heard(async () => {
    const answer = await fetch(`/api/wishlist/products?${query}`);
    if (!answer.ok) throw new Error(`products answered ${answer.status}`);
    return ok((await answer.json()) as T[]);
  });
}
