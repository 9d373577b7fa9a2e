import type { World } from "../kernel/world";
import { ancestorsOf, categoryIdsWithAncestors } from "./category-tree";
import { thumbnailOf } from "./media";
import { moneyView, rangeView } from "./money-view";
import { htmlOf } from "./rich-content";
import { subscriptionPrice, unitPriceView, unitRangeView } from "./special-prices";
import type { InfoSectionInProduct, OptionChoice, Product, ProductMedia, Variant } from "./types";

/** What `fields` may ask for (`RequestedFields` of the products API). */
export const productFields = [
  "URL",
  "CURRENCY",
  "INFO_SECTION",
  "MERCHANT_DATA",
  "PLAIN_DESCRIPTION",
  "INFO_SECTION_PLAIN_DESCRIPTION",
  "SUBSCRIPTION_PRICES_INFO",
  "BREADCRUMBS_INFO",
  "WEIGHT_MEASUREMENT_UNIT_INFO",
  "VARIANT_OPTION_CHOICE_NAMES",
  "MEDIA_ITEMS_INFO",
  "DESCRIPTION",
  "DIRECT_CATEGORIES_INFO",
  "ALL_CATEGORIES_INFO",
  "INFO_SECTION_DESCRIPTION",
  "THUMBNAIL",
  "PRODUCT_CHOICES_MEDIA_REFERENCES",
  "PRODUCT_CHOICES_DISPLAY_IMAGE",
  "MIN_PRICE_VARIANT",
  "DISCOUNT_INFO",
] as const;

export type ProductField = (typeof productFields)[number];
export type Wanted = ReadonlySet<ProductField>;

/** A product as the API answers it. Variants come with single products only, never in lists. */
export function productView(world: World, product: Product, wanted: Wanted, withVariants: boolean) {
  const {
    memberships,
    variantsInfo,
    description,
    infoSections,
    media,
    options,
    physicalProperties,
    ...plain
  } = product;
  const { actualPriceRange, compareAtPriceRange, variantSummary, ...rest } = plain;
  const money = moneyView(world, wanted.has("CURRENCY"));
  const cheapest = wanted.has("MIN_PRICE_VARIANT") ? cheapestVariant(variantsInfo.variants) : undefined;
  const viewOf = (variant: Variant) => variantView(product, variant, wanted, money);
  return {
    ...rest,
    ...(wanted.has("CURRENCY") ? { currency: world.state.site.currency } : {}),
    ...(wanted.has("URL") ? { url: urlOf(world, product) } : {}),
    ...(wanted.has("DESCRIPTION") && description ? { description } : {}),
    ...(wanted.has("PLAIN_DESCRIPTION") ? { plainDescription: description ? htmlOf(description) : "" } : {}),
    ...(physicalProperties
      ? {
          physicalProperties: {
            ...physicalProperties,
            pricePerUnitRange: unitRangeView(product, money),
            ...(wanted.has("WEIGHT_MEASUREMENT_UNIT_INFO")
              ? { weightMeasurementUnitInfo: { weightMeasurementUnit: "KG" } }
              : {}),
          },
        }
      : {}),
    media: {
      ...(media.main ? { main: mediaView(media.main, wanted) } : {}),
      ...(wanted.has("MEDIA_ITEMS_INFO")
        ? { itemsInfo: { items: media.itemsInfo.items.map((item) => mediaView(item, wanted)) } }
        : {}),
    },
    options: options.map((option) => ({
      ...option,
      choicesSettings: {
        choices: option.choicesSettings.choices.map((choice) => choiceView(choice, wanted)),
      },
    })),
    ...infoSectionsView(infoSections, wanted),
    ...categoriesView(world, product, wanted),
    actualPriceRange: rangeView(actualPriceRange, money),
    ...(compareAtPriceRange ? { compareAtPriceRange: rangeView(compareAtPriceRange, money) } : {}),
    variantSummary: { ...variantSummary, ...(cheapest ? { minPriceVariant: viewOf(cheapest) } : {}) },
    ...(withVariants ? { variantsInfo: { variants: variantsInfo.variants.map(viewOf) } } : {}),
    ...(wanted.has("DISCOUNT_INFO") ? { discountInfo: { discountRuleNames: [] } } : {}),
  };
}

/** Where the product lives on the Wix-hosted site. A PageUrl; the SDK reduces it to a string. */
function urlOf(world: World, product: Product) {
  const relativePath = `/product-page/${product.slug}`;
  return { relativePath, url: `${world.origin}${relativePath}` };
}

function mediaView(media: ProductMedia, wanted: { has(field: "THUMBNAIL"): boolean }) {
  const { image, video, ...rest } = media;
  return {
    ...rest,
    ...(video ? { video } : { image }),
    ...(wanted.has("THUMBNAIL") ? { thumbnail: thumbnailOf(media) } : {}),
  };
}

