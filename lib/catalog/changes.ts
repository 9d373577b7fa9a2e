import { tags } from "@/lib/cache-tags";

/** What is known of an event in Wix's catalogue. */
export interface CatalogEvent {
  type: string;
  entityId?: string;
  entity?: Record<string, unknown>;
  modifiedFields?: string[];
  data: Record<string, unknown>;
}

/**
 * Fields of a product, in both catalogues' words, that decide neither where it is listed nor what its address is.
 * A field that is not here may do either.
 */
const contentFields = new Set([
  ...["actualPriceRange", "compareAtPriceRange", "variantsInfo", "variantSummary", "options", "modifiers"],
  ...["name", "description", "plainDescription", "media", "ribbon", "brand", "infoSections", "seoData"],
  ...["inventory", "physicalProperties", "taxGroupId", "visibleInPos", "handle"],
  ...["revision", "updatedDate", "lastUpdated"],
  ...["priceData", "price", "discount", "costAndProfitData", "productOptions", "manageVariants", "variants"],
  ...["additionalInfoSections", "customTextFields", "ribbons", "sku", "weight", "stock", "inventoryStatus"],
]);

type Told = (event: CatalogEvent) => readonly string[];

/** What each of Wix's events touches. Catalog V3 first, then the one before it. */
const told: Record<string, Told> = {
  "wix.stores.catalog.v3.product_created": productPlaced,
  "wix.stores.catalog.v3.product_updated": (event) =>
    isContent(event.modifiedFields) ? productChanged(event) : productPlaced(event),
  "wix.stores.catalog.v3.product_deleted": productPlaced,

  "wix.stores.catalog.v3.inventory_item_created": stockChanged,
  "wix.stores.catalog.v3.inventory_item_updated": stockChanged,
  "wix.stores.catalog.v3.inventory_item_updated_with_reason": stockChanged,
  "wix.stores.catalog.v3.inventory_item_deleted": stockChanged,
  // Names no product; the same change comes as an update, which does.
  "wix.stores.catalog.v3.inventory_item_stock_status_updated": () => [],

  "wix.categories.v1.category_created": categoryChanged,
  "wix.categories.v1.category_updated": categoryChanged,
  "wix.categories.v1.category_deleted": categoryPlaced,
  "wix.categories.v1.category_category_moved": categoryPlaced,
  "wix.categories.v1.category_item_added_to_category": categoryFilled,
  "wix.categories.v1.category_item_removed_from_category": categoryFilled,
  "wix.categories.v1.category_items_arranged_in_category": ({ entityId }) =>
    entityId ? [tags.category(entityId)] : [tags.listings],

  "wix.reviews.v1.review_review_published": reviewed,
  "wix.reviews.v1.review_moderation_status_changed": reviewed,
  "wix.reviews.v1.review_updated": reviewed,
  "wix.reviews.v1.review_deleted": reviewed,

  "com.wix.ecommerce.catalog.api.v1.ProductCreated": productPlaced,
  "com.wix.ecommerce.catalog.api.v1.ProductChanged": (event) =>
    isContent(event.data.changedFields) ? productChanged(event) : productPlaced(event),
  "com.wix.ecommerce.catalog.api.v1.ProductDeleted": productPlaced,
  "com.wix.ecommerce.catalog.api.v1.VariantsChanged": productChanged,
  "com.wix.ecommerce.catalog.api.v1.CollectionCreated": categoryPlaced,
  "com.wix.ecommerce.catalog.api.v1.CollectionChanged": categoryPlaced,
  "com.wix.ecommerce.catalog.api.v1.CollectionDeleted": categoryPlaced,
  "com.wix.ecommerce.inventory.api.v1.InventoryItemChanged": stockChanged,
  "com.wix.ecommerce.inventory.api.v1.InventoryVariantsChanged": stockChanged,
};

/**
 * Cache tags of what an event has made out of date; never those of other products. An event about nobody it names
 * touches everything.
 *
 * @returns undefined for events that are not about the catalogue
 */
export function tagsOf(event: CatalogEvent): string[] | undefined {
  const find = Object.hasOwn(told, event.type) ? told[event.type] : undefined;
  return find && [...new Set(find(event))];
}

/** The product itself: its page, cards, and whatever was found by its words, price or stock. */
function productChanged(event: CatalogEvent): string[] {
  const id = text(event.data.productId) ?? event.entityId;
  return id ? [tags.product(id), tags.searches] : [tags.catalog];
}

/** It may be shown where it was not, or no longer where it was; and addresses may lead elsewhere. */
function productPlaced(event: CatalogEvent): string[] {
  const slug = text(event.entity?.slug) ?? text(event.data.slug);
  return [
    ...productChanged(event),
    tags.listings,
    tags.absences,
    ...(slug === undefined ? [] : [tags.productSlug(slug)]),
  ];
}

/** An inventory item's own id says nothing: the product is in the entity or in the data. */
function stockChanged({ entity, data }: CatalogEvent): string[] {
  const current = object(data.currentEntity);
  const id = text(entity?.productId) ?? text(current?.productId) ?? text(data.productId);
  return id ? [tags.product(id), tags.searches] : [tags.catalog];
}

function categoryChanged({ entityId, data }: CatalogEvent): string[] {
  const id = entityId ?? text(data.collectionId) ?? text(data.collection_Id);
  return [tags.categories, ...(id ? [tags.category(id)] : [])];
}

/** Categories show what is in those below them. */
function categoryPlaced(event: CatalogEvent): string[] {
  return [...categoryChanged(event), tags.listings, tags.searches];
}

/** Also the listings of the categories above; and the product's page says where it belongs. */
function categoryFilled({ entityId, data }: CatalogEvent): string[] {
  const item = object(data.addedItem) ?? object(data.removedItem);
  const productId = text(item?.catalogItemId);
  return [
    tags.listings,
    tags.searches,
    ...(entityId ? [tags.category(entityId)] : []),
    ...(productId ? [tags.product(productId)] : []),
  ];
}

/** What people say about one product. A review's own id says nothing: the product is in the entity. */
function reviewed({ entity, data }: CatalogEvent): string[] {
  const review = entity ?? object(data.review) ?? object(data.currentEntity);
  const productId = text(review?.entityId);
  return productId ? [tags.reviews(productId)] : [];
}

/** Whether only fields are named that everything about the product carries its own tag for. */
function isContent(fields: unknown): boolean {
  if (!Array.isArray(fields) || fields.length === 0) return false;
  return fields.every((field) => contentFields.has(String(field).split(".")[0] ?? ""));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
}

function object(value: unknown): Record<string, unknown> | undefined {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : undefined;
}
