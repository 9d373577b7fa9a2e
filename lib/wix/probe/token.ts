import "server-only";
import { decodeJwt } from "jose";
import { z } from "zod";
import { grantTokens } from "../oauth";
import { wixFetch } from "../transport";
import { reasonOf } from "./answer";

/** What a visitor's token says of itself, as far as it can be read. The shop itself never looks inside. */
export interface TokenFacts {
  /** Seconds since 1970, by Wix's clock. */
  issuedAt?: number;
  /** The site whose client this is. */
  siteId?: string;
  /** What the client is called on that site. */
  instanceId?: string;
}

/** Milliseconds since 1970: when we asked and heard, by our clock, and the `Date` of the answer, by Wix's. */
export interface Clocks {
  asked: number;
  heard: number;
  wix?: number;
}

export type Minting =
  | { kind: "minted"; accessToken: string; facts: TokenFacts; clocks: Clocks }
  /** `error` is the code of RFC 6749, or empty where Wix says none, as it does when the client id is no GUID. */
  | { kind: "refused"; status: number; error: string; clocks: Clocks }
  | { kind: "silent"; reason: string };

const refusalSchema = z.object({ error: z.string() });

/**
 * Asks Wix for an anonymous visitor's token by the very function the shop uses, and keeps what that one does not tell.
 *
 * Wix: `POST /oauth2/token` with `anonymous`
 */
export async function mintVisitor(clientId: string, now: () => number = Date.now): Promise<Minting> {
  const clocks: Clocks = { asked: now(), heard: now() };
  let seen: { status: number; error: string } | undefined;
  let reason = "no answer";
  const watching: typeof fetch = async (input, init) => {
    clocks.asked = now();
    const response = await fetch(input, init).catch((error: unknown) => {
      reason = reasonOf(error);
      throw error;
    });
    clocks.heard = now();
    const date = Date.parse(response.headers.get("date") ?? "");
    if (Number.isFinite(date)) clocks.wix = date;
    const body = refusalSchema.safeParse(
      await response
        .clone()
        .json()
        .catch(() => undefined),
    );
    seen = { status: response.status, error: body.data?.error ?? "" };
    return response;
  };
  const result = await grantTokens(clientId, { grantType: "anonymous" }, watching);
  if (result.kind === "granted") {
    const { accessToken } = result.grant;
    return { kind: "minted", accessToken, facts: factsIn(accessToken), clocks };
  }
  return seen ? { kind: "refused", ...seen, clocks } : { kind: "silent", reason };
}

const dataSchema = z.object({
  instance: z.object({ metaSiteId: z.string().optional(), instanceId: z.string().optional() }),
});

/** `OauthNG.JWS.` and a JWT whose `data` is JSON in a string, in all that were ever seen; anything else tells nothing. */
function factsIn(accessToken: string): TokenFacts {
  try {
    const { iat, data } = decodeJwt(accessToken.split(".").slice(-3).join("."));
    const { instance } = dataSchema.parse(JSON.parse(String(data)));
    return {
      ...(iat !== undefined && { issuedAt: iat }),
      ...(instance.metaSiteId !== undefined && { siteId: instance.metaSiteId }),
      ...(instance.instanceId !== undefined && { instanceId: instance.instanceId }),
    };
  } catch {
    return {};
  }
}

const appTokenSchema = z.object({ access_token: z.string().min(1) });

/**
 * A token of the project's own, by its client secret. Undefined when Wix refuses the pair.
 *
 * @throws when Wix gives no answer
 * Wix: `POST /oauth2/token` with `client_credentials`
 */
export async function mintProject(clientId: string, clientSecret: string): Promise<string | undefined> {
  const response = await wixFetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: "client_credentials",
    }),
  });
  if (response.status >= 500) throw new Error(`token endpoint answered ${response.status}`);
  return appTokenSchema.safeParse(await response.json().catch(() => undefined)).data?.access_token;
}
