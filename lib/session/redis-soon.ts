import "server-only";
import { redisClient } from "./redis";

/** Milliseconds a Redis may take. */
const patience = 250;

type Redis = NonNullable<Awaited<ReturnType<typeof redisClient>>>;

/** Asks Redis, where there is one; one that is away or says nothing counts as none, and then the answer is undefined. */
export async function soon<T>(question: (client: Redis) => Promise<T>): Promise<T | undefined> {
  const client = await redisClient();
  if (!client) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([question(client).catch(() => undefined), enough]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
