import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/env";
import { grantTokens } from "@/lib/wix/oauth";
import { toTokens } from "./refresh";
import { newSession } from "./session";
import type { Session } from "./types";

/** How long acts that began together become the same visitor. Milliseconds. */
const togetherMs = 60_000;
const most = 10_000;

interface Flight {
  visitor: Promise<Session | undefined>;
  /** Milliseconds. */
  until: number;
}

// On globalThis: every copy of this module in the process has to know of every flight.
const slot = Symbol.for("mainstreet.first-act");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Flight> };

function flights(): Map<string, Flight> {
  holder[slot] ??= new Map();
  return holder[slot];
}

/**
 * A new visitor. Requests with the same `together` get the same one, so that somebody who clicks in three tabs before
 * the first answer is there has one cart. Without it, or with something too short to be unguessable, everybody gets
 * one of their own.
 *
 * @param together random text this browser has made for its first act, 128 bits or more
 * @returns undefined when Wix did not make one
 */
export function issueVisitor(together?: string): Promise<Session | undefined> {
  if (!together || !/^[\w-]{22,64} /.test(together)) return issue();
  const now = Date.now();
  const known = flights();
  for (const [key, { until }] of known) if (until <= now || known.size > most) known.delete(key);
  const key = createHash("sha256").update(together).digest("base64url");
  const flying = known.get(key);
  if (flying) return flying.visitor;
  const visitor = issue();
  known.set(key, { visitor, until: now + togetherMs });
  // A failure is nobody's to keep: the next click asks again.
  void visitor.then((made) => made ?? known.delete(key));
  return visitor;
}

async function issue(): Promise<Session | undefined> {
  const result = await grantTokens(env.WIX_CLIENT_ID, { grantType: "anonymous" });
  if (result.kind !== "granted") {
    const reason = result.kind === "dead" ? "Wix refuses this client id" : result.reason;
    console.error(`session: no visitor could be issued: ${reason}`);
    return undefined;
  }
  const tokens = toTokens(result.grant, Date.now());
  return newSession("visitor", env.WIX_CLIENT_ID, tokens, Math.floor(Date.now() / 1000));
}
