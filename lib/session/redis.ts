import "server-only";
import type { RedisClientType } from "@redis/client";
import { env } from "@/lib/env";
import { report } from "./audit";

// On globalThis: copies of this module in one process share the connection.
const slot = Symbol.for("mainstreet.redis");
const holder = globalThis as typeof globalThis & { [slot]?: Promise<RedisClientType> };

/** One connection for the process, where there is a Redis at all. It may be down: every use needs a way without it. */
export async function redisClient(): Promise<RedisClientType | undefined> {
  if (!env.REDIS_URL) return undefined;
  holder[slot] ??= connect(env.REDIS_URL);
  return holder[slot];
}

async function connect(url: string): Promise<RedisClientType> {
  const { createClient } = await import("@redis/client");
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000 },
  });
  client.on("error", (error: unknown) => report("redis", error));
  // Goes on trying by itself; until then memory has to do.
  client.connect().catch((error: unknown) => report("redis", error));
  return client;
}
