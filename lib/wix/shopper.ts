import "server-only";
import {
  backInStockNotifications,
  cartV2,
  currentCartV2,
  orderFulfillments,
  orders,
  wishlists,
} from "@wix/ecom";
import { members } from "@wix/members";
import { redirects } from "@wix/redirects";
import { reviews } from "@wix/reviews";
import { createClient } from "@wix/sdk";
import { bearer, wixFetch } from "./transport";

/**
 * Wix as one person sees it: their cart, their orders, their profile, their way to checkout and login.
 *
 * Made anew for every request and never kept in a module: a client that outlives its request would sooner or later
 * answer one shopper with another one's cart.
 *
 * @param accessToken of a visitor or a member, not expired; from `getViewer()` or the middleware
 */
export function shopperClient(accessToken: string) {
  return createClient({
    auth: bearer(() => accessToken),
    modules: {
      backInStockNotifications,
      cartV2,
      currentCartV2,
      orderFulfillments,
      orders,
      members,
      redirects,
      reviews,
      wishlists,
    },
    fetch: wixFetch,
  });
}

export type ShopperClient = ReturnType<typeof shopperClient>;
