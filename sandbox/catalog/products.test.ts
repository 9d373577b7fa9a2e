import { createClient } from "@wix/sdk";
import { catalogVersioning, productsV3 } from "@wix/stores";
import { afterAll, describe, expect, it } from "vitest";
import { generatedShop } from "../seed/generated";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { failureOf, visitorAuth } from "./testing";

const modules = { productsV3, catalogVersioning };
const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
const shopper = createClient({ auth: await visitorAuth(), modules });
const owner = createClient({ auth: keyAuth("full"), modules });

describe("one product", () => {
  it("comes with its variants, dates, pictures and money as the SDK parses them", async () => {
    const { product } = await shopper.productsV3.getProductBySlug("logo-tee", {
      fields: [
        "CURRENCY",
        "DESCRIPTION",
        "PLAIN_DESCRIPTION",
        "MEDIA_ITEMS_INFO",
        "VARIANT_OPTION_CHOICE_NAMES",
        "THUMBNAIL",
        "BREADCRUMBS_INFO",
        "INFO_SECTION",
        "INFO_SECTION_DESCRIPTION",
        "DIRECT_CATEGORIES_INFO",
        "ALL_CATEGORIES_INFO",
        "URL",
      ],
    });
    if (!product) throw new Error("no product");
    expect(product._id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(product._createdDate).toEqual(new Date("2026-03-01T10:00:00.000Z"));
    expect(product.url).toMatch(/\/product-page\/logo-tee$/);
    expect(product.currency).toBe("USD");
    expect(product.actualPriceRange).toEqual({
      minValue: { amount: "20", formattedAmount: "$20.00" },
      maxValue: { amount: "22.5", formattedAmount: "$22.50" },
    });
    expect(product.compareAtPriceRange?.minValue?.amount).toBe("25");
    expect(product.media?.main?.image).toMatch(
      /^wix:image:\/\/v1\/a1b2c3_0{31}1~mv2\.png\/.+#originWidth=1600&originHeight=2000$/,
    );
    expect(product.media?.main?.thumbnail).toMatchObject({ width: 200, height: 250, altText: "Red tee" });
    expect(product.media?.itemsInfo?.items).toHaveLength(2);
    expect(product.plainDescription).toBe(
      "<p>Soft cotton &amp; a straight cut.</p><h2>Care</h2><ul><li><p>Wash cold</p></li><li><p>Dry flat</p></li></ul>",
    );
    expect(product.description?.nodes?.[0]).toMatchObject({ type: "PARAGRAPH", id: "n1" });
    expect(product.infoSections?.[0]).toMatchObject({ uniqueName: "care", title: "Care" });
    expect(product.infoSections?.[0]?.description?.nodes).toHaveLength(1);
    expect(product.breadcrumbsInfo?.breadcrumbs?.map((crumb) => crumb.categorySlug)).toEqual([
      "clothes",
      "tees",
    ]);
    expect(product.directCategoriesInfo?.categories).toHaveLength(2);
    expect(product.allCategoriesInfo?.categories).toHaveLength(3);
    expect(product.inventory).toEqual({
      availabilityStatus: "PARTIALLY_OUT_OF_STOCK",
      preorderStatus: "DISABLED",
      preorderAvailability: "NO_VARIANTS",
    });
    expect(product.brand?.name).toBe("Acme");
    expect(product.ribbon?.name).toBe("Sale");

    const [color, size] = product.options ?? [];
    expect(color?.choicesSettings?.choices?.[0]).toMatchObject({
      name: "Red",
      choiceType: "ONE_COLOR",
      colorCode: "#ff0000",
      inStock: true,
      visible: true,
    });
    expect(color?.choicesSettings?.choices?.[0]?.linkedMedia?.[0]?.image).toMatch(/^wix:image:/);
    expect(size?.choicesSettings?.choices?.[1]).toMatchObject({ name: "M", inStock: false });

    const variants = product.variantsInfo?.variants ?? [];
    expect(
      variants.map(({ choices }) => choices?.map((choice) => choice.optionChoiceNames?.choiceName)),
    ).toEqual([
      ["Red", "S"],
      ["Red", "M"],
      ["Blue", "S"],
    ]);
    expect(variants[1]).toMatchObject({
      price: {
        actualPrice: { amount: "22.5", formattedAmount: "$22.50" },
        compareAtPrice: { amount: "27.5", formattedAmount: "$27.50" },
      },
      inventoryStatus: { inStock: false, preorderEnabled: false },
    });
    expect(product.modifiers?.map(({ modifierRenderType }) => modifierRenderType)).toEqual([
      "FREE_TEXT",
      "TEXT_CHOICES",
    ]);
  });

  it("leaves out what was not asked for", async () => {
    const { product } = await shopper.productsV3.getProductBySlug("logo-tee");
    expect(product?.variantsInfo?.variants?.[0]?.choices?.[0]?.optionChoiceNames).toBeUndefined();
    expect(product).not.toHaveProperty("currency");
    expect(product).not.toHaveProperty("description");
    expect(product).not.toHaveProperty("infoSections");
    expect(product?.media).not.toHaveProperty("itemsInfo");
    expect(product?.actualPriceRange?.minValue).toEqual({ amount: "20" });
  });

  it("sends choice pictures as references when those are asked for", async () => {
    const { product } = await shopper.productsV3.getProductBySlug("logo-tee", {
      fields: ["PRODUCT_CHOICES_MEDIA_REFERENCES", "PRODUCT_CHOICES_DISPLAY_IMAGE"],
    });
    const [red] = product?.options?.[0]?.choicesSettings?.choices ?? [];
    expect(red?.linkedMedia).toEqual([]);
    expect(red?.media?.items).toEqual([{ mediaId: `a1b2c3_${"0".repeat(31)}1~mv2.png` }]);
    expect(red?.displayImage).toContain("a1b2c3_");
  });

  it("is found by id, unwrapped", async () => {
    const { items } = await shopper.productsV3.queryProducts().eq("slug", "stone-bowl").find();
    const product = await shopper.productsV3.getProduct(items[0]?._id ?? "");
    expect(product.name).toBe("Stone Bowl");
    expect(product.variantsInfo?.variants).toHaveLength(1);
  });

  it("is a 404 with a code when there is none, or a visitor may not see it", async () => {
    for (const slug of ["nothing", "hidden-bowl"]) {
      const failure = await failureOf(shopper.productsV3.getProductBySlug(slug));
      expect(failure).toMatchObject({
        status: 404,
        details: { applicationError: { code: "PRODUCT_NOT_FOUND" } },
      });
    }
    const { product } = await owner.productsV3.getProductBySlug("hidden-bowl");
    expect(product?.visible).toBe(false);
  });

  it("refuses an unknown field and merchant data for visitors", async () => {
    const unknown = await failureOf(
      shopper.productsV3.getProductBySlug("logo-tee", { fields: ["NOPE" as "URL"] }),
    );
    expect(unknown.status).toBe(400);
    const merchant = await failureOf(
      shopper.productsV3.getProductBySlug("logo-tee", { fields: ["MERCHANT_DATA"] }),
    );
    expect(merchant).toMatchObject({
      status: 403,
      details: { applicationError: { code: "NO_PERMISSION_TO_READ_MERCHANT_DATA" } },
    });
  });
});

describe("querying products", () => {
  it("answers visible products, newest first, without variants", async () => {
    const { items } = await shopper.productsV3.queryProducts({ fields: ["MIN_PRICE_VARIANT"] }).find();
    expect(items.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["logo-tee", "spring-bowl", "salad-bowl", "stone-bowl", "glaze-recipes"]),
    );
    expect(items[0]?.slug).toBe("logo-tee");
    expect(items).toHaveLength(5);
    expect(items[0]).not.toHaveProperty("variantsInfo");
    expect(items[0]?.variantSummary).toMatchObject({
      variantCount: 3,
      minPriceVariant: { price: { actualPrice: { amount: "20" } } },
    });
  });

  it("filters and sorts by declared fields only", async () => {
    const { items } = await shopper.productsV3
      .queryProducts()
      .startsWith("slug", "s")
      .ascending("slug")
      .find();
    expect(items.map(({ slug }) => slug)).toEqual(["salad-bowl", "spring-bowl", "stone-bowl"]);
    const failure = await failureOf(
      shopper.productsV3
        .queryProducts()
        .eq("name" as "slug", "x")
        .find(),
    );
    expect(failure.status).toBe(400);
    expect(failure.message).toContain("Field 'name' is not declared as filterable");
  });

  it("shows hidden products to an owner's key and none to a key without permission", async () => {
    expect((await owner.productsV3.queryProducts().find()).items).toHaveLength(6);
    const none = createClient({ auth: keyAuth("none"), modules });
    expect((await failureOf(none.productsV3.queryProducts().find())).status).toBe(403);
    const nowhere = createClient({ auth: keyAuth("full", null), modules });
    expect((await failureOf(nowhere.productsV3.queryProducts().find())).status).toBe(403);
  });

  it("refuses a limit above 100 and a caller without a token", async () => {
    expect((await failureOf(shopper.productsV3.queryProducts().limit(101).find())).status).toBe(400);
    const response = await fetch("https://www.wixapis.com/stores/v3/products/query");
    expect(response.status).toBe(401);
  });

  it("counts", async () => {
    expect(await shopper.productsV3.countProducts()).toEqual({ count: 5 });
    expect(await shopper.productsV3.countProducts({ filter: { "brand.name": "Acme" } })).toEqual({
      count: 2,
    });
  });

  it("names the category of all products", async () => {
    const { categoryId, treeReference } = await shopper.productsV3.getAllProductsCategory();
    expect(categoryId).toMatch(/^[0-9a-f-]{36}$/);
    expect(treeReference).toEqual({ appNamespace: "@wix/stores" });
  });
});

