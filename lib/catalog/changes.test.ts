import { describe, expect, it } from "vitest";
import { type CatalogEvent, tagsOf } from "./changes";

const v3 = (slug: string, more: Partial<CatalogEvent> = {}): CatalogEvent => ({
  type: `wix.stores.catalog.v3.${slug}`,
  entityId: "p1",
  data: {},
  ...more,
});
const category = (slug: string, data: Record<string, unknown> = {}): CatalogEvent => ({
  type: `wix.categories.v1.category_${slug}`,
  entityId: "c1",
  data,
});
const v1 = (name: string, data: Record<string, unknown>): CatalogEvent => ({
  type: `com.wix.ecommerce.catalog.api.v1.${name}`,
  data,
});

describe("what an event of Catalog V3 touches", () => {
  it("is one product and the searches, when only its content has changed", () => {
    const modifiedFields = ["actualPriceRange", "variantsInfo.variants", "revision", "updatedDate"];
    expect(tagsOf(v3("product_updated", { modifiedFields }))).toEqual(["product:p1", "searches"]);
  });

  it.each([
    ["nothing says what has changed", undefined],
    ["nothing is named", []],
    ["it was hidden or shown", ["visible"]],
    ["it has another address", ["name", "slug"]],
    ["a field is new to us", ["somethingNew"]],
  ])("is every listing, too, when %s", (_, modifiedFields) => {
    const event = v3("product_updated", {
      entity: { slug: "new" },
      ...(modifiedFields && { modifiedFields }),
    });
    expect(tagsOf(event)).toEqual(["product:p1", "searches", "listings", "absences", "product-slug:new"]);
  });

  it("is the product and the listings when it comes or goes, with its entity or without", () => {
    for (const what of ["product_created", "product_deleted"]) {
      expect(tagsOf(v3(what))).toEqual(["product:p1", "searches", "listings", "absences"]);
      expect(tagsOf(v3(what, { entity: { slug: "s" } }))).toContain("product-slug:s");
    }
  });

  it("is the product of a stock record, wherever the event names it", () => {
    const there = ["product:p9", "searches"];
    const entity = { id: "i1", productId: "p9" };
    for (const what of ["created", "updated", "deleted"])
      expect(tagsOf(v3(`inventory_item_${what}`, { entityId: "i1", entity }))).toEqual(there);
    const data = { currentEntity: entity, reason: "ORDER" };
    expect(tagsOf(v3("inventory_item_updated_with_reason", { entityId: "i1", data }))).toEqual(there);
  });

  it("is everything when a stock record does not say whose it is", () => {
    expect(tagsOf(v3("inventory_item_updated", { entityId: "i1" }))).toEqual(["catalog"]);
    expect(tagsOf(v3("inventory_item_updated", { entity: { productId: 7 } }))).toEqual(["catalog"]);
  });

  it("is nothing for a stock status: the update it belongs to names the product", () => {
    const event = v3("inventory_item_stock_status_updated", { entityId: "i1", data: { inStock: true } });
    expect(tagsOf(event)).toEqual([]);
  });
});

describe("what an event about categories touches", () => {
  it("is the tree and that category", () => {
    expect(tagsOf(category("created"))).toEqual(["categories", "category:c1"]);
    expect(tagsOf(category("updated"))).toEqual(["categories", "category:c1"]);
  });

  it("is what is listed above it, too, when it goes or moves", () => {
    for (const what of ["deleted", "category_moved"])
      expect(tagsOf(category(what))).toEqual(["categories", "category:c1", "listings", "searches"]);
  });

  it("is its products' listings and the product that was put in or taken out, and not the tree", () => {
    const added = category("item_added_to_category", { addedItem: { catalogItemId: "p1" } });
    const removed = category("item_removed_from_category", { removedItem: { catalogItemId: "p1" } });
    for (const event of [added, removed])
      expect(tagsOf(event)).toEqual(["listings", "searches", "category:c1", "product:p1"]);
    expect(tagsOf(category("items_arranged_in_category"))).toEqual(["category:c1"]);
  });
});

describe("what an event of Catalog V1 touches", () => {
  it("is one product for its content and its stock", () => {
    const there = ["product:p1", "searches"];
    expect(tagsOf(v1("ProductChanged", { productId: "p1", changedFields: ["priceData"] }))).toEqual(there);
    expect(tagsOf(v1("VariantsChanged", { productId: "p1", variants: [] }))).toEqual(there);
    for (const name of ["InventoryItemChanged", "InventoryVariantsChanged"]) {
      const type = `com.wix.ecommerce.inventory.api.v1.${name}`;
      expect(tagsOf({ type, data: { productId: "p1", inventoryItemId: "i" } })).toEqual(there);
    }
  });

  it("is the listings when a product comes, goes or may be elsewhere", () => {
    const placed = ["product:p1", "searches", "listings", "absences"];
    expect(tagsOf(v1("ProductCreated", { productId: "p1", slug: "s" }))).toEqual([
      ...placed,
      "product-slug:s",
    ]);
    expect(tagsOf(v1("ProductDeleted", { productId: "p1" }))).toEqual(placed);
    expect(tagsOf(v1("ProductChanged", { productId: "p1", changedFields: ["visible"] }))).toEqual(placed);
  });

  it("is a collection under either of its names", () => {
    for (const key of ["collectionId", "collection_Id"])
      expect(tagsOf(v1("CollectionChanged", { [key]: "c1" }))).toContain("category:c1");
  });
});

describe("other events", () => {
  it.each(["wix.ecom.v1.order_approved", "AppInstalled", "constructor", "__proto__", ""])(
    "%j is not ours",
    (type) => {
      expect(tagsOf({ type, data: {} })).toBeUndefined();
    },
  );

  it("that name nobody touch everything, and never a tag of nonsense", () => {
    expect(tagsOf({ type: "wix.stores.catalog.v3.product_deleted", data: {} })).toContain("catalog");
    expect(tagsOf(v1("ProductChanged", { productId: { $ne: 1 }, changedFields: ["priceData"] }))).toEqual([
      "catalog",
    ]);
  });

  it("expires what people say of a product, and nothing when it does not say of which", () => {
    const event = (type: string, entity?: Record<string, unknown>) =>
      tagsOf({ type: `wix.reviews.v1.review_${type}`, entityId: "r1", data: {}, ...(entity && { entity }) });
    expect(event("review_published", { entityId: "p1" })).toEqual(["reviews:p1"]);
    expect(event("deleted", { entityId: "p1" })).toEqual(["reviews:p1"]);
    expect(event("updated")).toEqual([]);
  });
});
