import { categories } from "@wix/categories";
import { AppStrategy, createClient } from "@wix/sdk";
import { inventory, inventoryItemsV3, products, productsV3 } from "@wix/stores";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decrementStock } from "../catalog/stock";
import { itemOfVariant } from "../catalog/store";
import { present } from "../catalog/testing";
import { keyAuth } from "../testing/clients";
import { startSandbox, type TestSandbox } from "../testing/harness";
import type { WixEvent } from "./events";
import type { Delivery } from "./sender";
import { oddities } from "./sign";
import { type Receiver, receiver } from "./testing";
import {
  collectionEventV1,
  inventoryVariantsChangedV1,
  productChangedV1,
  productDeletedV1,
} from "./v1-events";

let sandbox: TestSandbox;
let shop: Receiver;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await receiver();
});
beforeEach(async () => {
  await sandbox.control("POST", "/webhooks", { url: null, modifiedFields: false });
  await sandbox.control("POST", "/reset");
  await sandbox.control("POST", "/webhooks", { url: shop.url });
  shop.bodies.length = 0;
  shop.answers = [];
});
afterAll(async () => {
  shop.server.close();
  await sandbox.stop();
});

/** What arrived so far, after nothing is under way any more. */
async function arrived(): Promise<{ bodies: string[]; deliveries: Delivery[] }> {
  const { deliveries } = await sandbox.control("GET", "/webhooks");
  return { bodies: [...shop.bodies], deliveries: deliveries as Delivery[] };
}

/** The SDK as an owner's server would set it up. */
async function owner() {
  const { appId, publicKey } = await (await fetch(`${sandbox.url}/hosted/webhook-app`)).json();
  return createClient({
    auth: AppStrategy({ appId, publicKey }),
    modules: { productsV3, inventoryItemsV3, categories, products, inventory },
  });
}

/** The types of everything that arrived, as the SDK reads them. */
async function types(): Promise<string[]> {
  const client = await owner();
  const { bodies } = await arrived();
  return Promise.all(bodies.map(async (body) => (await client.webhooks.parseJWT(body)).eventType));
}

const backOffice = () =>
  createClient({ auth: keyAuth("full"), modules: { productsV3, inventoryItemsV3, categories } });

