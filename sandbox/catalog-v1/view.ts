import { htmlOf } from "../catalog/rich-content";
import { itemOfVariant } from "../catalog/store";
import type { Product, ProductMedia, ProductOption, Variant, WixImage } from "../catalog/types";
import type { World } from "../kernel/world";
import { allProductsId, inventoryItemId, noVariantId, numericId } from "./ids";
import { baseVariant, discountOf, priceData, priceRange } from "./money";

/** A product as Catalog V1 answers it. `variants` come only where they are asked for. */
export function productView(world: World, product: Product, withVariants = false) {
  const base = baseVariant(product);
  const price = base ? priceData(world, base) : undefined;
  const range = priceRange(product);
  const weight = base?.physicalProperties?.weight ?? 0;
  return {
    id: product.id,
    name: product.name,
    slug: product.slug,
    visible: product.visible,
    productType: product.productType.toLowerCase(),
    description: product.description ? htmlOf(product.description) : "",
    ...(product.options.length === 0 && base?.sku ? { sku: base.sku } : {}),
    weight,
    weightRange: { minValue: weight, maxValue: weight },
    stock: stockView(world, product),
    ...(price ? { price, priceData: price, convertedPriceData: price } : {}),
    ...(range ? { priceRange: range } : {}),
    additionalInfoSections: product.infoSections.map(({ title, description }) => ({
      title,
      description: description ? htmlOf(description) : "",
    })),
    ribbons: product.ribbon ? [{ text: product.ribbon.name }] : [],
    ribbon: product.ribbon?.name ?? "",
    ...(product.brand ? { brand: product.brand.name } : {}),
    media: mediaView(product.media.itemsInfo.items),
    customTextFields: product.modifiers.flatMap(({ freeTextSettings: text, mandatory }) =>
      text ? [{ title: text.title, maxLength: text.maxCharCount, mandatory }] : [],
    ),
    manageVariants: product.manageVariants === true,
    productOptions: product.options.map(optionView),
    productPageUrl: { base: `${world.origin}/`, path: `/product-page/${product.slug}` },
    numericId: numericId(product),
    inventoryItemId: inventoryItemId(product.id),
    discount: discountOf(product),
    collectionIds: collectionIdsOf(product),
    ...(withVariants ? { variants: variantsView(world, product) } : {}),
    lastUpdated: product.updatedDate,
    createdDate: product.createdDate,
    seoData: { tags: product.seoData.tags.map((tag) => ({ ...tag, custom: false, disabled: false })) },
  };
}

/** Ids of the collections it is in, "All Products" first. */
export function collectionIdsOf({ memberships }: Product): string[] {
  const own = memberships.map(({ categoryId }) => categoryId).filter((id) => id !== allProductsId);
  return [allProductsId, ...own];
}

/** Inferred: a quantity is stated where all of it is counted, and pre-orders do not count as stock. */
function stockView(world: World, product: Product) {
  const shown = product.variantsInfo.variants.filter(({ visible }) => visible);
  const items = shown.map(({ id }) => itemOfVariant(world.state.catalog, id));
  const trackInventory = items.some((item) => item?.trackQuantity);
  const quantity = items.reduce((units, item) => units + Math.max(0, item?.quantity ?? 0), 0);
  const { availabilityStatus } = product.inventory;
  return {
    trackInventory,
    ...(items.every((item) => item?.trackQuantity) ? { quantity } : {}),
    inStock: availabilityStatus !== "OUT_OF_STOCK",
    inventoryStatus: availabilityStatus,
  };
}

/** Every managed variant, or the one that stands for all. */
export function variantsView(world: World, product: Product) {
  const { variants } = product.variantsInfo;
  const [first] = variants;
  if (product.manageVariants) return variants.map((variant) => variantView(world, variant));
  return first ? [{ ...variantView(world, first), id: noVariantId, choices: {} }] : [];
}

export function variantView(world: World, variant: Variant) {
  const price = priceData(world, variant);
  return {
    id: variant.id,
    choices: choicesOf(variant),
    variant: {
      priceData: price,
      convertedPriceData: price,
      weight: variant.physicalProperties?.weight ?? 0,
      sku: variant.sku ?? "",
      visible: variant.visible,
    },
    stock: variantStock(world, variant.id),
  };
}

/** Option name -> label of the choice. */
export function choicesOf({ choices }: Variant): Record<string, string> {
  return Object.fromEntries(
    choices.map(({ optionChoiceNames: names }) => [names.optionName, names.choiceName]),
  );
}

export function variantStock(world: World, variantId: string) {
  const item = itemOfVariant(world.state.catalog, variantId);
  const trackQuantity = item?.trackQuantity ?? false;
  return {
    trackQuantity,
    ...(trackQuantity ? { quantity: item?.quantity ?? 0 } : {}),
    inStock: item?.availabilityStatus === "IN_STOCK",
  };
}

/** A colour is stated by its value, everything else by its label twice. */
export function optionView(option: ProductOption) {
  const isColor = option.optionRenderType === "SWATCH_CHOICES";
  return {
    optionType: isColor ? "color" : "drop_down",
    name: option.name,
    choices: option.choicesSettings.choices.map((choice) => ({
      value: isColor && choice.colorCode ? choice.colorCode : choice.name,
      description: choice.name,
      ...(choice.linkedMedia.length > 0 ? { media: mediaView(choice.linkedMedia) } : {}),
      inStock: choice.inStock,
      visible: choice.visible,
    })),
  };
}

export function mediaView(media: readonly ProductMedia[]) {
  const items = media.filter(({ mediaType }) => mediaType === "IMAGE").map(({ image }) => mediaItem(image));
  return { ...(items[0] ? { mainMedia: items[0] } : {}), items };
}

/** Pictures are addresses in Catalog V1, cut to their own size. Inferred: the title is what the picture shows. */
export function mediaItem(image: WixImage) {
  return {
    id: image.id,
    title: image.altText ?? "",
    mediaType: "image",
    thumbnail: fitted(image, 50),
    image: fitted(image, Math.max(image.width, image.height)),
  };
}

function fitted(image: WixImage, side: number) {
  const scale = Math.min(1, side / Math.max(image.width, image.height, 1));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  return { url: `${image.url}/v1/fit/w_${width},h_${height},q_90/file.jpg`, width, height };
}
