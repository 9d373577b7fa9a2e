import "server-only";
import { createHmac } from "node:crypto";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  RLWrapperTimeouts,
} from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { audit } from "./audit";
import { redisClient } from "./redis";

/** Milliseconds a Redis may take to answer. */
const patience = 500;

/** How often something may be tried: `points` times in `duration` seconds. */
const limits = {
  /** One address for one account: somebody who mistypes. */
  "login: address and account": { points: 5, duration: 900 },
  /** One address for many accounts: somebody who tries out stolen lists. */
  "login: address": { points: 20, duration: 900 },
  /** Many addresses for one account. */
  "login: account": { points: 10, duration: 3_600 },
  "register: address": { points: 5, duration: 3_600 },
  "reset: account": { points: 3, duration: 3_600 },
  "reset: address": { points: 10, duration: 3_600 },
  "code: mail": { points: 5, duration: 1_800 },
  "back in stock: address": { points: 20, duration: 3_600 },
  "back in stock: session": { points: 10, duration: 3_600 },
  /** Coupons and gift cards. */
  "cart code: session": { points: 15, duration: 3_600 },
  "cart code: address": { points: 60, duration: 3_600 },
  "data: session": { points: 5, duration: 3_600 },
  /** One address for one order: somebody who mistypes. */
  "order lookup: address and order": { points: 5, duration: 900 },
  /** One address for many orders: somebody who counts upwards. */
  "order lookup: address": { points: 20, duration: 900 },
  /** Many addresses for one order, or with one e-mail for many orders. */
  "order lookup: order": { points: 10, duration: 3_600 },
  "order lookup: email": { points: 10, duration: 3_600 },
  /** Looking at what is saved makes the shop read products that may not be at hand. */
  "saved: address": { points: 300, duration: 600 },
  "review: session": { points: 5, duration: 3_600 },
  "news: session": { points: 20, duration: 3_600 },
  "photo: session": { points: 10, duration: 3_600 },
  /** A house of people, and somebody who logs in again and again. */
  "photo: address": { points: 40, duration: 3_600 },
};

export type Limit = keyof typeof limits;

// On globalThis: copies of this module in one process have to count together.
const slot = Symbol.for("mainstreet.rate-limits");
const holder = globalThis as typeof globalThis & { [slot]?: Map<Limit, Promise<RateLimiterAbstract>> };

function limiter(limit: Limit): Promise<RateLimiterAbstract> {
  holder[slot] ??= new Map();
  const made = holder[slot].get(limit) ?? makeLimiter(limit);
  holder[slot].set(limit, made);
  return made;
}

async function makeLimiter(limit: Limit): Promise<RateLimiterAbstract> {
  const options = { keyPrefix: `mainstreet ${limit}`, ...limits[limit] };
  const memory = new RateLimiterMemory(options);
  const redis = await redisClient();
  if (!redis) return memory;
  const shared = new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    insuranceLimiter: memory,
  });
  // Should Redis go away, or take the question and say nothing, every machine counts for itself until it is back.
  return new RLWrapperTimeouts({ limiter: shared, timeoutMs: patience });
}

/** Addresses and e-mails are nobody's business in a store: without the shop's secret nobody can guess them from it. */
function keyOf(subject: string): string {
  return createHmac("sha256", Object.values(env.SESSION_SECRET).join("\n"))
    .update(subject)
    .digest("base64url");
}

/** A try of something, counted under each limit for its subject. */
export type Tries = Partial<Record<Limit, string>>;

/**
 * Counts a try, limit by limit in the order they are given; the first that refuses is the last that counts. So whoever
 * is refused for their address uses up nobody's account, and invented accounts fill no store.
 *
 * @returns undefined when it may go on; else in how many seconds to try again
 */
export async function countTry(tries: Tries): Promise<number | undefined> {
  for (const [limit, subject] of entriesOf(tries)) {
    const wait = await consume(limit, subject);
    if (wait !== undefined) return wait;
  }
  return undefined;
}

async function consume(limit: Limit, subject: string): Promise<number | undefined> {
  try {
    await (await limiter(limit)).consume(keyOf(subject));
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    audit("too many attempts", { limit });
    return Math.ceil(refusal.msBeforeNext / 1000);
  }
}

/** What went well does not count against anybody: forgets the tries under these limits. */
export async function forgetTries(tries: Tries): Promise<void> {
  await Promise.all(
    entriesOf(tries).map(async ([limit, subject]) => (await limiter(limit)).delete(keyOf(subject))),
  );
}

function entriesOf(tries: Tries): [Limit, string][] {
  return Object.entries(tries) as [Limit, string][];
}
