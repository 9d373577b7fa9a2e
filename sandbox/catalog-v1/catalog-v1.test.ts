import { createClient } from "@wix/sdk";
import { collections, inventory, products, productsV3 } from "@wix/stores";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { failureOf, present, visitorAuth } from "../catalog/testing";
import { keyAuth } from "../testing/clients";
import { startSandbox, type TestSandbox } from "../testing/harness";
import { shopWithApron } from "./fixture";
import { allProductsId, noVariantId } from "./ids";
import { catalogV1FromSeed } from "./seed";

const visitor = async () =>
  createClient({ auth: await visitorAuth(), modules: { products, collections, inventory, productsV3 } });
const owner = createClient({ auth: keyAuth("full"), modules: { products, collections, inventory } });

let sandbox: TestSandbox;
let shopper: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  sandbox = await startSandbox({ catalog: "v1" });
  shopper = await visitor();
});
beforeEach(() => {
  sandbox.world.state.catalog = catalogV1FromSeed(shopWithApron);
});
afterAll(() => sandbox.stop());

async function bySlug(slug: string) {
  const { items } = await shopper.products.queryProducts().eq("slug", slug).limit(1).find();
  return present(items[0]);
}

describe("a product of Catalog V1", () => {
  it("has HTML, numbers, addresses of pictures and labelled choices", async () => {
    const tee = await bySlug("logo-tee");
    expect(tee.description).toBe(
      "<p>Soft cotton &amp; a straight cut.</p><h2>Care</h2><ul><li><p>Wash cold</p></li><li><p>Dry flat</p></li></ul>",
    );
    expect(tee.priceData).toMatchObject({
      currency: "USD",
      price: 25,
      discountedPrice: 20,
      formatted: { price: "$25.00", discountedPrice: "$20.00" },
    });
    expect(tee.discount).toMatchObject({ type: "AMOUNT", value: 5 });
    expect(tee.priceRange).toEqual({ minValue: 25, maxValue: 27.5 });
    expect(tee.media?.mainMedia?.image?.url).toMatch(
      /\/media\/a1b2c3_.+\/v1\/fit\/w_1600,h_2000,q_90\/file\.jpg$/,
    );
    expect(tee.productOptions?.[0]).toMatchObject({
      optionType: "color",
      name: "Color",
      choices: [
        { value: "#ff0000", description: "Red" },
        { value: "#0000ff", description: "Blue" },
      ],
    });
    expect(tee.customTextFields).toEqual([{ title: "Your words", maxLength: 30, mandatory: false }]);
    expect(tee).toMatchObject({
      ribbon: "Sale",
      brand: "Acme",
      manageVariants: true,
      productType: "physical",
    });
    expect(tee.collectionIds).toContain(allProductsId);
    expect(tee.lastUpdated).toBeInstanceOf(Date);
    expect(tee.variants).toBeUndefined();
  });

  it("has its variants for themselves, by labels", async () => {
    const { _id: id } = await bySlug("logo-tee");
    const { variants = [], totalResults } = await shopper.products.queryProductVariants(present(id), {
      choices: { Color: "Red" },
    });
    expect(totalResults).toBe(2);
    expect(variants?.map(({ choices }) => choices)).toEqual([
      { Color: "Red", Size: "S" },
      { Color: "Red", Size: "M" },
    ]);
    expect(variants?.[1]?.variant?.priceData).toMatchObject({ price: 27.5, discountedPrice: 22.5 });
    expect(variants?.map(({ stock }) => stock?.inStock)).toEqual([true, false]);
  });

  it("has one variant that stands for all where they are not managed", async () => {
    for (const slug of ["apron", "stone-bowl"]) {
      const product = await bySlug(slug);
      expect(product.manageVariants).toBe(false);
      const { variants } = await shopper.products.queryProductVariants(present(product._id));
      expect(variants).toMatchObject([{ _id: noVariantId, choices: {} }]);
    }
  });

  it("says which choices are left beside those made", async () => {
    const { _id: id } = await bySlug("logo-tee");
    const left = await shopper.products.getProductOptionsAvailability(present(id), {
      Color: "#ff0000",
      Size: "M",
    });
    expect(left).toMatchObject({ availableForPurchase: false, managedVariants: true });
    const sizes = left.productOptions?.find(({ name }) => name === "Size")?.choices;
    expect(sizes?.map(({ description, inStock }) => [description, inStock])).toEqual([
      ["S", true],
      ["M", false],
    ]);
  });

  it("is not there for visitors while it is hidden", async () => {
    const { items } = await shopper.products.queryProducts().eq("slug", "hidden-bowl").find();
    expect(items).toEqual([]);
    const hidden = present((await owner.products.queryProducts().eq("slug", "hidden-bowl").find()).items[0]);
    expect((await failureOf(shopper.products.getProduct(present(hidden._id)))).status).toBe(404);
  });
});

