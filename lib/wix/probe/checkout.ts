import "server-only";
import { shopperClient } from "../shopper";
import { type Answer, answerTo } from "./answer";
import type { Sellable } from "./catalog";
import { type Landing, walk } from "./pages";

/** The app that Wix's catalogues of products belong to. */
const storesAppId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/** How far a checkout came. */
export type CheckoutTrial = { step: "cart" } | { step: "page"; landing: Landing };

/**
 * Takes one thing to checkout as a shopper would, up to the page that asks for an address, and throws the cart away
 * again. It belongs to a visitor made for this, so that nobody sees it, and reserves nothing.
 *
 * Wix: `POST /ecom/v2/carts/current/add-line-items`, `POST /redirects-api/v1/redirect-session` with `ecomCheckout`,
 * `DELETE /ecom/v2/carts/current`
 */
export function tryCheckout(
  accessToken: string,
  siteUrl: string,
  { productId, variantId }: Sellable,
): Promise<Answer<CheckoutTrial>> {
  const client = shopperClient(accessToken);
  return answerTo(async () => {
    const { cart } = await client.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [
        {
          catalogReference: {
            appId: storesAppId,
            catalogItemId: productId,
            options: variantId === undefined ? {} : { variantId },
          },
          quantity: 1,
        },
      ],
    });
    try {
      if (!cart?._id || !cart.lineItems?.length) return { step: "cart" };
      const { redirectSession } = await client.redirects.createRedirectSession({
        ecomCheckout: { checkoutId: cart._id },
        callbacks: {
          postFlowUrl: `${siteUrl}/cart?from=checkout`,
          cartPageUrl: `${siteUrl}/cart?from=checkout`,
          thankYouPageUrl: `${siteUrl}/checkout/thank-you`,
          loginUrl: `${siteUrl}/login`,
        },
      });
      return { step: "page", landing: await walk(redirectSession?.fullUrl, siteUrl) };
    } finally {
      // A cart that stays is nobody's: Wix forgets it with its visitor.
      await client.currentCartV2.deleteCurrentCart().catch(() => undefined);
    }
  });
}
