import type { Environment } from "@/lib/env-schema";
import type { Session } from "./types";

/** A token is renewed this many seconds before it expires, or in the last quarter of a shorter life. */
export const earlySeconds = 300;

/** What a request is, as far as sessions care. */
export interface RequestKind {
  /** It does something for a person (a posted action), so it needs an identity. */
  acts: boolean;
  /** A browser or crawler fetching ahead: nobody has asked for anything yet. */
  prefetch: boolean;
}

/**
 * - `none`: no session and no need of one
 * - `keep`: the token is good for a while
 * - `renew`: the token is still good but due; renew it, and nobody else needs to wait
 * - `revive`: the token has expired; nothing can be done for this person before it is renewed
 * - `issue`: make a visitor
 */
export type Decision = "none" | "keep" | "renew" | "revive" | "issue";

/** Seconds since the epoch from which on this session's token is worth renewing. */
export function dueAt({ tokens, seenAt }: Pick<Session, "tokens" | "seenAt">): number {
  const life = Math.max(tokens.expiresAt - seenAt, 0);
  return Math.floor(tokens.expiresAt - Math.min(earlySeconds, life / 4));
}

/**
 * Decides about the session of one request.
 *
 * @param session opened, within its life and not ended, or undefined
 * @param now seconds
 */
export function decide(session: Session | undefined, now: number, request: RequestKind): Decision {
  if (!session) return request.acts && !request.prefetch ? "issue" : "none";
  const { expiresAt } = session.tokens;
  // NaN and infinity are not lifetimes to rely on.
  if (!Number.isFinite(expiresAt) || expiresAt <= now) return "revive";
  if (now < dueAt(session) || request.prefetch) return "keep";
  return "renew";
}

type Lifetimes = Pick<
  Environment,
  | "SESSION_VISITOR_IDLE_SECONDS"
  | "SESSION_VISITOR_MAX_SECONDS"
  | "SESSION_MEMBER_IDLE_SECONDS"
  | "SESSION_MEMBER_MAX_SECONDS"
>;

/** Seconds this session may still live: the idle limit since it was last written, cut by the absolute one. */
export function remainingSeconds(session: Session, env: Lifetimes, now: number): number {
  const member = session.kind === "member";
  const idle = member ? env.SESSION_MEMBER_IDLE_SECONDS : env.SESSION_VISITOR_IDLE_SECONDS;
  const absolute = member ? env.SESSION_MEMBER_MAX_SECONDS : env.SESSION_VISITOR_MAX_SECONDS;
  return Math.floor(Math.min(session.seenAt + idle, session.issuedAt + absolute) - now);
}
