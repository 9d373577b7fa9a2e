import "server-only";
import { orderFulfillments, orders } from "@wix/ecom";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { env } from "@/lib/env";
import { apiKeyFor, type Duty } from "./admin-key";
import { wixFetch } from "./transport";

// One client per duty, with that duty's modules and that duty's key, so that the types say what a key is for; orders are
// the only duty yet that needs a client of its own (vouching for members goes by `vouch.ts`). A shopper's token never rides along. Whoever calls one of these has first proved
// that the person asking may have what it answers: to the API key everything is allowed.

/**
 * Wix as the shop's back office sees orders. Undefined where no key is set for it: the features that need it are then
 * not offered.
 *
 * Permissions of the key: Read Orders; Manage Orders to cancel.
 */
export function ordersAdmin() {
  const auth = adminAuth("orders");
  return auth && createClient({ auth, modules: { orderFulfillments, orders }, fetch: wixFetch });
}

export type OrdersAdmin = NonNullable<ReturnType<typeof ordersAdmin>>;

function adminAuth(duty: Duty) {
  const apiKey = apiKeyFor(duty);
  const siteId = env.WIX_SITE_ID;
  return apiKey && siteId ? ApiKeyStrategy({ apiKey, siteId }) : undefined;
}
