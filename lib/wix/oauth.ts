import "server-only";
import { z } from "zod";
import { closeGate, secondsClosed, throughGate } from "./token-gate";

const tokenUrl = "https://www.wixapis.com/oauth2/token";
const timeoutMs = 5_000;
/** Seconds. Wix documents four hours; what it says is brought into this range, and `unsaid` stands for no number. */
const lifetime = { least: 60, most: 14_400, unsaid: 900 };
/** Seconds to wait after Wix has throttled us: what it says, within these bounds, or `unsaid`. */
const wait = { least: 1, most: 30, unsaid: 5 };

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
  | { grantType: "authorization_code"; code: string; codeVerifier: string; redirectUri: string }
  | { grantType: "client_credentials"; clientSecret: string }
  | VouchedGrant;

/**
 * Tokens for a member whom this server vouches for. `authority` is a visitor's access token and an API key, with a
 * comma between them.
 */
interface VouchedGrant {
  grantType: "authorized_client";
  memberId: string;
  sessionToken: string;
  authority: string;
}

/** Sends one grant to Wix. Rejects only when the network does, or when its turn does not come in time. */
function requestGrant(clientId: string, request: GrantRequest, fetcher: typeof fetch): Promise<Response> {
  // Counts the waiting in line as well: whoever asks has an answer in five seconds.
  const signal = AbortSignal.timeout(timeoutMs);
  return throughGate(signal, () =>
    fetcher(tokenUrl, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...("authority" in request && { Authorization: request.authority }),
      },
      body: JSON.stringify(bodyOf(clientId, request)),
      cache: "no-store",
      signal,
    }),
  );
}

/** Wix's own SDK spells these two grants with underscores, and leaves the second's client to the visitor's token. */
function bodyOf(clientId: string, request: GrantRequest) {
  if (request.grantType === "client_credentials") {
    const { grantType, clientSecret } = request;
    return { client_id: clientId, client_secret: clientSecret, grant_type: grantType };
  }
  if (request.grantType !== "authorized_client") return { clientId, ...request };
  const { grantType, memberId, sessionToken } = request;
  return { grant_type: grantType, member_id: memberId, session_token: sessionToken };
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
  const retryAfter = secondsToWait(response);
  return {
    kind: "unavailable",
    reason: `token endpoint answered ${response.status}`,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

/** How long Wix wants to be left alone: seconds, or a date. */
function secondsToWait(response: Response): number | undefined {
  const said = response.headers.get("retry-after") ?? "";
  const seconds = /^[\d.]+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  if (Number.isFinite(seconds)) return Math.min(Math.max(seconds, wait.least), wait.most);
  return response.status === 429 ? wait.unsaid : undefined;
}

/** Request and judgement in one; never rejects. */
export async function grantTokens(
  clientId: string,
  request: GrantRequest,
  fetcher: typeof fetch = fetch,
): Promise<GrantResult> {
  const closed = secondsClosed();
  if (closed > 0) return { kind: "unavailable", reason: "throttled", retryAfter: closed };
  try {
    const response = await requestGrant(clientId, request, fetcher);
    const result = await processGrant(
      response,
      request.grantType === "refresh_token" ? request.refreshToken : "",
    );
    // Being throttled is about this shop, not about one person's token.
    if (response.status === 429 && result.kind === "unavailable") closeGate(result.retryAfter ?? wait.unsaid);
    return result;
  } catch (error) {
    return { kind: "unavailable", reason: error instanceof Error ? error.name : "network" };
  }
}
