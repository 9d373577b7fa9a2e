import "server-only";
import { createHash } from "node:crypto";
import { failed, ShopError } from "@/lib/result";
import { grantTokens } from "./oauth";

/** Seconds before its end from which on a token is not used any more. */
const early = 120;

interface Minted {
  accessToken: Promise<string>;
  /** Milliseconds. */
  until: number;
}

// On globalThis: copies of this module in one process share the token.
const slot = Symbol.for("mainstreet.client-credentials");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Minted> };

/**
 * The shop's own access token, of the owner's rights: minted once, kept in memory until shortly before its end, one call
 * for any number that ask at once. The SDK's strategy does neither.
 *
 * @throws ShopError `unavailable` when Wix gives none
 * Wix: `POST /oauth2/token` with `client_credentials`
 */
export async function shopToken(clientId: string, clientSecret: string): Promise<string> {
  holder[slot] ??= new Map();
  const kept = holder[slot];
  const key = createHash("sha256").update(`${clientId}\n${clientSecret}`).digest("base64url");
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.accessToken;
  const granted = grantTokens(clientId, { grantType: "client_credentials", clientSecret });
  const minted: Minted = {
    accessToken: granted.then((result) => {
      if (result.kind !== "granted") throw new ShopError(failed("unavailable", "NO_SHOP_TOKEN").error);
      minted.until = Date.now() + Math.max(result.grant.expiresIn - early, 1) * 1000;
      return result.grant.accessToken;
    }),
    // Until it has arrived, everybody waits for this one.
    until: Number.POSITIVE_INFINITY,
  };
  kept.set(key, minted);
  minted.accessToken.catch(() => kept.delete(key));
  return minted.accessToken;
}
