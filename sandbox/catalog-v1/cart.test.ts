import { beforeEach, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { item, productOf, restock, type Shopper, variantOf, visitor } from "../ecom/testing";
import { suiteSandbox } from "../testing/suite";
import { shopWithApron } from "./fixture";
import { catalogV1FromSeed } from "./seed";

const sandbox = suiteSandbox({ catalog: "v1" });
let shopper: Shopper;

beforeEach(async () => {
  restock(sandbox);
  sandbox.world.state.catalog = catalogV1FromSeed(shopWithApron);
  shopper = await visitor();
});

const add = async (slug: string, options: Record<string, unknown>, quantity = 1, who = shopper) => {
  const { cart } = await who.currentCartV2.addLineItemsToCurrentCart({
    catalogItems: [item(productOf(sandbox, slug), undefined, quantity, options)],
  });
  return cart?.lineItems ?? [];
};

describe("a cart of Catalog V1", () => {
  it("knows managed variants by id, with the price after the discount and a text by its title", async () => {
    const tee = productOf(sandbox, "logo-tee");
    const variantId = variantOf(tee, "Red", "S").id;
    const [line] = await add("logo-tee", { variantId, customTextFields: { "Your words": "Ahoy" } }, 2);
    expect(line?.pricing).toMatchObject({
      unitPrice: { amount: "20" },
      totalPrice: { amount: "40" },
      breakdown: { fullPrice: { amount: "25" } },
    });
    expect(line?.attributes?.descriptionLines?.map(({ name }) => name?.original)).toEqual([
      "Color",
      "Size",
      "Your words",
    ]);
    expect(line?.quantityInfo).toMatchObject({ confirmedQuantity: 2, availableQuantity: 7 });
  });

  it("knows variants that are not managed by their choices", async () => {
    const [line] = await add("apron", { options: { Length: "Long" } });
    expect(line?.attributes?.descriptionLines?.[0]).toMatchObject({
      name: { original: "Length" },
      plainText: { original: "Long" },
    });
    const twice = await add("apron", { options: { Length: "Long" } });
    expect(twice.map(({ quantityInfo }) => quantityInfo?.requestedQuantity)).toEqual([2]);
    expect(await add("apron", { options: { Length: "Short" } })).toHaveLength(2);
    expect(await add("stone-bowl", {})).toHaveLength(3);
  });

  it("does not know what is not made, and leaves out what is not fully named", async () => {
    const wrong = await failureOf(add("apron", { options: { Length: "Endless" } }));
    expect(wrong.details?.applicationError?.code).toBe("ITEM_NOT_FOUND_IN_CATALOG");
    expect(await add("apron", {})).toEqual([]);
    expect(await add("logo-tee", { options: { Color: "Red", Size: "S" } })).toEqual([]);
  });

  it("shares one stock among variants that are not managed", async () => {
    for (const record of Object.values(sandbox.world.state.catalog.inventoryItems)) {
      if (record.productId !== productOf(sandbox, "apron").id) continue;
      Object.assign(record, { trackQuantity: true, quantity: 3 });
    }
    await add("apron", { options: { Length: "Long" } }, 2);
    const lines = await add("apron", { options: { Length: "Short" } }, 2);
    expect(lines.map(({ quantityInfo }) => quantityInfo?.confirmedQuantity)).toEqual([2, 1]);
  });
});