describe("queries", () => {
  it("page by offset, sort and count", async () => {
    const first = await shopper.products.queryProducts().ascending("priceData.price").limit(2).find();
    expect(first.items.map(({ slug }) => slug)).toEqual(["stone-bowl", "glaze-recipes"]);
    expect(first.totalCount).toBe(6);
    const second = await first.next();
    expect(second.items.map(({ slug }) => slug)).toEqual(["logo-tee", "apron"]);
    const newest = await shopper.products.queryProducts().descending("numericId").limit(1).find();
    expect(newest.items[0]?.slug).toBe("logo-tee");
  });

  it("filter by collection, price and the beginning of the name, whatever its case", async () => {
    const found = await shopper.collections.getCollectionBySlug("bowls");
    const id = present(found.collection?._id);
    const dear = await shopper.products
      .queryProducts()
      .hasSome("collectionIds", [id])
      .ge("priceData.price", 40)
      .find();
    expect(dear.items.map(({ slug }) => slug).sort()).toEqual(["salad-bowl", "spring-bowl"]);
    const named = await shopper.products.queryProducts().startsWith("name", "stone").find();
    expect(named.items.map(({ slug }) => slug)).toEqual(["stone-bowl"]);
  });

  it("refuse what cannot be filtered or sorted by, too large a page, and what is behind the window", async () => {
    const ask = (query: object) => failureOf(shopper.products.queryProducts(query as never));
    for (const query of [
      { filter: { "options.Size": "S" } },
      { filter: { inventoryStatus: "IN_STOCK" } },
      { sort: [{ fieldName: "createdDate", order: "ASC" }] },
      { paging: { limit: 101 } },
      { paging: { offset: 9_950, limit: 100 } },
    ]) {
      expect((await ask(query)).status, JSON.stringify(query)).toBe(400);
    }
  });

  it("of the raw kind take filter and sort as texts, and know options and stock", async () => {
    const auth = await visitorAuth();
    const post = async (query: object, more = {}) => {
      const response = await fetch("https://www.wixapis.com/stores-reader/v1/products/query", {
        method: "POST",
        headers: { authorization: auth.getTokens().accessToken.value, "content-type": "application/json" },
        body: JSON.stringify({ query, ...more }),
      });
      return { status: response.status, body: await response.json() };
    };
    const asText = await post(
      { filter: '{"options.Size":{"$hasSome":["M"]}}', sort: '[{"numericId":"asc"}]' },
      { includeVariants: true },
    );
    expect(asText.body).toMatchObject({
      totalResults: 1,
      products: [{ slug: "logo-tee", variants: [{ choices: { Color: "Red", Size: "S" } }, {}, {}] }],
    });
    expect((await post({ filter: { slug: "logo-tee" } })).status).toBe(400);
  });
});

describe("collections", () => {
  it("are flat, and one of them is of everything", async () => {
    const { items } = await shopper.collections.queryCollections().limit(100).find();
    expect(items.map(({ slug }) => slug)).toEqual([
      "all-products",
      "clothes",
      "tees",
      "bowls",
      "secret-child",
    ]);
    expect(items[0]).toMatchObject({ _id: allProductsId, numberOfProducts: 6 });
    const tees = items.find(({ slug }) => slug === "tees");
    expect(tees?.media?.mainMedia?.image?.url).toContain("/v1/fit/");
    expect(await shopper.collections.getCollection(present(tees?._id))).toMatchObject({ name: "Tees" });
    expect((await failureOf(shopper.collections.getCollectionBySlug("secret"))).status).toBe(404);
  });
});

