import type { categories } from "@wix/categories";
import type { inventoryItemsV3, productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { findCategory, flattenCategories } from "../tree";
import { toProductCard } from "./convert-card";
import { toCategoryTree, toCover } from "./convert-category";
import { toProduct } from "./convert-product";
import { toStockIndex } from "./convert-variant";

const context = { mediaOrigin: "https://media.test" };
const usd = (amount: string) => ({ amount, currency: "USD" });
const image = "wix:image://v1/a1_tee~mv2.jpg/tee.jpg#originWidth=1000&originHeight=1250";

// As the SDK hands it over: ids with an underscore, dates as Date, pictures as wix: strings.
const wix = {
  _id: "p1",
  _updatedDate: new Date("2026-03-02T11:30:00.000Z"),
  name: "Logo Tee",
  slug: "logo-tee",
  productType: "PHYSICAL",
  visible: true,
  currency: "USD",
  description: {
    nodes: [
      { type: "PARAGRAPH", nodes: [{ type: "TEXT", textData: { text: "Soft cotton.", decorations: [] } }] },
    ],
  },
  media: {
    main: { image, altText: "Red tee", mediaType: "IMAGE" },
    itemsInfo: {
      items: [
        { image, altText: "Red tee", mediaType: "IMAGE" },
        { image: "wix:image://v1/b2~mv2.jpg#originWidth=10&originHeight=10" },
      ],
    },
  },
  options: [
    {
      _id: "o1",
      name: "Color",
      optionRenderType: "SWATCH_CHOICES",
      choicesSettings: {
        choices: [
          {
            choiceId: "red",
            name: "Red",
            choiceType: "ONE_COLOR",
            colorCode: "#f00",
            visible: true,
            linkedMedia: [{ image }],
          },
          { choiceId: "blue", name: "Blue", choiceType: "ONE_COLOR", colorCode: "#00f", visible: true },
          { choiceId: "secret", name: "Secret", visible: false },
        ],
      },
    },
  ],
  modifiers: [
    {
      _id: "m1",
      name: "Engraving",
      key: "Engraving",
      modifierRenderType: "FREE_TEXT",
      mandatory: true,
      freeTextSettings: {
        minCharCount: 1,
        maxCharCount: 30,
        defaultAddedPrice: "0",
        title: "Your text",
        key: "engraving-text",
      },
    },
    {
      _id: "m2",
      name: "Gift wrap",
      key: "wrap",
      modifierRenderType: "TEXT_CHOICES",
      choicesSettings: { choices: [{ key: "Yes", name: "Yes", addedPrice: "3" }] },
    },
  ],
  variantsInfo: {
    variants: [
      {
        _id: "v1",
        visible: true,
        sku: "R",
        choices: [{ optionChoiceIds: { optionId: "o1", choiceId: "red" } }],
        price: { actualPrice: { amount: "20" }, compareAtPrice: { amount: "25" } },
        inventoryStatus: { inStock: true },
      },
      {
        _id: "v2",
        visible: true,
        choices: [{ optionChoiceIds: { optionId: "o1", choiceId: "blue" } }],
        price: { actualPrice: { amount: "22" }, compareAtPrice: { amount: "22.00" } },
        inventoryStatus: { inStock: false, preorderEnabled: true },
      },
      { _id: "v3", visible: false, choices: [], price: { actualPrice: { amount: "1" } } },
    ],
  },
  actualPriceRange: { minValue: { amount: "20" }, maxValue: { amount: "22" } },
  compareAtPriceRange: { minValue: { amount: "25" }, maxValue: { amount: "25" } },
  inventory: { availabilityStatus: "PARTIALLY_OUT_OF_STOCK", preorderStatus: "DISABLED" },
  ribbon: { name: "Sale" },
  infoSections: [
    {
      _id: "i1",
      title: "Care",
      description: {
        nodes: [{ type: "PARAGRAPH", nodes: [{ type: "TEXT", textData: { text: "Wash cold." } }] }],
      },
    },
    { _id: "i2", title: "Empty" },
  ],
  breadcrumbsInfo: { breadcrumbs: [{ categoryId: "c1", categoryName: "Tees", categorySlug: "tees" }] },
  directCategoriesInfo: { categories: [{ _id: "c1" }] },
  seoData: {
    tags: [
      { type: "title", children: "A tee" },
      { type: "meta", props: { name: "description", content: "For all days." } },
    ],
  },
} as unknown as productsV3.V3Product;

describe("a product", () => {
  it("becomes ours, with nothing left optional that a page needs", () => {
    const product = toProduct(wix, new Map(), context);
    expect(product).toMatchObject({
      id: "p1",
      slug: "logo-tee",
      type: "physical",
      price: { min: usd("20"), max: usd("22") },
      ribbon: "Sale",
      summary: "For all days.",
      seo: { title: "A tee", description: "For all days." },
      breadcrumbs: [{ id: "c1", name: "Tees", slug: "tees" }],
      categoryIds: ["c1"],
      updatedAt: "2026-03-02T11:30:00.000Z",
    });
    expect(product?.media.map(({ alt }) => alt)).toEqual(["Red tee", "Logo Tee"]);
    expect(product?.infoSections.map(({ title }) => title)).toEqual(["Care"]);
  });

  it("leaves out hidden variants and choices", () => {
    const product = toProduct(wix, new Map(), context);
    expect(product?.variants.map(({ id }) => id)).toEqual(["v1", "v2"]);
    expect(product?.options[0]?.choices.map(({ name }) => name)).toEqual(["Red", "Blue"]);
  });

  it("keeps a former price only where it differs", () => {
    const product = toProduct(wix, new Map(), context);
    expect(product?.variants[0]?.compareAt).toEqual(usd("25"));
    expect(product?.variants[1]).not.toHaveProperty("compareAt");
  });

  it("takes stock from its own copy when the inventory could not be read", () => {
    expect(toProduct(wix, new Map(), context)?.variants.map(({ stock }) => stock)).toEqual([
      "in-stock",
      "pre-order",
    ]);
  });

  it("prefers the inventory, and says when little is left", () => {
    const stock = toStockIndex([
      { variantId: "v1", trackQuantity: true, quantity: 3, availabilityStatus: "IN_STOCK" },
      {
        variantId: "v2",
        trackQuantity: false,
        availabilityStatus: "PREORDER",
        preorderInfo: { enabled: true, message: "Ships in May" },
      },
    ] as inventoryItemsV3.InventoryItem[]);
    expect(toProduct(wix, stock, context)?.variants).toMatchObject([
      { stock: "low-stock", quantity: 3 },
      { stock: "pre-order", preorderMessage: "Ships in May" },
    ]);
  });

  it("keeps the keys Wix expects back for personalisations", () => {
    expect(toProduct(wix, new Map(), context)?.modifiers).toEqual([
      {
        kind: "text",
        id: "m1",
        key: "engraving-text",
        title: "Your text",
        mandatory: true,
        minLength: 1,
        maxLength: 30,
      },
      {
        kind: "choices",
        id: "m2",
        key: "wrap",
        title: "Gift wrap",
        mandatory: false,
        choices: [{ key: "Yes", name: "Yes", addedPrice: usd("3") }],
      },
    ]);
  });

  it.each(["_id", "slug", "name", "actualPriceRange", "currency", "variantsInfo"] as const)(
    "is not shown without %s",
    (field) => {
      expect(toProduct({ ...wix, [field]: undefined }, new Map(), context)).toBeUndefined();
    },
  );
});

describe("stock in several places", () => {
  const item = (quantity: number | undefined, availabilityStatus: string) =>
    ({
      variantId: "v",
      trackQuantity: quantity !== undefined,
      quantity,
      availabilityStatus,
    }) as inventoryItemsV3.InventoryItem;

  it("adds up", () => {
    expect(toStockIndex([item(2, "IN_STOCK"), item(5, "IN_STOCK")]).get("v")).toEqual({
      status: "in-stock",
      quantity: 7,
    });
  });

  it("is there when it is in one of them", () => {
    expect(toStockIndex([item(0, "OUT_OF_STOCK"), item(5, "IN_STOCK")]).get("v")).toEqual({
      status: "in-stock",
      quantity: 5,
    });
  });

  it("is not counted when one of them does not count it", () => {
    expect(toStockIndex([item(2, "IN_STOCK"), item(undefined, "IN_STOCK")]).get("v")).toEqual({
      status: "in-stock",
    });
  });
});

describe("a card", () => {
  it("shows two pictures, the price range and the colours", () => {
    expect(toProductCard(wix, context)).toMatchObject({
      slug: "logo-tee",
      picture: { src: "https://media.test/media/a1_tee~mv2.jpg", width: 1000, height: 1250 },
      alternate: { src: "https://media.test/media/b2~mv2.jpg" },
      compareAt: { min: usd("25") },
      stock: "some-sold-out",
      swatches: [
        { name: "Red", colorCode: "#f00" },
        { name: "Blue", colorCode: "#00f" },
      ],
    });
  });

  it("has no former price when it is the present one", () => {
    expect(
      toProductCard({ ...wix, compareAtPriceRange: wix.actualPriceRange } as productsV3.V3Product, context),
    ).not.toHaveProperty("compareAt");
  });

  it("is not shown without a price", () => {
    expect(toProductCard({ ...wix, currency: null }, context)).toBeUndefined();
  });
});

describe("the category tree", () => {
  const category = (id: string, more: object = {}) =>
    ({
      _id: id,
      slug: id,
      name: id.toUpperCase(),
      visible: true,
      itemCounter: 2,
      parentCategory: { index: 0 },
      ...more,
    }) as categories.Category;
  const tree = toCategoryTree(
    [
      category("mugs", { parentCategory: { _id: "ceramics", index: 1 } }),
      category("lamps", { parentCategory: { index: 2 } }),
      category("ceramics", { parentCategory: { index: 1 } }),
      category("bowls", { parentCategory: { _id: "ceramics", index: 0 } }),
      category("all-products"),
      category("orphan", { parentCategory: { _id: "hidden", index: 0 } }),
    ],
    context,
  );

  it("is in the owner's order, children under their parents", () => {
    expect(tree.map(({ slug }) => slug)).toEqual(["ceramics", "lamps"]);
    expect(tree[0]?.children.map(({ slug }) => slug)).toEqual(["bowls", "mugs"]);
  });

  it("leaves out Wix's category of everything and children of hidden parents", () => {
    expect(flattenCategories(tree).map(({ slug }) => slug)).toEqual(["ceramics", "bowls", "mugs", "lamps"]);
  });

  it("has a picture of the whole shop where Wix's category of everything has one", () => {
    expect(toCover([category("all-products", { image })], context)?.src).toBe(
      "https://media.test/media/a1_tee~mv2.jpg",
    );
    expect(toCover([category("all-products"), category("mugs", { image })], context)).toBeUndefined();
  });

  it("finds a category with the path to it", () => {
    const found = findCategory(tree, "mugs");
    expect(found?.category.name).toBe("MUGS");
    expect(found?.path.map(({ slug }) => slug)).toEqual(["ceramics"]);
    expect(findCategory(tree, "none")).toBeUndefined();
  });
});
