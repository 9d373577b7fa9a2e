import { createHash } from "node:crypto";
import { type GrantResult, grantTokens } from "@/lib/wix/oauth";
import type { Tokens } from "./types";

export type RefreshResult = { kind: "fresh"; tokens: Tokens } | { kind: "dead" } | { kind: "unavailable" };

interface Deps {
  clientId: string;
  /** Milliseconds. */
  now: () => number;
  grant: (clientId: string, refreshToken: string) => Promise<GrantResult>;
}

interface Answer {
  result: RefreshResult;
  /** Milliseconds. */
  until: number;
}

interface State {
  flights: Map<string, Promise<RefreshResult>>;
  /** What Wix said of a token: its successor, or that it is dead. */
  answers: Map<string, Answer>;
  /** Until when (milliseconds) a token is not tried again after Wix could not be asked. */
  pauses: Map<string, number>;
}

/** How long a late request with the old token still gets the same answer. */
const memoryMs = 60_000;
const pauseMs = 3_000;
const maxRemembered = 10_000;

// On globalThis: the middleware, pages and handlers have separate copies of this module but must share one flight.
const slot = Symbol.for("mainstreet.refresh");
const holder = globalThis as typeof globalThis & { [slot]?: State };

function state(): State {
  holder[slot] ??= { flights: new Map(), answers: new Map(), pauses: new Map() };
  return holder[slot];
}

const wix: Deps["grant"] = (clientId, refreshToken) =>
  grantTokens(clientId, { grantType: "refresh_token", refreshToken });

/** Keyed by client and token and nothing else: a wider key would hand one person another one's tokens. */
function keyOf(clientId: string, refreshToken: string): string {
  return createHash("sha256").update(`${clientId}\n${refreshToken}`).digest("base64url");
}

/**
 * Remembers an answer longer, because the request that asked for it went on without waiting: the browser gets it with
 * its next one. `seconds` from now.
 */
export function rememberAnswer(
  refreshToken: string,
  { clientId, seconds, now = Date.now }: { clientId: string; seconds: number; now?: () => number },
): void {
  const { answers, flights } = state();
  const key = keyOf(clientId, refreshToken);
  const extend = () => {
    const answer = answers.get(key);
    if (answer) answer.until = Math.max(answer.until, now() + seconds * 1000);
  };
  extend();
  void flights.get(key)?.then(extend);
}

/** Whether somebody in this process is already renewing this token. */
export function isRefreshing(clientId: string, refreshToken: string): boolean {
  return state().flights.has(keyOf(clientId, refreshToken));
}

/**
 * Renews a token pair: one call to Wix per token however many ask, and for a minute afterwards the same answer for
 * requests that were sent before the browser had the new cookie. Never rejects.
 */
export function refreshTokens(
  refreshToken: string,
  { clientId, now = Date.now, grant = wix }: Partial<Deps> & Pick<Deps, "clientId">,
): Promise<RefreshResult> {
  const { flights, answers, pauses } = state();
  const key = keyOf(clientId, refreshToken);
  const known = answers.get(key);
  if (known && known.until > now()) return Promise.resolve(known.result);
  const flying = flights.get(key);
  if (flying) return flying;
  if ((pauses.get(key) ?? 0) > now()) return Promise.resolve({ kind: "unavailable" });
  const flight = fly(key, refreshToken, { clientId, now, grant }).finally(() => flights.delete(key));
  flights.set(key, flight);
  return flight;
}

async function fly(
  key: string,
  refreshToken: string,
  { clientId, now, grant }: Deps,
): Promise<RefreshResult> {
  const { answers, pauses } = state();
  const answer = await grant(clientId, refreshToken);
  if (answer.kind === "unavailable") {
    prune(pauses, (pause) => pause <= now());
    pauses.set(key, now() + (answer.retryAfter === undefined ? pauseMs : answer.retryAfter * 1000));
    return { kind: "unavailable" };
  }
  const result: RefreshResult =
    answer.kind === "dead" ? { kind: "dead" } : { kind: "fresh", tokens: toTokens(answer.grant, now()) };
  pauses.delete(key);
  prune(answers, ({ until }) => until <= now());
  answers.set(key, { result, until: now() + memoryMs });
  return result;
}

/** Wix's grant with its lifetime turned into a time. `nowMs` in milliseconds. */
export function toTokens(
  grant: { accessToken: string; refreshToken: string; expiresIn: number },
  nowMs: number,
): Tokens {
  return {
    accessToken: grant.accessToken,
    refreshToken: grant.refreshToken,
    expiresAt: Math.floor(nowMs / 1000) + Math.floor(grant.expiresIn),
  };
}

function prune<T>(map: Map<string, T>, isOver: (value: T) => boolean): void {
  for (const [key, value] of map) {
    if (isOver(value) || map.size > maxRemembered) map.delete(key);
  }
}
