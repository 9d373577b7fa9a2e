import "server-only";
import { referenceOptions, storesAppId } from "@/lib/catalog/reference";
import type { Product, Variant } from "@/lib/catalog/types";
import { failed, ok, type Result } from "@/lib/result";
import { toFailure, wixCode } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";

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
