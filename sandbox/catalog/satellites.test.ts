import { createClient } from "@wix/sdk";
import {
  brandsV3,
  customizationsV3,
  infoSectionsV3,
  inventoryItemsV3,
  productsV3,
  readOnlyVariantsV3,
  ribbonsV3,
  storesLocationsV3,
} from "@wix/stores";
import { afterAll, describe, expect, it } from "vitest";
import { generatedShop } from "../seed/generated";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId } from "./ids";
import { failureOf, present, visitorAuth } from "./testing";

const modules = {
  brandsV3,
  customizationsV3,
  infoSectionsV3,
  inventoryItemsV3,
  productsV3,
  readOnlyVariantsV3,
  ribbonsV3,
  storesLocationsV3,
};
const teeId = stableId("product", "logo-tee");

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
const shopper = createClient({ auth: await visitorAuth(), modules });

describe("read-only variants", () => {
  it("answer the variants of the wanted products with names and prices", async () => {
    const { items } = await shopper.readOnlyVariantsV3
      .queryVariants({ fields: ["CURRENCY"] })
      .in("productData.productId", [teeId])
      .limit(1000)
      .find();
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      _id: items[0]?.variantId,
      sku: "TEE-01",
      price: { actualPrice: { amount: "20", formattedAmount: "$20.00" } },
      inventoryStatus: { inStock: true, preorderEnabled: false },
      productData: { productId: teeId, name: "Logo Tee", slug: "logo-tee", productType: "PHYSICAL" },
    });
    expect(items[0]?.optionChoices?.[0]?.optionChoiceNames).toEqual({
      optionName: "Color",
      choiceName: "Red",
      renderType: "SWATCH_CHOICES",
    });
    expect(items[0]?.media?.image).toMatch(/^wix:image:/);
  });

  it("hide the variants of hidden products from visitors", async () => {
    const hidden = stableId("product", "hidden-bowl");
    const query = () => shopper.readOnlyVariantsV3.queryVariants().eq("productData.productId", hidden).find();
    expect((await query()).items).toEqual([]);
    const owner = createClient({ auth: keyAuth("catalog"), modules });
    const { items } = await owner.readOnlyVariantsV3
      .queryVariants()
      .eq("productData.productId", hidden)
      .find();
    expect(items).toHaveLength(1);
  });

  it("can be searched by price and stock", async () => {
    const { variants } = await shopper.readOnlyVariantsV3.searchVariants({
      filter: { $and: [{ "price.actualPrice.amount": { $gt: "20" } }, { "inventoryStatus.inStock": true }] },
      sort: [{ fieldName: "price.actualPrice.amount", order: "ASC" }],
    });
    expect(variants?.map(({ sku }) => sku)).toEqual([]);
    const all = await shopper.readOnlyVariantsV3.searchVariants({
      filter: { "price.actualPrice.amount": { $gt: "20" } },
      sort: [{ fieldName: "price.actualPrice.amount", order: "ASC" }],
    });
    expect(all.variants?.map(({ sku }) => sku)).toEqual(["TEE-02", "SPRING-BOWL", "SALAD-BOWL"]);
  });

  it("come in pages of up to 1000", async () => {
    const before = sandbox.world.state.catalog;
    sandbox.world.state.catalog = catalogFromSeed(generatedShop(500));
    try {
      let page = await shopper.readOnlyVariantsV3.queryVariants().limit(1000).find();
      let count = page.items.length;
      expect(count).toBe(1000);
      while (page.hasNext()) {
        page = await page.next();
        count += page.items.length;
      }
      expect(count).toBe(Object.keys(sandbox.world.state.catalog.inventoryItems).length);
    } finally {
      sandbox.world.state.catalog = before;
    }
  });
});

