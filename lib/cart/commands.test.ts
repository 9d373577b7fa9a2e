import { beforeEach, describe, expect, it, vi } from "vitest";
import { storesAppId } from "@/lib/catalog/reference";
import type { ShopperClient } from "@/lib/wix/shopper";
import { addItem } from "./commands";

const currentCartV2 = {
  addLineItemsToCurrentCart: vi.fn(),
  updateLineItemsInCurrentCart: vi.fn(),
  estimateCurrentCart: vi.fn(),
};
const client = { currentCartV2 } as unknown as ShopperClient;

const variantId = "9a6e2c7e-5a0f-4d8e-a7a8-000000000001";
const item = {
  ...{ productId: "p1", variantId, name: "Bowl", quantity: 2, options: {}, texts: {}, preOrder: false },
};
const cartOf = (requested: number, confirmed: number) => ({
  cart: {
    _id: "c1",
    lineItems: [
      {
        _id: "l1",
        name: { original: "Bowl" },
        quantityInfo: { requestedQuantity: requested, confirmedQuantity: confirmed },
        source: {
          catalogReference: { appId: storesAppId, catalogItemId: "p1", options: { variantId } },
        },
      },
    ],
  },
});
const noAnswer = new Error("socket hang up");

beforeEach(() => {
  for (const call of Object.values(currentCartV2)) call.mockReset();
});

describe("addItem", () => {
  it("is one call when all of it is there", async () => {
    currentCartV2.addLineItemsToCurrentCart.mockResolvedValue(cartOf(2, 2));
    expect(await addItem(client, item)).toMatchObject({ cart: { count: 2 }, notices: [] });
    expect(currentCartV2.updateLineItemsInCurrentCart).not.toHaveBeenCalled();
    expect(currentCartV2.estimateCurrentCart).not.toHaveBeenCalled();
  });

  it("sets a line of which there is less to what there is, and says so", async () => {
    currentCartV2.addLineItemsToCurrentCart.mockResolvedValue(cartOf(5, 3));
    currentCartV2.updateLineItemsInCurrentCart.mockResolvedValue(cartOf(3, 3));
    const { cart, notices } = await addItem(client, item);
    expect(currentCartV2.updateLineItemsInCurrentCart).toHaveBeenCalledWith({
      lineItems: [{ lineItemId: "l1", quantity: { newQuantity: 3 } }],
    });
    expect(cart.lines[0]).toMatchObject({ quantity: 3, requested: 3 });
    expect(notices).toEqual([{ kind: "clamped", name: "Bowl", quantity: 3 }]);
  });

  it("has added what it has, though the line could not be set", async () => {
    currentCartV2.addLineItemsToCurrentCart.mockResolvedValue(cartOf(5, 3));
    currentCartV2.updateLineItemsInCurrentCart.mockRejectedValue(noAnswer);
    const { cart, notices } = await addItem(client, item);
    expect(cart.lines[0]).toMatchObject({ quantity: 3, requested: 5 });
    expect(notices).toEqual([{ kind: "clamped", name: "Bowl", quantity: 3 }]);
  });

  it("tells of 200 with nothing added", async () => {
    currentCartV2.addLineItemsToCurrentCart.mockResolvedValue({ cart: { _id: "c1", lineItems: [] } });
    expect(await addItem(client, item)).toMatchObject({ notices: [{ kind: "not-added", name: "Bowl" }] });
  });

  it.each([
    ["was added", 1, 3, []],
    ["was not added", 1, 1, [{ kind: "interrupted", name: "Bowl", added: false }]],
    ["may have been added", undefined, 2, [{ kind: "interrupted", name: "Bowl" }]],
  ])("looks up what %s when no answer came, and never adds it again", async (_what, before, now, notices) => {
    currentCartV2.addLineItemsToCurrentCart.mockRejectedValue(noAnswer);
    currentCartV2.estimateCurrentCart.mockResolvedValue(cartOf(now, now));
    const asked = before === undefined ? item : { ...item, before };
    expect((await addItem(client, asked)).notices).toEqual(notices);
    expect(currentCartV2.addLineItemsToCurrentCart).toHaveBeenCalledTimes(1);
  });

  it("says that nobody knows when the cart cannot be looked at either", async () => {
    currentCartV2.addLineItemsToCurrentCart.mockRejectedValue(noAnswer);
    currentCartV2.estimateCurrentCart.mockRejectedValue(noAnswer);
    await expect(addItem(client, item)).rejects.toMatchObject({ failure: { code: "UNCLEAR" } });
  });
});
