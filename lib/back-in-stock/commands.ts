import "server-only";
import { referenceOptions, storesAppId } from "@/lib/catalog/reference";
import type { Product, Variant } from "@/lib/catalog/types";
import { failed, ok, type Result } from "@/lib/result";
import { isSameEmail } from "@/lib/same-email";
import { confirmedMember } from "@/lib/session/confirmed-member";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure, wixCode } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import { manageRequests } from "./needs";

export interface Wish {
  email: string;
  product: Product;
  variant: Variant;
  /** Absolute address of the variant's page. */
  url: string;
}

/**
 * Leaves word with Wix that somebody waits for a variant; Wix writes to them when it is there again. Asking twice is
 * asking once.
 *
 * Wix: `POST /back-in-stock-service/v1/back-in-stock-notification-requests`
 */
export async function askForNotice(
  accessToken: string,
  { email, product, variant, url }: Wish,
): Promise<Result<undefined>> {
  try {
    await shopperClient(accessToken).backInStockNotifications.createBackInStockNotificationRequest(
      {
        email,
        itemUrl: url,
        catalogReference: {
          catalogItemId: product.id,
          appId: storesAppId,
          options: referenceOptions({
            variantId: variant.id,
            ...(variant.byName && { byName: variant.byName }),
          }),
        },
      },
      { name: product.name, price: variant.price.amount },
    );
    return ok(undefined);
  } catch (error) {
    switch (wixCode(error)) {
      case "BACK_IN_STOCK_NOTIFICATION_REQUEST_ALREADY_EXISTS":
        return ok(undefined);
      case "REQUEST_COLLECTION_DISABLED":
        return failed("conflict", "NOT_COLLECTING");
    }
    const failure = toFailure(error);
    if (failure.kind === "unauthenticated") throw error;
    return { ok: false, error: failure };
  }
}

/**
 * Withdraws a request of the member who is here. Whose it is, its e-mail says, as Wix has it; only then the owner's key
 * is used to delete it. Three Wix calls; one that is gone is as it should be.
 *
 * @returns failures `forbidden` for whoever is no member with a confirmed e-mail
 * @throws ShopError `unavailable` when Wix cannot be asked or does not take the shop's key
 * Wix: `GET`, `DELETE /back-in-stock-service/v1/back-in-stock-notification-requests/{id}`
 */
export async function withdrawRequest(id: string): Promise<Result<undefined>> {
  const member = await confirmedMember();
  if (!member) return failed("forbidden", "NO_CONFIRMED_EMAIL");
  try {
    await withOwnersHelp(() =>
      askAsOwner(manageRequests, async ({ backInStockNotifications }) => {
        const { email } = await backInStockNotifications.getBackInStockNotificationRequest(id);
        // Somebody else's is as good as none: that there is one is nobody's business.
        if (isSameEmail(email, member.email))
          await backInStockNotifications.deleteBackInStockNotificationRequest(id);
      }),
    );
    return ok(undefined);
  } catch (error) {
    if (toFailure(error).kind === "not-found") return ok(undefined);
    throw error;
  }
}
