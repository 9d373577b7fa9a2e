import "server-only";
import { z } from "zod";

const tokenUrl = "https://www.wixapis.com/oauth2/token";
const timeoutMs = 5_000;
/** Seconds. Wix documents four hours; what it says is brought into this range, and `unsaid` stands for no number. */
const lifetime = { least: 60, most: 14_400, unsaid: 900 };
/** Seconds. */
const longestWait = 30;

/** A token pair as Wix hands it out. `expiresIn` in seconds. */
export interface TokenGrant {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

/**
 * What became of a token call.
 * - `dead`: Wix says that this token or code is no good and never will be again.
 * - `unavailable`: anything else; the token may well be fine. `retryAfter` in seconds, when Wix said one.
 */
export type GrantResult =
  | { kind: "granted"; grant: TokenGrant }
  | { kind: "dead" }
  | { kind: "unavailable"; reason: string; retryAfter?: number };

export type GrantRequest =
  | { grantType: "anonymous" }
  | { grantType: "refresh_token"; refreshToken: string }
  | { grantType: "authorization_code"; code: string; codeVerifier: string; redirectUri: string };

/** Sends one grant to Wix. Rejects only when the network does. */
export function requestGrant(
  clientId: string,
  request: GrantRequest,
  fetcher: typeof fetch = fetch,
): Promise<Response> {
  return fetcher(tokenUrl, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ clientId, ...request }),
    cache: "no-store",
    signal: AbortSignal.timeout(timeoutMs),
  });
}

const answerSchema = z.object({
  access_token: z.string().min(1).max(8_192),
  expires_in: z.unknown().optional().transform(secondsOf),
  refresh_token: z.string().min(1).max(8_192).optional(),
});

const errorSchema = z.object({ error: z.string() });

/** Wix has sent both numbers and numeric strings. An odd lifetime is no reason to refuse a good token. */
function secondsOf(said: unknown): number {
  const seconds = typeof said === "string" || typeof said === "number" ? Number(said) : Number.NaN;
  if (Number.isNaN(seconds)) return lifetime.unsaid;
  return Math.min(Math.max(seconds, lifetime.least), lifetime.most);
}

/**
 * Judges the answer to a grant.
 *
 * @param fallbackRefreshToken kept when the answer carries none
 * Wix: `POST /oauth2/token` (200 with snake-case fields; 400 `invalid_grant`).
 */
export async function processGrant(response: Response, fallbackRefreshToken = ""): Promise<GrantResult> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 200) {
    const answer = answerSchema.safeParse(body);
    if (!answer.success) return { kind: "unavailable", reason: "unreadable token answer" };
    return {
      kind: "granted",
      grant: {
        accessToken: answer.data.access_token,
        refreshToken: answer.data.refresh_token ?? fallbackRefreshToken,
        expiresIn: answer.data.expires_in,
      },
    };
  }
  const refusal = errorSchema.safeParse(body);
  const dead =
    (response.status === 400 || response.status === 401) && refusal.data?.error === "invalid_grant";
  if (dead) return { kind: "dead" };
  return {
    kind: "unavailable",
    reason: `token endpoint answered ${response.status}`,
    ...retryAfter(response),
  };
}

function retryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get("retry-after"));
  if (!Number.isFinite(seconds) || seconds <= 0) return {};
  return { retryAfter: Math.min(Math.max(seconds, 1), longestWait) };
}

/** Request and judgement in one; never rejects. */
export async function grantTokens(
  clientId: string,
  request: GrantRequest,
  fetcher: typeof fetch = fetch,
): Promise<GrantResult> {
  try {
    const response = await requestGrant(clientId, request, fetcher);
    return await processGrant(response, request.grantType === "refresh_token" ? request.refreshToken : "");
  } catch (error) {
    return { kind: "unavailable", reason: error instanceof Error ? error.name : "network" };
  }
}