describe("inventory items", () => {
  it("say how many there are of a variant", async () => {
    const product = await shopper.productsV3.getProduct(teeId);
    const variantId = present(product.variantsInfo?.variants?.[0]?._id);
    const { items } = await shopper.inventoryItemsV3.queryInventoryItems().eq("variantId", variantId).find();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      productId: teeId,
      variantId,
      trackQuantity: true,
      quantity: 7,
      availabilityStatus: "IN_STOCK",
      preorderInfo: { enabled: false },
      product: { name: "Logo Tee", variantName: "Red, S", variantSku: "TEE-01" },
      _updatedDate: new Date("2026-03-01T10:00:00.000Z"),
    });
    const single = await shopper.inventoryItemsV3.getInventoryItem(present(items[0]?._id));
    expect(single.quantity).toBe(7);
  });

  it("carry the terms of a pre-order and untracked stock", async () => {
    const spring = stableId("product", "spring-bowl");
    const { items } = await shopper.inventoryItemsV3.queryInventoryItems().eq("productId", spring).find();
    expect(items[0]).toMatchObject({
      availabilityStatus: "PREORDER",
      quantity: 0,
      preorderInfo: { enabled: true, message: "Ships in May", limit: 5, counter: 0, quantity: 5 },
    });
    const { inventoryItems } = await shopper.inventoryItemsV3.searchInventoryItems({
      filter: { trackQuantity: false },
      sort: [{ fieldName: "product.name", order: "ASC" }],
    });
    expect(inventoryItems?.map((item) => [item.product?.name, item.inStock])).toEqual([
      ["Glaze Recipes", true],
      ["Logo Tee", true],
    ]);
    expect(inventoryItems?.[0]).not.toHaveProperty("quantity");
    // The published types leave counting out; the module has it.
    const { countInventoryItems } = shopper.inventoryItemsV3 as unknown as {
      countInventoryItems(wish: object): Promise<{ count: number }>;
    };
    expect(await countInventoryItems({ filter: { availabilityStatus: "OUT_OF_STOCK" } })).toEqual({
      count: 2,
    });
  });

  it("are a 404 when there is none", async () => {
    const failure = await failureOf(shopper.inventoryItemsV3.getInventoryItem(stableId("nobody")));
    expect(failure.status).toBe(404);
  });
});

describe("what surrounds products", () => {
  it("lists customizations with their choices", async () => {
    const { items } = await shopper.customizationsV3
      .queryCustomizations()
      .eq("customizationType", "PRODUCT_OPTION")
      .find();
    const color = items.find(({ name }) => name === "Color");
    expect(color).toMatchObject({ key: "Color", customizationRenderType: "SWATCH_CHOICES" });
    expect(color?.choicesSettings?.choices?.map(({ name, colorCode }) => [name, colorCode])).toEqual([
      ["Red", "#ff0000"],
      ["Blue", "#0000ff"],
    ]);
    expect(await shopper.customizationsV3.getCustomization(present(color?._id))).toMatchObject({
      name: "Color",
    });
  });

  it("lists brands, ribbons and info sections", async () => {
    const brands = await shopper.brandsV3.queryBrands({ fields: ["ASSIGNED_PRODUCTS_COUNT"] }).find();
    expect(brands.items).toMatchObject([{ name: "Acme", assignedProductsCount: 2 }]);
    const ribbons = await shopper.ribbonsV3.queryRibbons().find();
    expect(ribbons.items).toMatchObject([{ name: "Sale" }]);
    const sections = await shopper.infoSectionsV3
      .queryInfoSections({ fields: ["DESCRIPTION" as never] })
      .find();
    expect(sections.items).toMatchObject([
      { uniqueName: "care", title: "Care", description: { nodes: [{ id: "n1" }] } },
    ]);
  });

  it("knows the default location", async () => {
    const { items } = await shopper.storesLocationsV3.queryStoresLocations().find();
    const { getDefaultStoresLocation } = shopper.storesLocationsV3 as unknown as {
      getDefaultStoresLocation(): Promise<{ storesLocation?: { _id?: string } }>;
    };
    const { storesLocation } = await getDefaultStoresLocation();
    expect(storesLocation?._id).toBe(items[0]?._id);
  });
});