describe("the owner", () => {
  it("changes price, name, address and visibility, and a discount stays", async () => {
    const id = present((await bySlug("logo-tee"))._id);
    await owner.products.updateProduct(id, { name: "Tee", slug: "tee", priceData: { price: 40 } });
    const tee = await bySlug("tee");
    expect(tee.name).toBe("Tee");
    expect(tee.priceData).toMatchObject({ price: 40, discountedPrice: 35 });
    await owner.products.updateProduct(id, { visible: false });
    expect((await shopper.products.queryProducts().eq("slug", "tee").find()).items).toEqual([]);
  });

  it("makes a product and takes it away again", async () => {
    const { product } = await owner.products.createProduct({
      name: "Café Cup",
      productType: "physical" as never,
      priceData: { price: 12.5 },
      description: "<p>For espresso.</p>",
    });
    const cup = await bySlug("cafe-cup");
    expect(cup).toMatchObject({ priceData: { price: 12.5 }, manageVariants: false });
    await owner.products.deleteProduct(present(product?._id));
    expect((await failureOf(shopper.products.getProduct(present(product?._id)))).status).toBe(404);
  });

  it("counts stock by variant, or for the product as a whole", async () => {
    const tee = await bySlug("logo-tee");
    const { variants = [] } = await shopper.products.queryProductVariants(present(tee._id));
    const [red] = variants;
    await owner.inventory.updateInventoryVariants(present(tee._id), {
      trackQuantity: true,
      variants: [{ variantId: present(red?._id), quantity: 2 }],
    } as never);
    await owner.inventory.decrementInventory([
      { productId: present(tee._id), variantId: present(red?._id), decrementBy: 1 },
    ]);
    const { inventoryItem } = await shopper.inventory.getInventoryVariants(present(tee.inventoryItemId), {
      variantIds: [present(red?._id)],
    });
    expect(inventoryItem?.variants).toMatchObject([{ inStock: true, quantity: 1 }]);

    const apronId = present((await bySlug("apron"))._id);
    await owner.inventory.updateInventoryVariants(apronId, {
      trackQuantity: true,
      variants: [{ variantId: noVariantId, quantity: 0 }],
    } as never);
    expect((await bySlug("apron")).stock).toMatchObject({ inStock: false, quantity: 0 });
    const { inventoryItems } = await shopper.inventory.queryInventory({
      query: { filter: JSON.stringify({ productId: apronId }) },
    });
    expect(inventoryItems).toMatchObject([{ productId: apronId, variants: [{ variantId: noVariantId }] }]);
  });

  it("arranges collections; visitors do not", async () => {
    const { collection } = await owner.products.createCollection({ name: "New things" });
    const bowl = present((await bySlug("stone-bowl"))._id);
    await owner.products.addProductsToCollection(present(collection?._id), [bowl]);
    expect((await bySlug("stone-bowl")).collectionIds).toContain(collection?._id);
    expect((await failureOf(shopper.products.deleteProduct(bowl))).status).toBe(403);
    expect((await failureOf(shopper.products.createCollection({ name: "Mine" }))).status).toBe(403);
  });
});

describe("the other catalogue", () => {
  it("answers 428 to V3 calls on a V1 site, and to V1 calls on a V3 site", async () => {
    const v3 = await failureOf(shopper.productsV3.getProductBySlug("logo-tee"));
    expect(v3).toMatchObject({
      status: 428,
      details: { applicationError: { code: "CATALOG_V1_SITE_CALLING_CATALOG_V3_API" } },
    });
    await sandbox.control("POST", "/reset", { catalog: "v3" });
    const visitorOfV3 = await visitor();
    const v1 = await failureOf(visitorOfV3.products.queryProducts().eq("slug", "morning-mug").find());
    expect(v1).toMatchObject({
      status: 428,
      details: { applicationError: { code: "CATALOG_V3_CALLING_CATALOG_V1_API" } },
    });
    await sandbox.control("POST", "/reset", { catalog: "v1" });
    shopper = await visitor();
    expect(await bySlug("morning-mug")).toMatchObject({ name: "Morning Mug" });
  });
});
