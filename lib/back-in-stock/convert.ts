import type { backInStockNotifications } from "@wix/ecom";
import { variantNamed } from "@/lib/catalog/reference";
import type { Product } from "@/lib/catalog/types";
import type { StockWish } from "./types";

/** A request at Wix beside the product it names; undefined when Wix left out what identifies it. */
export function toStockWish(
  wix: backInStockNotifications.BackInStockNotificationRequest,
  product: Product | undefined,
): StockWish | undefined {
  if (!wix._id) return undefined;
  const named = variantNamed(wix.catalogReference?.options);
  const variant = product?.variants.find(({ id }) => id === named);
  const picture = variant?.picture ?? product?.media.find((media) => media.kind === "image");
  const { options = [], variants = [] } = product ?? {};
  const choices = options.flatMap(
    (option) => option.choices.find(({ id }) => id === variant?.choices[option.id])?.name ?? [],
  );
  return {
    id: wix._id,
    ...(product && {
      product: { name: product.name, slug: product.slug, choices, ...(picture && { picture }) },
    }),
    askedAt: wix._createdDate ? new Date(wix._createdDate).toISOString() : "",
    told: wix.status === "NOTIFICATION_SENT",
    back: (variant ? [variant] : variants).some(({ stock }) => stock !== "sold-out"),
  };
}
