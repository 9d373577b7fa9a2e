import "server-only";
import { createHash } from "node:crypto";
import { soon } from "@/lib/session/redis-soon";

/** Wix resends for 47 hours; after this an event is too old to be acted on. Seconds. */
export const keepSeconds = 72 * 60 * 60;

const mostKept = 10_000;

const remembered = new Map<string, number>();

/** Whether this event has been dealt with, here or on another machine. In doubt it has not: that only costs a read. */
export async function wasSeen(id: string, now = Date.now()): Promise<boolean> {
  const key = keyOf(id);
  const until = remembered.get(key);
  if (until !== undefined && until > now) return true;
  const found = await soon((client) => client.exists(key));
  return found === 1;
}

/** To be called when an event has been dealt with, and not before: Wix sends again what failed. */
export async function remember(id: string, now = Date.now()): Promise<void> {
  const key = keyOf(id);
  remembered.delete(key);
  remembered.set(key, now + keepSeconds * 1000);
  const [oldest] = remembered.keys();
  if (remembered.size > mostKept && oldest !== undefined) remembered.delete(oldest);
  await soon((client) => client.set(key, "1", { EX: keepSeconds }));
}

function keyOf(id: string): string {
  return `mainstreet webhook ${createHash("sha256").update(id).digest("base64url")}`;
}
