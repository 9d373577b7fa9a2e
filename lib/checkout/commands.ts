import "server-only";
import { env } from "@/lib/env";
import type { ShopperClient } from "@/lib/wix/shopper";

/**
 * Opens Wix's checkout for a cart.
 *
 * @param cartId also the checkout id in cart V2
 * @returns the page to send the browser to, good for one visit
 * Wix: `POST /redirects-api/v1/redirect-session` with `ecomCheckout`; every callback must be on an allowed domain
 */
export async function startCheckout(client: ShopperClient, cartId: string): Promise<string> {
  const cart = `${env.SITE_URL}/cart?from=checkout`;
  const { redirectSession } = await client.redirects.createRedirectSession({
    ecomCheckout: { checkoutId: cartId },
    callbacks: {
      postFlowUrl: cart,
      cartPageUrl: cart,
      thankYouPageUrl: `${env.SITE_URL}/checkout/thank-you`,
      loginUrl: `${env.SITE_URL}/login`,
    },
  });
  if (!redirectSession?.fullUrl) throw new Error("Wix answered a redirect session without an address");
  return redirectSession.fullUrl;
}
