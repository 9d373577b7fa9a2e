import type { inventory, products } from "@wix/stores";
import { type ConvertContext, shorten, toIso } from "../convert-shared";
import { plainText } from "../rich-text";
import { toSeo, type WixSeo } from "../seo";
import type { Modifier, Product } from "../types";
import { toMedia } from "./convert-media";
import { idOf, toOptions } from "./convert-option";
import { rangeOf } from "./convert-price";
import { toVariants } from "./convert-variant";
import { htmlToRichText } from "./html";

/** A product with what Catalog V1 keeps elsewhere. */
export interface ProductParts {
  wix: products.Product;
  /** Where variants are managed. */
  variants: products.Variant[];
  /** Undefined where it could not be read: the product's own copy decides. */
  item?: inventory.InventoryItemV2;
  /** Collections it is in, the narrowest last. */
  path: Product["breadcrumbs"];
}

/**
 * Our product of a V1 one.
 *
 * @returns undefined when it lacks id, slug, name, or any variant that can be sold
 */
export function toProduct(
  { wix, variants: managed, item, path }: ProductParts,
  context: ConvertContext,
): Product | undefined {
  const { _id: id, slug, name } = wix;
  if (!id || !slug || !name) return undefined;
  const options = toOptions(wix, name, context);
  const variants = toVariants(wix, managed, item, options);
  const range = rangeOf(variants);
  if (!range) return undefined;
  const description = htmlToRichText(wix.description, context.mediaOrigin);
  const seo = toSeo(wix.seoData as WixSeo | undefined);
  return {
    id,
    slug,
    name,
    type: wix.productType === "digital" ? "digital" : "physical",
    media: toMedia(wix.media, name, context),
    ...range,
    ...(wix.ribbon && { ribbon: wix.ribbon }),
    ...(wix.brand && { brand: wix.brand }),
    description,
    summary: seo.description ?? shorten(plainText(description)),
    infoSections: toInfoSections(wix, context),
    options,
    variants,
    modifiers: (wix.customTextFields ?? []).flatMap(toModifier),
    breadcrumbs: path.slice(-1),
    categoryIds: path.map((collection) => collection.id),
    seo,
    updatedAt: toIso(wix.lastUpdated),
  };
}

function toInfoSections(
  { additionalInfoSections }: products.Product,
  { mediaOrigin }: ConvertContext,
): Product["infoSections"] {
  return (additionalInfoSections ?? []).flatMap(({ title, description }, place) => {
    const body = htmlToRichText(description, mediaOrigin);
    return title && body.length > 0 ? [{ id: idOf(title, String(place)), title, body }] : [];
  });
}

/** The only personalisation there is in Catalog V1; Wix's cart knows it by its title. */
function toModifier({ title, maxLength, mandatory }: products.CustomTextField): Modifier[] {
  if (!title) return [];
  return [
    {
      kind: "text",
      id: idOf(title),
      key: title,
      title,
      mandatory: mandatory ?? false,
      minLength: 0,
      maxLength: maxLength || 500,
    },
  ];
}
