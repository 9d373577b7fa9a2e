import "server-only";
import { env } from "@/lib/env";

/** What the owner's rights are used for. Each duty can have a key of its own with nothing else ticked. */
export type Duty = "catalog" | "members" | "orders" | "promotions";

/** What Wix knows the shop's back office by, for one duty. */
export type AdminCredential =
  | { kind: "key"; apiKey: string; siteId: string; variable: string }
  | { kind: "client"; clientId: string; clientSecret: string; variable: string };

/** The setting that holds a duty's own key. */
export function keyVariable(duty: Duty): `WIX_API_KEY_${Uppercase<Duty>}` {
  return `WIX_API_KEY_${duty.toUpperCase() as Uppercase<Duty>}`;
}

/**
 * The API key for one duty: its own, or the one for everything, `WIX_API_KEY`. Read here and nowhere else, so that no
 * shopper's client ever comes near it.
 */
export function apiKeyFor(duty: Duty): string | undefined {
  return process.env[keyVariable(duty)] || process.env.WIX_API_KEY || undefined;
}

/**
 * What stands for the owner in this duty: its own key; else the client's secret, which Wix recommends for headless
 * projects; else the one key for everything. A key needs the site's id.
 *
 * Wix: "Make Admin API Calls with Client Credentials", "About API Keys"
 */
export function credentialFor(duty: Duty): AdminCredential | undefined {
  const siteId = env.WIX_SITE_ID;
  // Without the site a key opens nothing.
  const own = siteId && process.env[keyVariable(duty)];
  const clientSecret = process.env.WIX_CLIENT_SECRET;
  if (!own && clientSecret) {
    return { kind: "client", clientId: env.WIX_CLIENT_ID, clientSecret, variable: "WIX_CLIENT_SECRET" };
  }
  const apiKey = apiKeyFor(duty);
  const variable = own ? keyVariable(duty) : "WIX_API_KEY";
  return apiKey && siteId ? { kind: "key", apiKey, siteId, variable } : undefined;
}

/** Whether somebody stands for the owner there. For pages that only want to know, and need nothing of the SDK. */
export function hasCredentialFor(duty: Duty): boolean {
  return credentialFor(duty) !== undefined;
}
