import "server-only";
import { createHash } from "node:crypto";
import type { Failure, Result } from "@/lib/result";
import { readSession } from "./write";

/** How long the same request counts as said once. Milliseconds. */
const memoryMs = 60_000;
const most = 10_000;

interface Said {
  answer: Promise<Result<unknown>>;
  /** Milliseconds. */
  until: number;
}

// On globalThis: actions of different pages have separate copies of this module.
const slot = Symbol.for("mainstreet.once");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Said> };

/**
 * Does something once, however often the same wish arrives: a network that repeats itself, two clicks, a form sent
 * again with the Back button. Later arrivals get the first one's answer, for a minute and within this process. What
 * failed may be tried again.
 *
 * @param word what this wish is known by, random and made by the browser; without it nothing is remembered
 * @param mayAgain whether what failed so may be tried again; not when nobody knows whether it failed
 */
export async function once<T>(
  word: string | undefined,
  run: () => Promise<Result<T>>,
  mayAgain: (failure: Failure) => boolean = () => true,
): Promise<Result<T>> {
  const session = word && (await readSession());
  if (!session) return run();
  holder[slot] ??= new Map();
  const said = holder[slot];
  const now = Date.now();
  for (const [key, { until }] of said) if (until <= now || said.size > most) said.delete(key);
  // The word is only heard from the same person: nobody gets another one's answer by saying it.
  const key = createHash("sha256").update(`${session.id}\n${word}`).digest("base64url");
  const known = said.get(key);
  if (known) return known.answer as Promise<Result<T>>;
  const answer = run();
  said.set(key, { answer, until: now + memoryMs });
  const forget = () => said.delete(key);
  answer.then((result) => result.ok || (mayAgain(result.error) && forget()), forget);
  return answer;
}
