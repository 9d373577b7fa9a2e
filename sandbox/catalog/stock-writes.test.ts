import { createClient } from "@wix/sdk";
import { inventoryItemsV3, productsV3 } from "@wix/stores";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { keyAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId } from "./ids";
import { failureOf, present, visitorAuth } from "./testing";

const modules = { productsV3, inventoryItemsV3 };
const sandbox = await startSandbox();
const owner = createClient({ auth: keyAuth("catalog"), modules });
const shopper = createClient({ auth: await visitorAuth(), modules });
const stoneId = stableId("product", "stone-bowl");

beforeEach(() => {
  sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
});
afterAll(() => sandbox.stop());

describe("changing stock", () => {
  async function stoneItem() {
    const { items } = await owner.inventoryItemsV3.queryInventoryItems().eq("productId", stoneId).find();
    return present(items[0]);
  }

  it("is followed by the product's availability", async () => {
    const item = await stoneItem();
    const id = present(item._id);
    const updated = await owner.inventoryItemsV3.updateInventoryItem(id, { revision: "1", quantity: 0 });
    expect(updated).toMatchObject({ quantity: 0, availabilityStatus: "OUT_OF_STOCK", revision: "2" });
    const product = await shopper.productsV3.getProduct(stoneId);
    expect(product.inventory?.availabilityStatus).toBe("OUT_OF_STOCK");
    expect(product.variantsInfo?.variants?.[0]?.inventoryStatus?.inStock).toBe(false);
    const stale = await failureOf(
      owner.inventoryItemsV3.updateInventoryItem(id, { revision: "1", quantity: 3 }),
    );
    expect(stale.status).toBe(409);
    const refused = await failureOf(
      shopper.inventoryItemsV3.updateInventoryItem(id, { revision: "2", quantity: 3 }),
    );
    expect(refused.status).toBe(403);
  });

  it("goes down by what is sold, never below nothing unless allowed", async () => {
    const item = await stoneItem();
    const inventoryItemId = present(item._id);
    const sell = (decrementBy: number, restrictInventory = true) =>
      owner.inventoryItemsV3.bulkDecrementInventoryItems([{ inventoryItemId, decrementBy }], {
        restrictInventory,
        returnEntity: true,
        reason: "ORDER",
      });
    expect((await sell(2)).results?.[0]?.item?.quantity).toBe(1);
    expect((await sell(2)).results?.[0]?.itemMetadata?.error?.code).toBe("INSUFFICIENT_INVENTORY");
    expect((await sell(2, false)).results?.[0]?.item?.quantity).toBe(-1);
    const back = await owner.inventoryItemsV3.bulkIncrementInventoryItemsByVariantAndLocation(
      [
        {
          variantId: present(item.variantId),
          productId: stoneId,
          locationId: present(item.locationId),
          incrementBy: 4,
        },
      ] as never,
      { returnEntity: true } as never,
    );
    expect(back.results?.[0]?.item?.quantity).toBe(3);
  });

  it("counts pre-orders up to their limit", async () => {
    const { items } = await owner.inventoryItemsV3
      .queryInventoryItems()
      .eq("productId", stableId("product", "spring-bowl"))
      .find();
    const inventoryItemId = present(items[0]?._id);
    const order = (decrementBy: number) =>
      owner.inventoryItemsV3.bulkDecrementInventoryItems(
        [{ inventoryItemId, decrementBy, preorderRequest: true }],
        {
          returnEntity: true,
        },
      );
    expect((await order(5)).results?.[0]?.item).toMatchObject({
      availabilityStatus: "OUT_OF_STOCK",
      preorderInfo: { counter: 5, quantity: 0 },
    });
    expect((await order(1)).results?.[0]?.itemMetadata?.error?.code).toBe("INSUFFICIENT_INVENTORY");
  });

  it("refuses a second record for a variant and untracked counting", async () => {
    const item = await stoneItem();
    const twice = await failureOf(
      owner.inventoryItemsV3.createInventoryItem({
        productId: stoneId,
        variantId: present(item.variantId),
        quantity: 1,
      }),
    );
    expect(twice.details?.applicationError?.code).toBe("ITEM_ALREADY_EXISTS");
    const { items } = await owner.inventoryItemsV3.queryInventoryItems().eq("trackQuantity", false).find();
    const { results } = await owner.inventoryItemsV3.bulkDecrementInventoryItems([
      { inventoryItemId: present(items[0]?._id), decrementBy: 1 },
    ]);
    expect(results?.[0]?.itemMetadata?.error?.code).toBe("INVENTORY_QUANTITY_NOT_TRACKED");
  });
});
