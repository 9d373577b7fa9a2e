import { createClient } from "@wix/sdk";
import { inventoryItemsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { keyAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();
const stock = createClient({ auth: keyAuth("catalog"), modules: { inventoryItemsV3 } }).inventoryItemsV3;

describe("stock that runs low", () => {
  it("is found with the least first, and leaves the list once there is more", async () => {
    const low = async () =>
      (
        await stock
          .queryInventoryItems()
          .eq("trackQuantity", true)
          .le("quantity", 3)
          .ascending("quantity")
          .limit(100)
          .find()
      ).items;
    const found = await low();
    const quantities = found.map(({ quantity }) => quantity ?? Number.NaN);
    expect(quantities).toEqual([...quantities].sort((a, b) => a - b));
    const records = Object.values(sandbox.world.state.catalog.inventoryItems);
    const wanted = records.filter(({ trackQuantity, quantity = 0 }) => trackQuantity && quantity <= 3);
    expect(wanted.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ _id }) => _id))).toEqual(new Set(wanted.map(({ id }) => id)));
    const [least] = found;
    await stock.updateInventoryItem(least?._id ?? "", { revision: least?.revision ?? "", quantity: 50 });
    expect((await low()).map(({ _id }) => _id)).not.toContain(least?._id);
  });
});