describe("webhooks about the catalogue", () => {
  it("reach the SDK's typed handlers with the product as it is now", async () => {
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    await sandbox.control("POST", "/catalog", { slug: product.slug, price: "77.00" });
    const client = await owner();
    const seen: { id: unknown; price: unknown; entityId: unknown; instanceId: unknown }[] = [];
    client.productsV3.onProductUpdated(({ entity, metadata }) => {
      seen.push({
        id: entity._id,
        price: entity.actualPriceRange?.minValue?.amount,
        entityId: metadata.entityId,
        instanceId: metadata.instanceId,
      });
    });
    const { bodies } = await arrived();
    for (const body of bodies) await client.webhooks.process(body);
    const app = await (await fetch(`${sandbox.url}/hosted/webhook-app`)).json();
    expect(seen).toEqual([{ id: product.id, price: "77", entityId: product.id, instanceId: app.instanceId }]);
  });

  it("tell of products that come and go", async () => {
    const office = backOffice();
    const made = await office.productsV3.createProduct({
      name: "Spoon rest",
      productType: "PHYSICAL",
      physicalProperties: {},
      variantsInfo: { variants: [{ price: { actualPrice: { amount: "9" } }, physicalProperties: {} }] },
    } as never);
    await office.productsV3.deleteProduct(present(made._id));
    const told = await types();
    expect(told).toContain("wix.stores.catalog.v3.product_created");
    expect(told).toContain("wix.stores.catalog.v3.product_deleted");
    expect(told).not.toContain("wix.stores.catalog.v3.product_updated");
  });

  it("name what an update changed only where they are told to", async () => {
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    const client = await owner();
    const names: string[][] = [];
    client.productsV3.onProductUpdated(({ modifiedFields }) => {
      names.push(Object.keys(modifiedFields ?? {}));
    });
    await sandbox.control("POST", "/catalog", { slug: product.slug, name: "Renamed" });
    await sandbox.control("POST", "/webhooks", { modifiedFields: true });
    await sandbox.control("POST", "/catalog", { slug: product.slug, name: "Renamed again" });
    const { bodies } = await arrived();
    for (const body of bodies) await client.webhooks.process(body);
    expect(names[0]).toEqual([]);
    expect(names[1]).toContain("name");
    expect(names[1]).not.toContain("slug");
  });

  it("tell of stock and of a new stock status, also when an order took it", async () => {
    const { world, webhooks } = sandbox.sandbox;
    const { catalog } = world.state;
    const product = present(Object.values(catalog.products)[0]);
    const variant = present(product.variantsInfo.variants[0]);
    await sandbox.control("POST", "/catalog", { slug: product.slug, stock: 2 });
    await arrived();
    shop.bodies.length = 0;
    const line = { productId: product.id, variantId: variant.id };
    decrementStock(world, [{ ...line, quantity: 1 }]);
    webhooks.sendChanges();
    await webhooks.settled();
    decrementStock(world, [{ ...line, quantity: 1 }]);
    webhooks.sendChanges();
    const client = await owner();
    const told: unknown[] = [];
    client.inventoryItemsV3.onInventoryItemUpdated(({ entity, metadata }) => {
      told.push([entity.productId, entity.quantity, metadata.entityId]);
    });
    client.inventoryItemsV3.onInventoryItemStockStatusUpdated(({ data }) => void told.push(data.inStock));
    client.inventoryItemsV3.onInventoryItemUpdatedWithReason(() => undefined);
    for (const body of (await arrived()).bodies) await client.webhooks.process(body);
    const itemId = itemOfVariant(catalog, variant.id)?.id;
    expect(told).toHaveLength(3);
    expect(told).toEqual(expect.arrayContaining([[product.id, 1, itemId], [product.id, 0, itemId], false]));
  });

  it("tell of categories and of what is put into them", async () => {
    const office = backOffice();
    const tree = { appNamespace: "@wix/stores", treeKey: null };
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    const category = await office.categories.createCategory(
      { name: "Outlet" } as never,
      {
        treeReference: tree,
      } as never,
    );
    const items = [{ catalogItemId: product.id, appId: "215238eb-22a5-4c36-9e7b-e7c08025e04e" }];
    const id = present(category?._id);
    await office.categories.bulkAddItemsToCategory(id, items as never, { treeReference: tree } as never);
    await office.categories.bulkRemoveItemsFromCategory(id, items as never, { treeReference: tree } as never);
    await office.categories.deleteCategory(id, tree as never);
    expect(await types()).toEqual([
      "wix.categories.v1.category_created",
      "wix.categories.v1.category_item_added_to_category",
      "wix.categories.v1.category_item_removed_from_category",
      "wix.categories.v1.category_deleted",
    ]);
    const client = await owner();
    const added: unknown[] = [];
    client.categories.onCategoryItemAddedToCategory(({ data, metadata }) => {
      added.push([data.addedItem?.catalogItemId, metadata.entityId]);
    });
    await client.webhooks.process(present((await arrived()).bodies[1]));
    expect(added).toEqual([[product.id, id]]);
  });

  it("say after a reset that everything is as it was", async () => {
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    await sandbox.control("POST", "/catalog", { slug: product.slug, price: "1.00" });
    await sandbox.control("POST", "/reset");
    const client = await owner();
    const prices: unknown[] = [];
    client.productsV3.onProductUpdated(({ entity }) => {
      prices.push(entity.actualPriceRange?.minValue?.amount);
    });
    for (const body of (await arrived()).bodies) await client.webhooks.process(body);
    expect(prices).toEqual(["1", product.actualPriceRange.minValue.amount]);
  });
});

describe("a site with Catalog V1", () => {
  it("tells of products and stock in that catalogue's words", async () => {
    await sandbox.control("POST", "/webhooks", { url: null });
    await sandbox.control("POST", "/reset", { catalog: "v1" });
    await sandbox.control("POST", "/webhooks", { url: shop.url });
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    await sandbox.control("POST", "/catalog", { slug: product.slug, price: "77.00" });
    await arrived();
    await sandbox.control("POST", "/catalog", { slug: product.slug, stock: 5 });
    const client = await owner();
    const told: unknown[] = [];
    client.products.onProductChanged(({ data }) => void told.push([data.productId, data.changedFields]));
    client.inventory.onInventoryVariantsChanged(({ data }) => void told.push(data.productId));
    client.inventory.onInventoryItemChanged(() => undefined);
    for (const body of (await arrived()).bodies) await client.webhooks.process(body);
    expect(told).toContainEqual([product.id, ["priceData"]]);
    expect(told).toContain(product.id);
  });
});

