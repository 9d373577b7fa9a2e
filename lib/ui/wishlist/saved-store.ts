import { useSyncExternalStore } from "react";
import { onSessionChange } from "@/lib/ui/session/session-store";
import {
  forgetSaved,
  kept,
  listenToSaved,
  memberHere,
  type Saved,
  savedKey,
  savedState,
  unknown,
  updateSaved,
} from "./saved-state";

let reading: Promise<void> | undefined;

/** Finds out what is saved: from this browser, or from Wix where a member is new to it. */
function lookAtSaved(): Promise<void> {
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
  const stop = listenToSaved(listener);
  if (!watching) {
    watching = true;
    void lookAtSaved();
    onSessionChange(() => {
      forgetSaved();
      void lookAtSaved();
    });
    addEventListener("storage", (event) => {
      if (event.key === savedKey) void lookAtSaved();
    });
  }
  return stop;
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
  if (savedState().ids === undefined) await lookAtSaved();
  try {
    await (await import("./saved-changes")).toggle(productId);
  } catch {
    updateSaved({ problem: "failed" });
  }
}
