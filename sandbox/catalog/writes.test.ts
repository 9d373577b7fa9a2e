import { createClient } from "@wix/sdk";
import { customizationsV3, inventoryItemsV3, productsV3 } from "@wix/stores";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId } from "./ids";
import { codeOf, failureOf, present, visitorAuth } from "./testing";

const modules = { productsV3, inventoryItemsV3, customizationsV3 };
const sandbox = await startSandbox();
const owner = createClient({ auth: keyAuth("catalog"), modules });
const shopper = createClient({ auth: await visitorAuth(), modules });
const teeId = stableId("product", "logo-tee");
const stoneId = stableId("product", "stone-bowl");

beforeEach(() => {
  sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
});
afterAll(() => sandbox.stop());

const cap = {
  name: "Wool Cap",
  productType: "PHYSICAL" as const,
  physicalProperties: {},
  plainDescription: "<p>Warm ears.</p>",
  media: { itemsInfo: { items: [{ url: "https://example.com/cap.jpg", altText: "A cap" }] } },
  options: [
    {
      name: "Shade",
      optionRenderType: "SWATCH_CHOICES" as const,
      choicesSettings: {
        choices: [
          { name: "Red", choiceType: "ONE_COLOR" as const, colorCode: "#ff0000" },
          { name: "Green", choiceType: "ONE_COLOR" as const, colorCode: "#00ff00" },
        ],
      },
    },
  ],
  variantsInfo: {
    variants: ["Red", "Green"].map((choiceName) => ({
      sku: `CAP-${choiceName}`,
      choices: [
        { optionChoiceNames: { optionName: "Shade", choiceName, renderType: "SWATCH_CHOICES" as const } },
      ],
      price: { actualPrice: { amount: "30" }, compareAtPrice: { amount: "35" } },
    })),
  },
  brand: { name: "Northlight" },
  ribbon: { name: "New" },
};

