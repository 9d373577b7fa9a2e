import "server-only";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { toFailure, wixCode } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";

/**
 * Opens Wix's checkout for a cart.
 *
 * @param cartId also the checkout id in cart V2
 * @returns the page to send the browser to, good for one visit
 * @throws ShopError `forbidden` `RETURN_REFUSED` when Wix will not lead back here; an SDK error otherwise
 * Wix: `POST /redirects-api/v1/redirect-session` with `ecomCheckout`; every callback must be on an allowed domain
 */
export async function startCheckout(client: ShopperClient, cartId: string): Promise<string> {
  const cart = `${env.SITE_URL}/cart?from=checkout`;
  const { redirectSession } = await client.redirects
    .createRedirectSession({
      ecomCheckout: { checkoutId: cartId },
      callbacks: {
        // From the settings, never from what a request says of itself.
        postFlowUrl: cart,
        cartPageUrl: cart,
        thankYouPageUrl: `${env.SITE_URL}/checkout/thank-you`,
        loginUrl: `${env.SITE_URL}/login`,
      },
    })
    .catch((error: unknown) => {
      const { kind } = toFailure(error);
      // The cart is Wix's own, so of what was asked only the addresses can be wrong. Wix has no code for it.
      const refused = (kind === "invalid" || kind === "forbidden") && wixCode(error) === undefined;
      throw refused ? new ShopError({ kind: "forbidden", code: "RETURN_REFUSED" }, { cause: error }) : error;
    });
  if (!redirectSession?.fullUrl) throw new Error("Wix answered a redirect session without an address");
  return redirectSession.fullUrl;
}
