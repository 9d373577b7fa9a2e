import { randomBytes } from "node:crypto";
import type { Session, Slot, Tokens } from "./types";

/** A session that begins now. `now` in seconds. */
export function newSession(
  kind: Session["kind"],
  clientId: string,
  tokens: Tokens,
  now: number,
  slot: Slot = kind,
): Session {
  const id = randomBytes(16).toString("base64url");
  return { clientId, id, kind, slot, tokens, issuedAt: now, seenAt: now };
}

/** The same session with new tokens, seen now. `now` in seconds. */
export function withTokens(session: Session, tokens: Tokens, now: number): Session {
  return { ...session, tokens, seenAt: now };
}
