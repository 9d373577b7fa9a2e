import type { Product, Variant } from "../catalog/types";
import { noVariantId } from "./ids";
import { choicesOf } from "./view";

/** The part of a catalogue reference that names a variant. */
export interface VariantWish {
  variantId?: string;
  options?: Record<string, string>;
}

/**
 * The variant a Catalog V1 reference means (documented): by id where variants are managed, by the names of its choices
 * where they are not. Inferred: the id that stands for none may be there, too.
 *
 * @returns "missing-variant" when the reference says too little, "not-found" for what is not made
 */
export function variantMeant(product: Product, wish: VariantWish): Variant | "missing-variant" | "not-found" {
  const { variants } = product.variantsInfo;
  if (product.manageVariants) {
    if (!wish.variantId) return "missing-variant";
    return variants.find(({ id }) => id === wish.variantId) ?? "not-found";
  }
  if (wish.variantId && wish.variantId !== noVariantId) return "not-found";
  const given = wish.options ?? {};
  if (product.options.some(({ name }) => !given[name])) return "missing-variant";
  const found = variants.find((variant) =>
    Object.entries(choicesOf(variant)).every(([name, choice]) => given[name] === choice),
  );
  return found ?? "not-found";
}
