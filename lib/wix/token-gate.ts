import "server-only";
import pLimit from "p-limit";

/** Token calls of this process that may be out at the same time. */
const most = 20;

interface Gate {
  limit: ReturnType<typeof pLimit>;
  /** Milliseconds: Wix asked to be left alone until then. */
  closedUntil: number;
}

// On globalThis: the middleware, pages and handlers have separate copies of this module but one Wix to be polite to.
const slot = Symbol.for("mainstreet.token-gate");
const holder = globalThis as typeof globalThis & { [slot]?: Gate };

function gate(): Gate {
  holder[slot] ??= { limit: pLimit(most), closedUntil: 0 };
  return holder[slot];
}

/** Nobody is asked to wait longer. What would be longer, a clock that was set back has made so. Seconds. */
const longest = 60;

/** Seconds until token calls may be made again; 0 when they may now. */
export function secondsClosed(now = Date.now()): number {
  const left = Math.ceil((gate().closedUntil - now) / 1000);
  return left > 0 && left <= longest ? left : 0;
}

/** Wix throttles this shop: nobody calls for so many seconds, whoever they are for. */
export function closeGate(seconds: number, now = Date.now()): void {
  gate().closedUntil = Math.max(gate().closedUntil, now + seconds * 1000);
}

/** Runs a token call when its turn comes. Rejects unheard when `signal` is over before that. */
export function throughGate<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  return gate().limit(() => {
    signal.throwIfAborted();
    return call();
  });
}
