import { isLocal } from "./place";
import type { Finding, Question, Settings } from "./types";

/** Milliseconds for the connection and for each question. */
const patience = 5_000;

/** Whether several machines can count together. */
export function askRedis(settings: Settings): Question[] {
  return [
    {
      id: "redis.ping",
      group: "Redis",
      title: "Redis answers",
      look: () => tryRedis(settings.REDIS_URL),
      // Beyond its own patience the client has to be loaded, which takes a busy machine a while.
      patience: 20,
    },
  ];
}

/** What a Redis says of itself when it is asked nicely. `policy` only where it may be asked. */
type RedisAnswer =
  | { kind: "pong"; policy?: string }
  | { kind: "refused" }
  | { kind: "silent"; reason: string };

async function tryRedis(url: string | undefined): Promise<Finding> {
  if (!url)
    return {
      status: "skip",
      means: "REDIS_URL is not set: each machine counts login attempts for itself. That is fine for one.",
    };
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url))
    return { status: "skip", means: "REDIS_URL is not usable, as the settings above say." };
  return judgeRedis(await ping(url), url);
}

async function ping(url: string): Promise<RedisAnswer> {
  const { createClient } = await import("@redis/client");
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: patience },
    socket: { connectTimeout: patience, reconnectStrategy: false },
  });
  // Told by what is thrown below; without a listener it would end the process.
  client.on("error", () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("late"), { code: "ETIMEDOUT" })), patience);
  });
  try {
    await Promise.race([client.connect().then(() => client.ping()), late]);
    const memory = await client.info("memory").catch(() => "");
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
    return { kind: "pong", ...(policy !== undefined && { policy }) };
  } catch (error) {
    const { message = "", code = "" } = error as { message?: string; code?: string };
    if (/^(WRONGPASS|NOAUTH|NOPERM)|AUTH/.test(message)) return { kind: "refused" };
    return { kind: "silent", reason: code || "no answer" };
  } finally {
    clearTimeout(timer);
    client.destroy();
  }
}

export function judgeRedis(answer: RedisAnswer, url: string): Finding {
  const means =
    "The shop goes on and each machine counts login attempts for itself, so several allow more of them.";
  switch (answer.kind) {
    case "refused":
      return {
        status: "fail",
        title: "Redis does not accept the password",
        means,
        todo: "Set REDIS_URL with the user and password of your Redis: redis://user:password@host:6379.",
      };
    case "silent":
      return {
        status: "fail",
        title: `Redis does not answer (${answer.reason})`,
        means,
        todo: `Look whether it runs and whether this machine may reach it${isLocal(url) ? "" : "; many hosts want rediss:// instead of redis://"}.`,
      };
    case "pong":
      if (answer.policy?.startsWith("allkeys-"))
        return {
          status: "warn",
          title: `Redis answers, and may drop anything (${answer.policy})`,
          means: "When its memory is full, counters of login attempts may go before their time.",
          todo: "Set maxmemory-policy to volatile-ttl, or give the shop a Redis of its own.",
        };
      return { status: "ok" };
  }
}
