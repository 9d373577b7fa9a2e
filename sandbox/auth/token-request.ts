import type { WixContext } from "../kernel/env";
import { type OAuthErrorBody, WixError } from "../kernel/errors";

/** A token request in one spelling, whichever of the four it came in. */
export interface TokenRequest {
  grantType?: string;
  clientId?: string;
  clientSecret?: string;
  refreshToken?: string;
  code?: string;
  codeVerifier?: string;
  redirectUri?: string;
  scope?: string;
  memberId?: string;
  sessionToken?: string;
  instanceId?: string;
  accessToken?: string;
  siteId?: string;
  token?: string;
}

const names = new Set([
  "grantType",
  "clientId",
  "clientSecret",
  "refreshToken",
  "code",
  "codeVerifier",
  "redirectUri",
  "scope",
  "memberId",
  "sessionToken",
  "instanceId",
  "accessToken",
  "siteId",
  "token",
]);

/** The body of an RFC 6749 error. */
export function oauthError(error: string, description: string): OAuthErrorBody {
  return { error, error_description: description };
}

/** Reads JSON or form fields, `camelCase` or `snake_case`; 400 `invalid_request` when it is neither. */
export async function readTokenRequest(c: WixContext): Promise<TokenRequest> {
  const text = await c.req.text();
  const form = c.req.header("content-type")?.includes("application/x-www-form-urlencoded");
  const fields = form ? Object.fromEntries(new URLSearchParams(text)) : parse(text);
  const request: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields)) {
    const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (names.has(name) && typeof value === "string") request[name] = value;
  }
  return request;
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // refused below
  }
  throw new WixError(400, oauthError("invalid_request", "The body must be a JSON object or form fields."));
}
