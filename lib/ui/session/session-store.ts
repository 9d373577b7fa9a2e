import { useSyncExternalStore } from "react";
import { readHint } from "@/lib/session/hint";

/**
 * Whose browser this is, as far as a script can know, and a word to the other tabs when that changes. Nothing here is
 * trusted: it decides what is hidden and asked for anew, never what somebody gets.
 */
export interface Person {
  kind: "guest" | "visitor" | "member";
  /** Tells one session from another; empty for a guest. */
  who: string;
}

const guest: Person = { kind: "guest", who: "" };
const channelName = "mainstreet.session";
const rememberedKey = "mainstreet.session";

let known = guest;
let channel: BroadcastChannel | undefined;
const listeners = new Set<() => void>();

/** Reads the cookie anew. Answers the very same object while nothing has changed. */
function person(): Person {
  const hint = readHint(document.cookie);
  if (known.who !== (hint?.who ?? "")) known = hint ? { kind: hint.kind, who: hint.who } : guest;
  return known;
}

/** Looks again, here and in the other tabs: a login or logout may just have happened. */
function sessionMayHaveChanged(): void {
  const before = known;
  if (person() === before) return;
  for (const listener of listeners) listener();
}

/** Calls back whenever somebody else has come to be here. */
export function onSessionChange(listener: () => void): () => void {
  if (listeners.size === 0) watch();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is here, live; undefined on the server and before hydration. */
export function usePerson(): Person | undefined {
  return useSyncExternalStore(onSessionChange, person, () => undefined);
}

/** Once for the life of the page. */
let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  tellOtherTabs();
  // Browsers that have it say when a cookie changes, whichever tab or answer changed it.
  if ("cookieStore" in window) cookieStore.addEventListener("change", sessionMayHaveChanged);
  // A page from the back-forward cache, or a tab that was in the background, shows the past.
  addEventListener("pageshow", sessionMayHaveChanged);
  addEventListener("focus", sessionMayHaveChanged);
  document.addEventListener("visibilitychange", sessionMayHaveChanged);
  listeners.add(tellOtherTabs);
}

/** The first page after a login or logout tells the tabs that were open before. */
function tellOtherTabs(): void {
  if (typeof BroadcastChannel === "undefined") return;
  if (!channel) {
    channel = new BroadcastChannel(channelName);
    channel.addEventListener("message", sessionMayHaveChanged);
  }
  try {
    if (localStorage.getItem(rememberedKey) === person().who) return;
    localStorage.setItem(rememberedKey, person().who);
  } catch {
    // Storage is forbidden: then every page tells, and the others look once too often.
  }
  channel.postMessage(null);
}