describe("the catalogue's version", () => {
  it("is V3, and V1 endpoints are refused with 428", async () => {
    expect(await shopper.catalogVersioning.getCatalogVersion()).toEqual({ catalogVersion: "V3_CATALOG" });
    const { products } = await import("@wix/stores");
    const client = createClient({ auth: await visitorAuth(), modules: { products } });
    const failure = await failureOf(client.products.queryProducts().find());
    expect(failure).toMatchObject({
      status: 428,
      details: { applicationError: { code: "CATALOG_V3_CALLING_CATALOG_V1_API" } },
    });
  });

  it("can be V1, and then V3 endpoints are refused with 428", async () => {
    sandbox.world.state.catalog.version = "V1_CATALOG";
    try {
      const failure = await failureOf(shopper.productsV3.queryProducts().find());
      expect(failure).toMatchObject({
        status: 428,
        details: { applicationError: { code: "CATALOG_V1_SITE_CALLING_CATALOG_V3_API" } },
      });
      expect(await shopper.catalogVersioning.getCatalogVersion()).toEqual({ catalogVersion: "V1_CATALOG" });
    } finally {
      sandbox.world.state.catalog.version = "V3_CATALOG";
    }
  });
});

describe("a bigger shop", () => {
  it("pages through everything with cursors that remember the filter", async () => {
    const before = sandbox.world.state.catalog;
    sandbox.world.state.catalog = catalogFromSeed(generatedShop(260));
    try {
      let page = await shopper.productsV3
        .queryProducts()
        .eq("visible", true)
        .ascending("slug")
        .limit(100)
        .find();
      const slugs = page.items.map(({ slug }) => slug ?? "");
      while (page.hasNext()) {
        page = await page.next();
        slugs.push(...page.items.map(({ slug }) => slug ?? ""));
      }
      expect(new Set(slugs).size).toBe(260);
      expect(slugs).toEqual([...slugs].sort());
      const back = await page.prev();
      expect(back.items.map(({ slug }) => slug)).toEqual(slugs.slice(100, 200));
    } finally {
      sandbox.world.state.catalog = before;
    }
  });
});
