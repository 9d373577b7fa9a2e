import { needsNoChoice } from "@/lib/catalog/simple";
import type { Product } from "@/lib/catalog/types";
import { sameAmount } from "@/lib/money";
import type { SavedProduct } from "./types";

/**
 * A saved product as a tile of the list.
 *
 * @param variantId the version that was saved; one that is no longer made leaves the product
 */
export function toSaved(product: Product, variantId?: string): SavedProduct {
  const { id, slug, name, price, media, variants, options, modifiers, subscription } = product;
  // Of a product in one version there is nothing to tell apart.
  const variant = variants.length > 1 ? variants.find((one) => one.id === variantId) : undefined;
  const picture = variant?.picture ?? media.find((item) => item.kind === "image");
  const asksMore = modifiers.some(({ mandatory }) => mandatory) || subscription?.oneTime === false;
  const choices = options.flatMap(
    (option) => option.choices.find((choice) => choice.id === variant?.choices[option.id])?.name ?? [],
  );
  return {
    ...{ id, slug, name, price: variant?.price ?? price.min },
    from: !variant && !sameAmount(price.min, price.max),
    ...(picture && { picture }),
    ...(variant && { version: { id: variant.id, choices } }),
    soldOut: (variant ? [variant] : variants).every(({ stock }) => stock === "sold-out"),
    simple: variant ? variant.stock !== "sold-out" && !asksMore : needsNoChoice(product),
  };
}