/** With PRODUCT_CHOICES_MEDIA_REFERENCES the pictures come as ids and `linkedMedia` is empty. */
function choiceView(choice: OptionChoice, wanted: Wanted) {
  const { linkedMedia, ...rest } = choice;
  const [first] = linkedMedia;
  return {
    ...rest,
    ...(wanted.has("PRODUCT_CHOICES_MEDIA_REFERENCES")
      ? { linkedMedia: [], media: { items: linkedMedia.map(({ id }) => ({ mediaId: id })) } }
      : { linkedMedia }),
    ...(wanted.has("PRODUCT_CHOICES_DISPLAY_IMAGE") && first
      ? { displayImage: { id: first.id, url: first.image.url, altText: first.altText } }
      : {}),
  };
}

function variantView(
  product: Product,
  variant: Variant,
  wanted: Wanted,
  money: ReturnType<typeof moneyView>,
) {
  const { choices, price, cost, media, physicalProperties, ...rest } = variant;
  const pricePerUnit = unitPriceView(product, variant, money);
  const subscriptions = product.subscriptionDetails?.subscriptions ?? [];
  return {
    ...rest,
    ...(physicalProperties
      ? { physicalProperties: { ...physicalProperties, ...(pricePerUnit ? { pricePerUnit } : {}) } }
      : {}),
    ...(wanted.has("SUBSCRIPTION_PRICES_INFO") && subscriptions.length > 0
      ? {
          subscriptionPricesInfo: {
            subscriptionPrices: subscriptions.map((subscription) => ({
              subscriptionId: subscription.id,
              price: money(subscriptionPrice(variant, subscription)),
            })),
          },
        }
      : {}),
    choices: wanted.has("VARIANT_OPTION_CHOICE_NAMES")
      ? choices
      : choices.map(({ optionChoiceIds }) => ({ optionChoiceIds })),
    price: {
      actualPrice: money(price.actualPrice),
      ...(price.compareAtPrice ? { compareAtPrice: money(price.compareAtPrice) } : {}),
    },
    ...(cost && wanted.has("MERCHANT_DATA") ? { revenueDetails: { cost: money(cost) } } : {}),
    ...(media ? { media: mediaView(media, wanted) } : {}),
  };
}

/** The visible variant with the lowest price; the first of several. */
function cheapestVariant(variants: readonly Variant[]): Variant | undefined {
  const shown = variants.filter((variant) => variant.visible);
  return shown.reduce<Variant | undefined>((best, variant) => {
    const lower = best && Number(variant.price.actualPrice.amount) >= Number(best.price.actualPrice.amount);
    return lower ? best : variant;
  }, undefined);
}

/** INFO_SECTION brings names and titles; the bodies have fields of their own. */
function infoSectionsView(sections: readonly InfoSectionInProduct[], wanted: Wanted) {
  const rich = wanted.has("INFO_SECTION_DESCRIPTION");
  const plain = wanted.has("INFO_SECTION_PLAIN_DESCRIPTION");
  const names = wanted.has("INFO_SECTION");
  if (!rich && !plain && !names) return {};
  return {
    infoSections: sections.map(({ id, uniqueName, title, description }) => ({
      id,
      ...(names ? { uniqueName, title } : {}),
      ...(description && rich ? { description } : {}),
      ...(description && plain ? { plainDescription: htmlOf(description) } : {}),
    })),
  };
}

function categoriesView(world: World, product: Product, wanted: Wanted) {
  const { catalog } = world.state;
  const entry = (id: string) => {
    const index = catalog.categories[id]?.arranged.indexOf(product.id) ?? -1;
    return index === -1 ? { id } : { id, index };
  };
  const main = catalog.categories[product.mainCategoryId];
  const path = main ? [...ancestorsOf(catalog, main), main].slice(-5) : [];
  return {
    ...(wanted.has("DIRECT_CATEGORIES_INFO")
      ? {
          directCategoriesInfo: {
            categories: product.memberships.map(({ categoryId }) => entry(categoryId)),
          },
        }
      : {}),
    ...(wanted.has("ALL_CATEGORIES_INFO")
      ? { allCategoriesInfo: { categories: categoryIdsWithAncestors(catalog, product).map(entry) } }
      : {}),
    ...(wanted.has("BREADCRUMBS_INFO")
      ? {
          breadcrumbsInfo: {
            breadcrumbs: path.map(({ id, name, slug }) => ({
              categoryId: id,
              categoryName: name,
              categorySlug: slug,
            })),
          },
        }
      : {}),
  };
}
