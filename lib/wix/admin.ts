import "server-only";
import { orderFulfillments, orders, orderTransactions } from "@wix/ecom";
import { members } from "@wix/members";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { env } from "@/lib/env";
import { apiKeyFor, type Duty, hasKeyFor } from "./admin-key";
import { wixFetch } from "./transport";

// One client per duty, with that duty's modules and that duty's key: orders cannot be changed by mistake with the key
// for members, and the types say so. A shopper's token never rides along. Whoever calls one of these has first proved
// that the person asking may have what it answers: to the API key everything is allowed.

/**
 * Wix as the shop's back office sees orders. Undefined where no key is set for it: the features that need it are then
 * not offered.
 *
 * Permissions of the key: Read Orders; Manage Orders to cancel.
 */
export function ordersAdmin() {
  const auth = adminAuth("orders");
  return (
    auth && createClient({ auth, modules: { orderFulfillments, orders, orderTransactions }, fetch: wixFetch })
  );
}

/**
 * Wix as the shop's back office sees members. Undefined where no key is set for it.
 *
 * Permissions of the key: Manage Members.
 */
export function membersAdmin() {
  const auth = adminAuth("members");
  return auth && createClient({ auth, modules: { members }, fetch: wixFetch });
}

export type OrdersAdmin = NonNullable<ReturnType<typeof ordersAdmin>>;
export type MembersAdmin = NonNullable<ReturnType<typeof membersAdmin>>;

/** Whether this shop has an admin key for a duty, so that what needs it can be offered. */
export function hasAdmin(duty: Duty): boolean {
  return hasKeyFor(duty);
}

function adminAuth(duty: Duty) {
  const apiKey = apiKeyFor(duty);
  const siteId = env.WIX_SITE_ID;
  return apiKey && siteId ? ApiKeyStrategy({ apiKey, siteId }) : undefined;
}
