import type { productsV3 } from "@wix/stores";
import type { Media } from "@/lib/media";
import { type ConvertContext, reducedFrom, shorten, toIso, toMoney } from "../convert-shared";
import { toPicture, toVideo } from "../picture";
import { plainText, type RicosNode, toRichText } from "../rich-text";
import { toSeo, type WixSeo } from "../seo";
import type { Choice, Modifier, Product, ProductOption, Variant } from "../types";
import { toPriceRange } from "./convert-card";
import { toSubscription } from "./convert-subscription";
import { toPer } from "./convert-unit";
import { toVariant, type VariantStock } from "./convert-variant";

type WixProduct = productsV3.V3Product;

/**
 * Our product of a V3 one, as `getProductBySlug` answers it with the fields `productFields` names.
 *
 * @param stock inventory by variant id; empty where it could not be read
 * @returns undefined when it lacks id, slug, name, price, or any variant that can be sold
 */
export function toProduct(
  wix: WixProduct,
  stock: Map<string, VariantStock>,
  context: ConvertContext,
): Product | undefined {
  const { _id: id, slug, name, currency } = wix;
  const price = toPriceRange(wix.actualPriceRange, currency);
  const variants = (wix.variantsInfo?.variants ?? []).flatMap((variant): Variant[] => {
    const ours = toVariant(variant, currency, context.mediaOrigin, stock.get(variant._id ?? ""));
    return ours ? [ours] : [];
  });
  if (!id || !slug || !name || !price || variants.length === 0) return undefined;

  const media = toMedia(wix, name, context);
  const compareAt = reducedFrom(toPriceRange(wix.compareAtPriceRange, currency), price);
  const description = toRichText(wix.description as { nodes?: RicosNode[] } | undefined, context.mediaOrigin);
  const seo = toSeo(wix.seoData as WixSeo | undefined);
  const per = toPer(wix.physicalProperties?.pricePerUnit);
  const subscription = toSubscription(wix.subscriptionDetails);
  return {
    id,
    slug,
    name,
    type: wix.productType === "DIGITAL" ? "digital" : "physical",
    media,
    price,
    ...(compareAt && { compareAt }),
    ...(wix.ribbon?.name && { ribbon: wix.ribbon.name }),
    ...(wix.brand?.name && { brand: wix.brand.name }),
    description,
    summary: seo.description ?? shorten(plainText(description)),
    infoSections: toInfoSections(wix, context),
    options: toOptions(wix, name, context),
    variants,
    modifiers: (wix.modifiers ?? []).flatMap((modifier) => toModifier(modifier, currency)),
    ...(per && { per }),
    ...(subscription && { subscription }),
    breadcrumbs: toBreadcrumbs(wix),
    categoryIds: (wix.directCategoriesInfo?.categories ?? []).flatMap(({ _id }) => (_id ? [_id] : [])),
    seo,
    updatedAt: toIso(wix._updatedDate),
  };
}

function toMedia(wix: WixProduct, name: string, { mediaOrigin, videoOrigin }: ConvertContext): Media[] {
  const items = wix.media?.itemsInfo?.items ?? (wix.media?.main ? [wix.media.main] : []);
  return items.flatMap((item): Media[] => {
    const alt = item.altText || name;
    const media =
      toPicture(item.image, alt, mediaOrigin) ?? toVideo(item.video, alt, mediaOrigin, videoOrigin);
    return media ? [media] : [];
  });
}

function toInfoSections(wix: WixProduct, { mediaOrigin }: ConvertContext): Product["infoSections"] {
  return (wix.infoSections ?? []).flatMap((section) => {
    const body = toRichText(section.description as { nodes?: RicosNode[] } | undefined, mediaOrigin);
    const id = section._id ?? section.uniqueName;
    return id && section.title && body.length > 0 ? [{ id, title: section.title, body }] : [];
  });
}

function toOptions(wix: WixProduct, name: string, { mediaOrigin }: ConvertContext): ProductOption[] {
  return (wix.options ?? []).flatMap((option): ProductOption[] => {
    const choices = (option.choicesSettings?.choices ?? []).flatMap((choice): Choice[] => {
      if (!choice.choiceId || !choice.name || choice.visible === false) return [];
      const pictures = (choice.linkedMedia ?? []).flatMap((item) => {
        const picture = toPicture(item.image, item.altText || `${name}, ${choice.name}`, mediaOrigin);
        return picture ? [picture] : [];
      });
      return [
        {
          id: choice.choiceId,
          name: choice.name,
          ...(choice.colorCode && { colorCode: choice.colorCode }),
          pictures,
        },
      ];
    });
    if (!option._id || !option.name || choices.length === 0) return [];
    const render = option.optionRenderType === "SWATCH_CHOICES" ? "swatch" : "text";
    return [{ id: option._id, name: option.name, render, choices }];
  });
}

function toModifier(wix: productsV3.ConnectedModifier, currency: string | null | undefined): Modifier[] {
  const id = wix._id ?? wix.key;
  const mandatory = wix.mandatory ?? false;
  if (!id) return [];
  if (wix.modifierRenderType === "FREE_TEXT") {
    const settings = wix.freeTextSettings;
    const key = settings?.key ?? wix.key;
    if (!key) return [];
    const added = addedPrice(settings?.defaultAddedPrice, currency);
    return [
      {
        kind: "text",
        id,
        key,
        title: settings?.title ?? wix.name ?? key,
        mandatory,
        minLength: settings?.minCharCount ?? 0,
        maxLength: settings?.maxCharCount ?? 500,
        ...(added && { addedPrice: added }),
      },
    ];
  }
  const choices = (wix.choicesSettings?.choices ?? []).flatMap((choice) => {
    const added = addedPrice(choice.addedPrice, currency);
    return choice.key && choice.name
      ? [
          {
            key: choice.key,
            name: choice.name,
            ...(choice.colorCode && { colorCode: choice.colorCode }),
            ...(added && { addedPrice: added }),
          },
        ]
      : [];
  });
  if (!wix.key || choices.length === 0) return [];
  return [{ kind: "choices", id, key: wix.key, title: wix.name ?? wix.key, mandatory, choices }];
}

function addedPrice(amount: string | null | undefined, currency: string | null | undefined) {
  return Number(amount ?? 0) > 0 ? toMoney(amount, currency) : undefined;
}

function toBreadcrumbs(wix: WixProduct): Product["breadcrumbs"] {
  return (wix.breadcrumbsInfo?.breadcrumbs ?? []).flatMap((crumb) =>
    crumb.categoryId && crumb.categoryName && crumb.categorySlug
      ? [{ id: crumb.categoryId, name: crumb.categoryName, slug: crumb.categorySlug }]
      : [],
  );
}