describe("creating products", () => {
  it("makes a product with customizations, brand and ribbon, and no stock records", async () => {
    const product = await owner.productsV3.createProduct(cap, { fields: ["CURRENCY", "PLAIN_DESCRIPTION"] });
    expect(product).toMatchObject({
      slug: "wool-cap",
      revision: "1",
      visible: true,
      currency: "USD",
      plainDescription: "<p>Warm ears.</p>",
      brand: { name: "Northlight" },
      ribbon: { name: "New" },
      actualPriceRange: { minValue: { amount: "30", formattedAmount: "$30.00" } },
      inventory: { availabilityStatus: "OUT_OF_STOCK" },
    });
    expect(product.media?.main?.image).toMatch(/^wix:image:\/\/v1\/cap\.jpg\//);
    const { items } = await shopper.customizationsV3.queryCustomizations().eq("name", "Shade").find();
    expect(items[0]?.choicesSettings?.choices).toHaveLength(2);
    const stock = await owner.inventoryItemsV3
      .queryInventoryItems()
      .eq("productId", present(product._id))
      .find();
    expect(stock.items).toEqual([]);
    expect((await shopper.productsV3.getProductBySlug("wool-cap")).product?.name).toBe("Wool Cap");
  });

  it("makes the stock too when asked for both", async () => {
    const variants = cap.variantsInfo.variants.map((variant, index) => ({
      ...variant,
      inventoryItem: index === 0 ? { quantity: 5 } : { inStock: false },
    }));
    const { product, inventoryResults } = await owner.productsV3.createProductWithInventory({
      ...cap,
      variantsInfo: { variants },
    });
    expect(product?.inventory?.availabilityStatus).toBe("PARTIALLY_OUT_OF_STOCK");
    expect(inventoryResults?.bulkActionMetadata?.totalSuccesses).toBe(2);
    expect(inventoryResults?.results?.[0]?.item).toMatchObject({
      quantity: 5,
      trackQuantity: true,
      revision: "1",
    });
  });

  it("finds a product by the handle its maker gave it", async () => {
    const { product } = await owner.productsV3.createProductWithInventory({
      ...cap,
      handle: "from-the-desk",
    });
    const found = await owner.productsV3.queryProducts().eq("handle", "from-the-desk").find();
    expect(found.items.map(({ _id }) => _id)).toEqual([product?._id]);
  });

  it("refuses what does not fit together", async () => {
    const refused = (change: object) =>
      codeOf(owner.productsV3.createProduct({ ...cap, ...change } as typeof cap));
    const [red] = cap.variantsInfo.variants;
    expect(await refused({ slug: "logo-tee" })).toBe("DUPLICATE_SLUG_ERROR");
    expect(await refused({ variantsInfo: { variants: [{ ...red, choices: [] }] } })).toBe(
      "MISSING_VARIANT_OPTION_CHOICE",
    );
    expect(await refused({ variantsInfo: { variants: [red, red] } })).toBe("DUPLICATE_VARIANT_OPTION_CHOICE");
    expect(await refused({ options: [] })).toBe("VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT");
    expect(await refused({ ribbon: { id: stableId("nobody") } })).toBe("RIBBON_NOT_FOUND");
    expect(await refused({ variantsInfo: { variants: [{ ...red, sku: "TEE-01" }] } })).toBe(
      "SKU_ALREADY_EXIST_ERROR",
    );
    const cheap = { actualPrice: { amount: "30" }, compareAtPrice: { amount: "3" } };
    expect(await refused({ variantsInfo: { variants: [{ ...red, price: cheap }] } })).toBe(
      "COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE",
    );
    const empty = await failureOf(
      owner.productsV3.createProduct({ ...cap, options: [], variantsInfo: { variants: [] } }),
    );
    expect(empty.status).toBe(400);
    expect(empty.message).toContain("variantsInfo");
  });

  it("is for keys with the permission only", async () => {
    expect((await failureOf(shopper.productsV3.createProduct(cap))).status).toBe(403);
    const orders = createClient({ auth: keyAuth("orders"), modules });
    expect((await failureOf(orders.productsV3.createProduct(cap))).status).toBe(403);
  });
});

describe("changing products", () => {
  it("changes what is sent, keeps the rest and counts the revision up", async () => {
    const product = await owner.productsV3.updateProduct(teeId, {
      revision: "1",
      name: "Plain Tee",
      ribbon: null as never,
    });
    expect(product).toMatchObject({ name: "Plain Tee", revision: "2", slug: "logo-tee" });
    expect(product.ribbon).toBeUndefined();
    expect(product.variantsInfo?.variants).toHaveLength(3);
    expect(present(product._updatedDate).getTime()).toBeGreaterThan(Date.parse("2026-03-02"));
  });

  it("keeps the SEO settings as they are sent, and refuses a title that calls itself custom", async () => {
    const seoData = {
      tags: [
        { type: "title", children: "Tee, with a logo" },
        { type: "meta", props: { name: "robots", content: "noindex" }, disabled: true },
      ],
      settings: { preventAutoRedirect: true, keywords: [{ term: "tee", isMain: true }] },
    };
    const updated = await owner.productsV3.updateProduct(teeId, { revision: "1", seoData });
    expect(updated.seoData).toMatchObject(seoData);
    const custom = { tags: [{ type: "title", children: "Tee", custom: true }] };
    expect(
      await failureOf(owner.productsV3.updateProduct(teeId, { revision: "2", seoData: custom })),
    ).toMatchObject({ status: 400 });
  });

  it("refuses an outdated revision and a missing one", async () => {
    await owner.productsV3.updateProduct(teeId, { revision: "1", name: "First" });
    const stale = await failureOf(owner.productsV3.updateProduct(teeId, { revision: "1", name: "Second" }));
    expect(stale.status).toBe(409);
    const missing = await failureOf(owner.productsV3.updateProduct(teeId, { name: "Third" } as never));
    expect(missing.status).toBe(400);
    expect(missing.message).toContain("must not be empty");
  });

  it("replaces options only together with variants", async () => {
    expect(await codeOf(owner.productsV3.updateProduct(teeId, { revision: "1", options: cap.options }))).toBe(
      "VARIANTS_ARE_NOT_ALIGNED_WITH_PRODUCT",
    );
    const { options, variantsInfo } = cap;
    const product = await owner.productsV3.updateProduct(teeId, { revision: "1", options, variantsInfo });
    expect(product.variantSummary?.variantCount).toBe(2);
  });

  it("keeps the ids and stock of variants that come back", async () => {
    const before = await owner.productsV3.getProduct(teeId, { fields: ["VARIANT_OPTION_CHOICE_NAMES"] });
    const variants = present(before.variantsInfo?.variants).map(({ _id, choices, sku }) => ({
      _id,
      choices,
      sku,
      price: { actualPrice: { amount: "19" } },
    }));
    // The SDK renames keys inside the objects it is given.
    const ids = variants.map(({ _id }) => _id);
    const after = await owner.productsV3.updateProduct(teeId, {
      revision: "1",
      options: before.options,
      variantsInfo: { variants },
    } as never);
    expect(after.variantsInfo?.variants?.map(({ _id }) => _id)).toEqual(ids);
    expect(after.variantsInfo?.variants?.[0]?.inventoryStatus?.inStock).toBe(true);
    expect(after.actualPriceRange?.maxValue?.amount).toBe("19");
    expect(after.options?.[0]?._id).toBe(stableId("option", "Color", "swatch"));
    expect(after.options?.[0]?.choicesSettings?.choices?.[0]?.linkedMedia).toHaveLength(1);
  });

  it("keeps what a variant costs its owner only while that is sent along, and shows it to nobody else", async () => {
    const costOf = async () => {
      const product = await owner.productsV3.getProduct(stoneId, { fields: ["MERCHANT_DATA"] });
      return present(product.variantsInfo?.variants)[0]?.revenueDetails?.cost?.amount;
    };
    const write = async (revenueDetails: object) => {
      const { revision, variantsInfo } = await owner.productsV3.getProduct(stoneId);
      const [variant] = present(variantsInfo?.variants);
      await owner.productsV3.updateProduct(stoneId, {
        revision,
        options: [],
        variantsInfo: { variants: [{ _id: variant?._id, price: variant?.price, ...revenueDetails }] },
      } as never);
    };
    await write({ revenueDetails: { cost: { amount: "7.50" } } });
    expect(await costOf()).toBe("7.5");
    expect(JSON.stringify(await shopper.productsV3.getProduct(stoneId))).not.toContain("revenueDetails");
    await write({});
    expect(await costOf()).toBeUndefined();
  });

  it("hides and deletes", async () => {
    await owner.productsV3.updateProduct(stoneId, { revision: "1", visible: false });
    expect((await failureOf(shopper.productsV3.getProduct(stoneId))).status).toBe(404);
    await owner.productsV3.deleteProduct(stoneId);
    expect((await failureOf(owner.productsV3.getProduct(stoneId))).status).toBe(404);
  });

  it("works in bulk, line by line", async () => {
    const { results, bulkActionMetadata } = await owner.productsV3.bulkUpdateProducts(
      [
        { product: { _id: teeId, revision: "1", name: "Bulk Tee" } },
        { product: { _id: stoneId, revision: "9", name: "Late" } },
      ],
      { returnEntity: true },
    );
    expect(bulkActionMetadata).toEqual({ totalSuccesses: 1, totalFailures: 1, undetailedFailures: 0 });
    expect(results?.[0]?.item?.name).toBe("Bulk Tee");
    expect(results?.[1]?.itemMetadata?.error?.code).toBe("INVALID_REVISION");
    const gone = await owner.productsV3.bulkDeleteProducts([teeId, stableId("nobody")]);
    expect(gone.bulkActionMetadata?.totalSuccesses).toBe(1);
  });
});
