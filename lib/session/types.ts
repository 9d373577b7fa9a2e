/** A Wix token pair. `expiresAt` in seconds since the epoch. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: number;
}

/**
 * A visitor's cookie and two for members, used in turns: a late answer to what somebody did before a login cannot
 * overwrite the session they have since.
 */
export type Slot = "visitor" | "member" | "member-2";

/** What the sealed session cookie holds. */
export interface Session {
  /** OAuth client the tokens belong to; a cookie of another client is no session. */
  clientId: string;
  /** Random id of this session; changes at login. */
  id: string;
  kind: "visitor" | "member";
  /** Which cookie it lives in. */
  slot: Slot;
  tokens: Tokens;
  /** Seconds: when the session began (absolute age) and was last written (idle age). */
  issuedAt: number;
  seenAt: number;
}

/**
 * Who is asking, as the rest of the code sees it.
 * - `guest`: nobody in particular; `ended` when a member's session has just ended and they may not know
 * - `unavailable`: a session exists but Wix cannot be reached; never to be shown as logged out
 */
export type Viewer =
  | { kind: "guest"; ended?: true }
  | { kind: "visitor"; accessToken: string }
  | { kind: "member"; accessToken: string }
  | { kind: "unavailable"; was: "visitor" | "member" };
