import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import { failed, type Result } from "@/lib/result";
import { soon } from "@/lib/session/redis-soon";

// On globalThis: actions of different pages have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-turns");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Promise<unknown>> };

/** Longer than the slowest change takes; after that a machine that went away holds nobody up. Milliseconds. */
const lockMs = 120_000;

/** Gives back a lock that is still one's own. */
const release =
  'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0';

/**
 * One change of an order at a time: each looks at what the one before it left behind. Within one process they wait for
 * one another; with Redis a change that another machine is at is refused. Without Redis, or while it says nothing, two
 * machines can be at the same order at once, and only what each compares before it writes stands between them.
 *
 * @returns the change's result; failure `conflict`: `ORDER_CHANGED` while another machine changes the order
 */
export async function inTurn<T>(orderId: string, change: () => Promise<Result<T>>): Promise<Result<T>> {
  holder[slot] ??= new Map();
  const turns = holder[slot];
  const before = turns.get(orderId) ?? Promise.resolve();
  const turn = () => locked(orderId, change);
  const mine = before.then(turn, turn);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(orderId, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(orderId) === settled) turns.delete(orderId);
  }
}

async function locked<T>(orderId: string, change: () => Promise<Result<T>>): Promise<Result<T>> {
  const key = `mainstreet desk order ${env.WIX_CLIENT_ID} ${orderId}`;
  const word = randomUUID();
  const answer = await soon((client) => client.set(key, word, { NX: true, PX: lockMs }));
  // Redis says null to a key that is there; undefined is no Redis, or one that may have taken it all the same.
  if (answer === null) return failed("conflict", "ORDER_CHANGED");
  try {
    return await change();
  } finally {
    await soon((client) => client.eval(release, { keys: [key], arguments: [word] }));
  }
}
