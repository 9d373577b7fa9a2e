import "server-only";
import { env } from "@/lib/env";

/** What an API key is used for. Each duty can have a key of its own with nothing else ticked. */
export type Duty = "catalog" | "members" | "orders";

/**
 * The API key for one duty: `WIX_API_KEY_ORDERS`, say, or the one key for everything, `WIX_API_KEY`.
 * Read here and nowhere else, so that no shopper's client ever comes near it.
 */
export function apiKeyFor(duty: Duty): string | undefined {
  return process.env[`WIX_API_KEY_${duty.toUpperCase()}`] || process.env.WIX_API_KEY || undefined;
}

/** Whether there is one, and a site to use it on. For pages that only want to know, and need nothing of the SDK. */
export function hasKeyFor(duty: Duty): boolean {
  return Boolean(apiKeyFor(duty) && env.WIX_SITE_ID);
}