describe("a webhook that is not answered with 200", () => {
  it("is sent again by Wix's timetable, and no more once it was taken", async () => {
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    shop.answers = [500, 204];
    await sandbox.control("POST", "/catalog", { slug: product.slug, price: "5.00" });
    const last = async () => (await arrived()).deliveries.at(-1);
    expect(await last()).toMatchObject({ statuses: [500], state: "waiting" });
    await sandbox.control("POST", "/clock", { advanceSeconds: 59 });
    expect(await last()).toMatchObject({ statuses: [500] });
    await sandbox.control("POST", "/clock", { advanceSeconds: 1 });
    expect(await last()).toMatchObject({ statuses: [500, 204], state: "waiting" });
    await sandbox.control("POST", "/clock", { advanceSeconds: 600 });
    expect(await last()).toMatchObject({ statuses: [500, 204, 200], state: "delivered" });
  });

  it("is given up after twelve more attempts in 47 hours", async () => {
    const product = present(Object.values(sandbox.world.state.catalog.products)[0]);
    shop.answers = Array.from({ length: 20 }, () => 503);
    await sandbox.control("POST", "/catalog", { slug: product.slug, price: "5.00" });
    for (let hour = 0; hour < 60; hour += 1) {
      await arrived();
      await sandbox.control("POST", "/clock", { advanceSeconds: 3_600 });
    }
    const delivery = (await arrived()).deliveries.at(-1);
    expect(delivery).toMatchObject({ state: "given up" });
    expect(delivery?.statuses).toHaveLength(13);
  });
});

describe("on demand", () => {
  const refusedBySdk = [
    "wrong-key",
    "alg-none",
    "hs256-public-key",
    "tampered",
    "unsigned",
    "empty",
    "expired",
  ];

  it.each(oddities)("sends %s", async (oddity) => {
    await sandbox.control("POST", "/webhooks/send", {
      eventType: "wix.stores.catalog.v3.product_updated",
      entityId: "p1",
      oddity,
    });
    const client = await owner();
    const body = present((await arrived()).bodies[0]);
    const reading = client.webhooks.parseJWT(body);
    if (refusedBySdk.includes(oddity) || oddity.startsWith("broken")) await expect(reading).rejects.toThrow();
    // The SDK looks at neither: a shop has to.
    else expect((await reading).eventType).toBe("wix.stores.catalog.v3.product_updated");
  });

  it("sends the same event twice, one without an entity, and types nobody knows", async () => {
    const eventType = "wix.stores.catalog.v3.product_updated";
    await sandbox.control("POST", "/webhooks/send", { eventType, entityId: "p1", times: 2 });
    await sandbox.control("POST", "/webhooks/send", { eventType: "wix.bookings.v9.dream_dreamt" });
    const client = await owner();
    const read = await Promise.all((await arrived()).bodies.map((body) => client.webhooks.parseJWT(body)));
    const [first, second, third] = read as { payload: { id: string; entityId: string } }[];
    expect(first?.payload.id).toBe(second?.payload.id);
    expect(first?.payload).toMatchObject({ entityId: "p1", entityFqdn: "wix.stores.catalog.v3.product" });
    expect(JSON.stringify(first?.payload)).not.toContain("currentEntity");
    expect(third).toMatchObject({ eventType: "wix.bookings.v9.dream_dreamt" });
  });

  it("sends Catalog V1's events to the SDK's handlers", async () => {
    const client = await owner();
    const seen: unknown[] = [];
    client.products.onProductChanged(({ data }) => void seen.push([data.productId, data.changedFields]));
    client.products.onProductDeleted(({ data }) => void seen.push([data.productId]));
    client.inventory.onInventoryVariantsChanged(({ data }) => void seen.push([data.productId]));
    client.products.onProductCollectionChanged(({ data }) => void seen.push(data.changedFields));
    const stock = { inStock: true, quantity: 3 };
    const events: WixEvent[] = [
      productChangedV1("p1", ["priceData"]),
      productDeletedV1("p2"),
      inventoryVariantsChangedV1("p3", "i3", [{ id: "v", oldValue: stock, newValue: stock }]),
      collectionEventV1("Changed", "c1", { changedFields: ["name"] }),
    ];
    for (const event of events) await sandbox.sandbox.webhooks.send(event);
    for (const body of (await arrived()).bodies) await client.webhooks.process(body);
    expect(seen).toEqual([["p1", ["priceData"]], ["p2"], ["p3"], ["name"]]);
  });
});
