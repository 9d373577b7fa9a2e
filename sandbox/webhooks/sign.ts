import { base64url, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import type { WixEvent } from "./events";
import type { WebhookKeys } from "./keys";

/** What somebody who is not Wix might send, or Wix on a bad day. */
export const oddities = [
  "wrong-key",
  "alg-none",
  "hs256-public-key",
  "tampered",
  "unsigned",
  "empty",
  "wrong-audience",
  "wrong-issuer",
  "other-instance",
  "expired",
  "from-the-future",
  "broken-payload",
  "broken-identity",
  "broken-data",
  "huge",
] as const;
export type Oddity = (typeof oddities)[number];

/** How long one of Wix's tokens is good for. Inferred: never measured. */
const lifeSeconds = 3_600;

/**
 * The body of a webhook: one compact JWT with three levels of JSON inside strings. Inferred: that every attempt is
 * signed anew, so that `exp` of a late retry is not past.
 *
 * @param now the sandbox's clock
 */
export async function signedBody(
  event: WixEvent,
  keys: WebhookKeys,
  now: Date,
  oddity?: Oddity,
): Promise<string> {
  if (oddity === "empty") return "";
  const at = Math.floor(now.getTime() / 1000);
  const iat = { expired: at - 2 * lifeSeconds, "from-the-future": at + 600 }[String(oddity)] ?? at;
  const claims = {
    data: envelope(event, keys, oddity),
    iat,
    exp: iat + lifeSeconds,
    iss: oddity === "wrong-issuer" ? "somebody.example" : "wix.com",
    aud: oddity === "wrong-audience" ? "00000000-0000-4000-8000-000000000000" : keys.app.appId,
  };
  if (oddity === "unsigned") return JSON.stringify(claims);
  if (oddity === "alg-none") return new UnsecuredJWT(claims).encode();
  if (oddity === "hs256-public-key") {
    const secret = new TextEncoder().encode(keys.app.publicKey);
    return new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(secret);
  }
  const privateKey = oddity === "wrong-key" ? (await generateKeyPair("RS256")).privateKey : keys.privateKey;
  const jwt = await new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT" }).sign(privateKey);
  return oddity === "tampered" ? tampered(jwt) : jwt;
}

function envelope(event: WixEvent, keys: WebhookKeys, oddity: Oddity | undefined): string {
  if (oddity === "broken-payload") return "{not json";
  const data = oddity === "huge" ? { ...event.data, padding: "x".repeat(400_000) } : event.data;
  return JSON.stringify({
    eventType: event.eventType,
    instanceId: oddity === "other-instance" ? "00000000-0000-4000-8000-000000000001" : keys.app.instanceId,
    identity:
      oddity === "broken-identity"
        ? "{not json"
        : JSON.stringify({ identityType: "WIX_USER", wixUserId: "c2a4e6f8-1b3d-4f57-9c68-7e9d0a2b4c61" }),
    data: oddity === "broken-data" ? "{not json" : JSON.stringify(data),
  });
}

function tampered(jwt: string): string {
  const [header, payload = "", signature] = jwt.split(".");
  const claims = JSON.parse(new TextDecoder().decode(base64url.decode(payload)));
  return [header, base64url.encode(JSON.stringify({ ...claims, iat: claims.iat - 1 })), signature].join(".");
}
