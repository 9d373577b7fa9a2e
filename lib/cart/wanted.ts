import "server-only";
import type { z } from "zod";
import { getProductById } from "@/lib/catalog/queries";
import type { Product, Variant } from "@/lib/catalog/types";
import { isKeyOfChoices } from "@/lib/catalog/variant-key";
import { resolveVariant } from "@/lib/catalog/variants";
import { failed, ok, type Result } from "@/lib/result";
import type { WantedItem } from "./commands";
import { addInput } from "./input";
import { readModifiers } from "./modifiers";

export type { WantedItem };

/** What a product form may say. */
export const productForm = addInput;

/**
 * What the form asks for. The product is only looked up (from the cache, usually) when the form needs it: without a
 * script to have found the variant, for a variant Wix has no id for, or with personalisations or a subscription to check.
 */
export async function wantedItem(input: z.output<typeof addInput>): Promise<Result<WantedItem>> {
  const field = (name: string) => {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const { productId, quantity } = input;
  const name = input.name || "This product";
  const particular =
    input.subscription !== undefined || Object.keys(input).some((name) => /^(modifier|text)\./.test(name));
  if (input.variantId && !particular && !isKeyOfChoices(input.variantId)) {
    const preOrder = input.preOrder === "true";
    const { variantId, before } = input;
    return ok({
      ...{ productId, variantId, name, quantity, options: {}, texts: {}, preOrder },
      ...(before !== undefined && { before }),
    });
  }
  const product = await getProductById(productId);
  if (!product) return failed("not-found", "PRODUCT_GONE");
  const variant: Variant | undefined = resolveVariant<Variant>(product, field);
  return variant
    ? particularItem(product, variant, quantity, field)
    : failed("invalid", "CHOOSE_OPTIONS", "variantId");
}

function particularItem(
  product: Product,
  variant: Variant,
  quantity: number,
  field: (name: string) => string | undefined,
): Result<WantedItem> {
  const read = readModifiers(product.modifiers, field);
  if (!read.ok) return failed("invalid", "PERSONALISATION", read.title);
  const subscriptionId = field("subscription") || undefined;
  const known = subscriptionId
    ? product.subscription?.plans.some(({ id }) => id === subscriptionId)
    : (product.subscription?.oneTime ?? true);
  if (!known) return failed("invalid", "CHOOSE_SUBSCRIPTION", "subscription");
  return ok({
    productId: product.id,
    variantId: variant.id,
    ...(variant.byName && { byName: variant.byName }),
    name: product.name,
    quantity,
    ...read.value,
    preOrder: variant.stock === "pre-order",
    ...(subscriptionId && { subscriptionId }),
  });
}
