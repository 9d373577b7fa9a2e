import { applicationError, validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { buildModifiers, buildOptions } from "./build-options";
import { buildVariants, mediaFrom, notAligned } from "./build-variants";
import { slugFrom } from "./ids";
import { priceRanges } from "./pricing";
import type { MediaInput, ProductInput } from "./product-input";
import { buildBrand, buildInfoSections, buildRibbon } from "./product-parts";
import { richContentFromHtml } from "./rich-content";
import { buildSeo } from "./seo";
import { withStock } from "./stock-status";
import { allProductsCategory, itemOfVariant, productBySlug, touched } from "./store";
import type { Product, ProductMedia, ProductOption, RichContent, Variant } from "./types";

/** The product a create or update asks for. Fields an update leaves out stay as they were. */
export function buildProduct(world: World, input: ProductInput, before?: Product): Product {
  const state = world.state.catalog;
  const name = input.name ?? before?.name;
  if (!name) throw required("name");
  const media = input.media
    ? buildMedia(world, input.media, before)
    : (before?.media ?? { itemsInfo: { items: [] } });
  const { options, variants } = buildOptionsAndVariants(world, input, media.itemsInfo.items, before);
  const productType = input.productType ?? before?.productType ?? "PHYSICAL";
  if (productType === "PHYSICAL" && !before && !input.physicalProperties)
    throw required("physicalProperties");
  const description = buildDescription(world, input, before);
  const brand = input.brand === undefined ? before?.brand : buildBrand(world, input.brand, before);
  const ribbon = input.ribbon === undefined ? before?.ribbon : buildRibbon(world, input.ribbon);
  const everything = allProductsCategory(state)?.id ?? "";
  const slug = chooseSlug(world, input, name, before);
  const product: Product = {
    id: before?.id ?? world.newId(),
    ...touched(world, before),
    name,
    slug,
    handle: input.handle ?? before?.handle ?? slug,
    productType,
    visible: input.visible ?? before?.visible ?? true,
    visibleInPos: input.visibleInPos ?? before?.visibleInPos ?? true,
    ...(description ? { description } : {}),
    media,
    options,
    modifiers: input.modifiers ? buildModifiers(world, input.modifiers) : (before?.modifiers ?? []),
    ...(brand ? { brand } : {}),
    ...(ribbon ? { ribbon } : {}),
    infoSections: input.infoSections
      ? buildInfoSections(world, input.infoSections)
      : (before?.infoSections ?? []),
    ...(productType === "PHYSICAL"
      ? { physicalProperties: { ...before?.physicalProperties, shippingWeightRange: weightRange(variants) } }
      : {}),
    ...(before?.subscriptionDetails ? { subscriptionDetails: before.subscriptionDetails } : {}),
    mainCategoryId: input.mainCategoryId ?? before?.mainCategoryId ?? everything,
    memberships: before?.memberships ?? [{ categoryId: everything, addedDate: world.now().toISOString() }],
    variantsInfo: { variants },
    variantSummary: { variantCount: variants.length },
    ...priceRanges(variants),
    inventory: {
      availabilityStatus: "OUT_OF_STOCK",
      preorderStatus: "DISABLED",
      preorderAvailability: "NO_VARIANTS",
    },
    seoData: input.seoData ? buildSeo(input.seoData) : (before?.seoData ?? { tags: [] }),
    taxGroupId: input.taxGroupId ?? before?.taxGroupId ?? "00000000-0000-0000-0000-000000000000",
  };
  return withStock(product, (variantId) => itemOfVariant(state, variantId));
}

function buildOptionsAndVariants(
  world: World,
  input: ProductInput,
  media: readonly ProductMedia[],
  before: Product | undefined,
): { options: ProductOption[]; variants: Variant[] } {
  const sent = input.variantsInfo?.variants ?? undefined;
  if (before && !input.options && !sent) {
    return { options: before.options, variants: before.variantsInfo.variants };
  }
  // A product with options needs both lists in one request; each replaces the old one whole.
  if (before && !sent) throw notAligned();
  if (before && !input.options && before.options.length > 0) throw notAligned();
  const options = buildOptions(world, input.options ?? [], media);
  return { options, variants: buildVariants(world, sent ?? [], options, before) };
}

function buildMedia(
  world: World,
  input: NonNullable<ProductInput["media"]>,
  before: Product | undefined,
): Product["media"] {
  const known = (sent: MediaInput) => knownMedia(world, sent, before);
  const items = (input.itemsInfo?.items ?? []).map(known);
  const main = items[0] ?? (input.main ? known(input.main) : undefined);
  return { ...(main ? { main } : {}), itemsInfo: { items: items.length > 0 || !main ? items : [main] } };
}

/** What is sent by its id alone keeps what is known of it: it is the product's already, or lies in the Media Manager. */
function knownMedia(world: World, sent: MediaInput, before: Product | undefined): ProductMedia {
  const id = sent.image?.id ?? sent.id;
  const own = before?.media.itemsInfo.items.find((item) => item.id === id);
  if (own) {
    const altText = sent.altText ?? own.altText;
    return altText === undefined ? own : { ...own, altText, image: { ...own.image, altText } };
  }
  const upload =
    id && Object.hasOwn(world.state.media.uploads, id) ? world.state.media.uploads[id] : undefined;
  if (!upload) return mediaFrom(sent);
  const { width, height, displayName: filename } = upload;
  return mediaFrom({ ...sent, image: { id, width, height, filename } });
}

function buildDescription(
  world: World,
  input: ProductInput,
  before: Product | undefined,
): RichContent | undefined {
  const date = world.now().toISOString();
  if (input.description) {
    const metadata = { version: 1, createdTimestamp: date, updatedTimestamp: date, id: world.newId() };
    return { ...input.description, metadata: { ...metadata, ...input.description.metadata } };
  }
  if (input.plainDescription) return richContentFromHtml(input.plainDescription, date);
  const cleared =
    input.description === null || input.plainDescription === null || input.plainDescription === "";
  return cleared ? undefined : before?.description;
}

/** The slug as sent, which must be free, or one made from the name. */
function chooseSlug(world: World, input: ProductInput, name: string, before: Product | undefined): string {
  const owner = (slug: string) => productBySlug(world.state.catalog, slug)?.id;
  if (input.slug) {
    const other = owner(input.slug);
    if (other !== undefined && other !== before?.id) {
      throw applicationError(
        409,
        "DUPLICATE_SLUG_ERROR",
        `The slug '${input.slug}' is taken by another product.`,
      );
    }
    return input.slug;
  }
  if (before) return before.slug;
  const wanted = slugFrom(name) || "product";
  let slug = wanted;
  for (let number = 1; owner(slug) !== undefined; number++) slug = `${wanted}-${number}`;
  return slug;
}

function weightRange(variants: readonly Variant[]): { minValue: number; maxValue: number } {
  const weights = variants.map((variant) => variant.physicalProperties?.weight ?? 0);
  return { minValue: Math.min(...weights), maxValue: Math.max(...weights) };
}

function required(field: string) {
  return validationError({
    field: `product.${field}`,
    description: "must not be empty",
    violatedRule: "REQUIRED_FIELD",
  });
}
