import "server-only";
import { contacts } from "@wix/crm";
import { backInStockNotifications } from "@wix/ecom";
import { emailSubscriptions } from "@wix/email-subscriptions";
import { files } from "@wix/media";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { env } from "@/lib/env";
import { apiKeyFor, type Duty } from "./admin-key";
import { wixFetch } from "./transport";

// What members may do in their account only by the owner's rights. As in `admin.ts`, whoever calls one of these has
// first proved that the person asking may have what it answers: `confirmedMember()` in lib/session.

/** Who waits for what. Permission of the key: Manage Stores. */
export function backInStockAdmin() {
  const auth = adminAuth("catalog");
  return auth && createClient({ auth, modules: { backInStockNotifications }, fetch: wixFetch });
}

/**
 * What the shop knows of a person beside their membership. Permissions of the key: Manage Contacts and Manage Members
 * to erase somebody, Manage Email Subscriptions for the shop's news, Manage Media Manager for pictures.
 */
export function peopleAdmin() {
  const auth = adminAuth("members");
  return auth && createClient({ auth, modules: { contacts, emailSubscriptions, files }, fetch: wixFetch });
}

function adminAuth(duty: Duty) {
  const apiKey = apiKeyFor(duty);
  const siteId = env.WIX_SITE_ID;
  return apiKey && siteId ? ApiKeyStrategy({ apiKey, siteId }) : undefined;
}
