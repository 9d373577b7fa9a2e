import "server-only";
import { type ShopperClient, shopperClient } from "../shopper";
import { type Answer, answerTo } from "./answer";
import type { Sellable } from "./catalog";
import { type Landing, walk } from "./pages";

/** The app that Wix's catalogues of products belong to. */
const storesAppId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/** How far a checkout came. `cart`: nothing got into one; `code` is what Wix said of the last try. */
export type CheckoutTrial = { step: "cart"; code?: string } | { step: "page"; landing: Landing };

/**
 * Takes one thing to checkout as a shopper would, up to the page that asks for an address, and throws the cart away
 * again. It belongs to a visitor made for this, so that nobody sees it, and reserves nothing.
 *
 * @param sellable tried in turn until the cart takes one: a product may want a choice that only a shopper can make
 * Wix: `POST /ecom/v2/carts/current/add-line-items`, `POST /redirects-api/v1/redirect-session` with `ecomCheckout`,
 * `DELETE /ecom/v2/carts/current`
 */
export function tryCheckout(
  accessToken: string,
  siteUrl: string,
  sellable: readonly Sellable[],
): Promise<Answer<CheckoutTrial>> {
  const client = shopperClient(accessToken);
  return answerTo(async () => {
    try {
      const filled = await fillCart(client, sellable);
      if (filled.cartId === undefined) return { step: "cart", ...filled };
      const { redirectSession } = await client.redirects.createRedirectSession({
        ecomCheckout: { checkoutId: filled.cartId },
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

/** Puts the first thing into the cart that it takes. */
async function fillCart(
  client: ShopperClient,
  sellable: readonly Sellable[],
): Promise<{ cartId?: string; code?: string }> {
  let code: string | undefined;
  for (const { productId: catalogItemId, variantId } of sellable) {
    const options = variantId === undefined ? {} : { variantId };
    const catalogReference = { appId: storesAppId, catalogItemId, options };
    const added = await answerTo(() =>
      client.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [{ catalogReference, quantity: 1 }] }),
    );
    if (added.kind === "silent" || (added.kind === "refused" && added.status >= 500))
      throw Object.assign(new Error("no answer"), added);
    if (added.kind === "refused") code = added.code ?? `HTTP ${added.status}`;
    else if (added.value.cart?._id && added.value.cart.lineItems?.length)
      return { cartId: added.value.cart._id };
  }
  return code === undefined ? {} : { code };
}
