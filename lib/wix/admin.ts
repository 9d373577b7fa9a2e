import "server-only";
import { siteProperties } from "@wix/business-tools";
import { contacts } from "@wix/crm";
import {
  backInStockNotifications,
  orderBilling,
  orderFulfillments,
  orders,
  orderTransactions,
} from "@wix/ecom";
import { emailSubscriptions } from "@wix/email-subscriptions";
import { coupons } from "@wix/marketing";
import { files } from "@wix/media";
import { authorization, members } from "@wix/members";
import { reviews } from "@wix/reviews";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { inventoryItemsV3, productsV3, readOnlyVariantsV3 } from "@wix/stores";
import { credentialFor, type Duty } from "./admin-key";
import { shopToken } from "./client-credentials";
import { ordersFetch, ownerBearer, wixFetch } from "./transport";

// One client per duty, with that duty's modules and that duty's credential, so that the types say what a key is for. A
// shopper's token never rides along. Whoever calls one of these has first proved that the person asking may have what it
// answers: to the owner's rights everything is allowed. Undefined where nothing stands for the owner: the features that
// need it are then not offered. `askAsOwner` turns Wix's refusals into words about permissions.

/**
 * Orders as the shop's back office sees them. Permissions of the key: Read Orders; Manage Orders to change them; Read
 * site, business, and email details for the time zone their days are counted in.
 */
export function ordersAdmin() {
  const auth = adminAuth("orders");
  const modules = { orderBilling, orderFulfillments, orders, orderTransactions, siteProperties };
  return auth && createClient({ auth, modules, fetch: ordersFetch });
}

/**
 * Products, stock, pictures and what people wrote and wished about them. Permissions: Manage Products, Manage Media
 * Manager, Manage Reviews, Manage Stores - all (who waits for what).
 */
export function catalogAdmin() {
  const auth = adminAuth("catalog");
  const modules = {
    backInStockNotifications,
    files,
    inventoryItemsV3,
    productsV3,
    readOnlyVariantsV3,
    reviews,
  };
  return auth && createClient({ auth, modules, fetch: wixFetch });
}

/**
 * People who have an account, and what the shop knows of them beside it. Permissions: Manage Members; Manage Contacts to
 * erase somebody, Manage Email Subscriptions for the shop's news, Manage Media Manager for pictures.
 */
export function membersAdmin() {
  const auth = adminAuth("members");
  const modules = { authorization, contacts, emailSubscriptions, files, members };
  return auth && createClient({ auth, modules, fetch: wixFetch });
}

/** Coupons. Permission: Manage Coupons. */
export function promotionsAdmin() {
  const auth = adminAuth("promotions");
  return auth && createClient({ auth, modules: { coupons }, fetch: wixFetch });
}

function adminAuth(duty: Duty) {
  const credential = credentialFor(duty);
  if (!credential) return undefined;
  if (credential.kind === "key") {
    const { apiKey, siteId } = credential;
    return ApiKeyStrategy({ apiKey, siteId });
  }
  const { clientId, clientSecret } = credential;
  return ownerBearer(() => shopToken(clientId, clientSecret));
}
