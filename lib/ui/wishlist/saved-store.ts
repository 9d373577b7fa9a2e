import { useSyncExternalStore } from "react";
import { readHint } from "@/lib/session/hint";
import { onSessionChange } from "@/lib/ui/session/session-store";
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
const unknown: Saved = { ids: undefined, problem: undefined };
let state = unknown;
const listeners = new Set<() => void>();

export function savedState(): Saved {
  return state;
}

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

let reading: Promise<void> | undefined;

/** Finds out what is saved: from this browser, or from Wix where a member is new to it. */
export function lookAtSaved(): Promise<void> {
  reading ??= read().finally(() => {
    reading = undefined;
  });
  return reading;
}

async function read(): Promise<void> {
  const who = memberHere();
  const before = kept();
  // Somebody else's list is nobody's business here.
  if (before && before.who !== "" && before.who !== who) localStorage.removeItem(savedKey);
  if (who === "") return updateSaved({ ids: before?.who === "" ? before.ids : [] });
  if (before?.who === who) return updateSaved({ ids: before.ids });
  const changes = await import("./saved-changes").catch(() => undefined);
  await changes?.askForSaved(who, before?.who === "" ? before.ids : []);
}

let watching = false;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    void lookAtSaved();
    onSessionChange(() => {
      state = unknown;
      void lookAtSaved();
    });
    addEventListener("storage", (event) => {
      if (event.key === savedKey) void lookAtSaved();
    });
  }
  return () => listeners.delete(listener);
}

/** What is saved, live. On the server and before hydration: nothing known. */
export function useSaved(): Saved {
  return useSyncExternalStore(subscribe, savedState, () => unknown);
}

/** Fetches what changes a list. For the moment somebody points at a heart. */
export function prepareToSave(): void {
  void import("./saved-changes").catch(() => {});
}

/** Saves a product or lets go of it. */
export async function toggleSaved(productId: string): Promise<void> {
  try {
    await (await import("./saved-changes")).toggle(productId);
  } catch {
    updateSaved({ problem: "failed" });
  }
}
