import "server-only";

/** What an API key is used for. Each duty can have a key of its own with nothing else ticked. */
export type Duty = "members" | "orders";

/**
 * The API key for one duty: `WIX_API_KEY_ORDERS`, `WIX_API_KEY_MEMBERS`, or the one key for everything, `WIX_API_KEY`.
 * Read here and nowhere else, so that no shopper's client ever comes near it.
 */
export function apiKeyFor(duty: Duty): string | undefined {
  return process.env[`WIX_API_KEY_${duty.toUpperCase()}`] || process.env.WIX_API_KEY || undefined;
}
