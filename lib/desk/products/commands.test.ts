import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { editProduct } from "./commands";
import { changePrices } from "./commands-prices";

const wix = vi.hoisted(() => ({
  productsV3: { getProduct: vi.fn(), updateProduct: vi.fn() },
  inventoryItemsV3: {
    queryInventoryItems: vi.fn(),
    bulkUpdateInventoryItems: vi.fn(),
    bulkCreateInventoryItems: vi.fn(),
  },
}));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));

const id = "11111111-2222-4333-8444-555555555555";
const outdated = new ShopError(failed("conflict", "SOME_CODE").error, { cause: { status: 409 } });

const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);

interface State {
  revision: number;
  name: string;
  price: string;
  stock: number;
  stockRevision: number;
}
let state: State;
/** What somebody else does between our reading and our writing. */
let meanwhile: (() => void) | undefined;

beforeEach(() => {
  vi.clearAllMocks();
  state = { revision: 1, name: "Mug", price: "20", stock: 5, stockRevision: 1 };
  meanwhile = undefined;
  wix.productsV3.getProduct.mockImplementation(async () => ({
    _id: id,
    slug: "mug",
    revision: String(state.revision),
    name: state.name,
    visible: true,
    media: { itemsInfo: { items: [{ _id: "a.jpg", altText: "A mug" }] } },
    options: [],
    variantsInfo: {
      variants: [
        {
          _id: "v1",
          visible: true,
          barcode: "4006381333931",
          price: { actualPrice: { amount: state.price } },
          revenueDetails: { cost: { amount: "7.5" } },
          physicalProperties: { weight: 0.4 },
          inventoryStatus: { inStock: true },
        },
      ],
    },
  }));
  const item = () => ({
    _id: "i1",
    revision: String(state.stockRevision),
    productId: id,
    variantId: "v1",
    trackQuantity: true,
    quantity: state.stock,
  });
  const query = { in: () => query, limit: () => query, find: async () => ({ items: [item()] }) };
  wix.inventoryItemsV3.queryInventoryItems.mockReturnValue(query);
  wix.productsV3.updateProduct.mockImplementation(async (_id, update) => {
    meanwhile?.();
    meanwhile = undefined;
    if (update.revision !== String(state.revision)) throw outdated;
    state.revision += 1;
    state.name = update.name ?? state.name;
    state.price = update.variantsInfo?.variants[0].price.actualPrice.amount ?? state.price;
  });
  wix.inventoryItemsV3.bulkUpdateInventoryItems.mockImplementation(async ([{ inventoryItem }]) => {
    meanwhile?.();
    meanwhile = undefined;
    const success = inventoryItem.revision === String(state.stockRevision);
    if (success) state.stock = inventoryItem.quantity;
    const error = { code: "INVALID_REVISION" };
    return { results: [{ itemMetadata: { originalIndex: 0, success, ...(!success && { error }) } }] };
  });
});

const was = { name: "Mug", visible: "yes", "price.v1": "20", "compareAt.v1": "", "stock.v1.i1": "5" };
const edit = (change: Record<string, string>) => editProduct({ id, was, mine: { ...was, ...change } });

describe("editing a product", () => {
  it("sends what has changed and nothing else", async () => {
    expect(await edit({ name: "Cup" })).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(wix.productsV3.updateProduct).toHaveBeenCalledExactlyOnceWith(id, { revision: "1", name: "Cup" });
    expect(wix.inventoryItemsV3.bulkUpdateInventoryItems).not.toHaveBeenCalled();
  });

  it("writes nothing where there is nothing to write", async () => {
    expect(await edit({})).toMatchObject({ ok: true, value: { kind: "saved", after: {} } });
    expect(wix.productsV3.updateProduct).not.toHaveBeenCalled();
  });

  it("sends variants whole, for Wix forgets what is missing in a list", async () => {
    await edit({ "price.v1": "22" });
    const [, update] = wix.productsV3.updateProduct.mock.calls[0] ?? [];
    expect(update.variantsInfo.variants).toEqual([
      {
        _id: "v1",
        visible: true,
        barcode: "4006381333931",
        choices: [],
        price: { actualPrice: { amount: "22" } },
        revenueDetails: { cost: { amount: "7.5" } },
        physicalProperties: { weight: 0.4 },
      },
    ]);
    expect(update.options).toEqual([]);
    expect(update.name).toBeUndefined();
  });

  it("shows both values and writes nothing when somebody else changed the same field", async () => {
    state = { ...state, revision: 2, price: "25" };
    expect(await edit({ "price.v1": "22", name: "Cup" })).toMatchObject({
      ok: true,
      value: {
        kind: "conflict",
        conflicts: [{ field: "price.v1", label: "Price", theirs: "25", yours: "22" }],
      },
    });
    expect(state).toMatchObject({ price: "25", name: "Mug" });
    expect(wix.productsV3.updateProduct).not.toHaveBeenCalled();
  });

  it("writes what was chosen once both values have been seen", async () => {
    state = { ...state, revision: 2, price: "25" };
    const seen = { ...was, "price.v1": "25" };
    await editProduct({ id, was: seen, mine: { ...seen, "price.v1": "22" } });
    expect(state.price).toBe("22");
  });

  it("keeps somebody else's change of another field, also one made at the last moment", async () => {
    meanwhile = () => {
      state = { ...state, revision: 2, name: "Beaker" };
    };
    expect(await edit({ "price.v1": "22" })).toMatchObject({
      ok: true,
      value: { kind: "saved", kept: ["name"] },
    });
    expect(state).toMatchObject({ name: "Beaker", price: "22" });
  });

  it("finds a conflict that comes up at the last moment", async () => {
    meanwhile = () => {
      state = { ...state, revision: 2, price: "25" };
    };
    expect(await edit({ "price.v1": "22" })).toMatchObject({ ok: true, value: { kind: "conflict" } });
    expect(state.price).toBe("25");
  });

  it("does not overwrite stock that was sold meanwhile", async () => {
    meanwhile = () => {
      state = { ...state, stock: 4, stockRevision: 2 };
    };
    expect(await edit({ "stock.v1.i1": "12" })).toMatchObject({
      ok: true,
      value: { kind: "conflict", conflicts: [{ field: "stock.v1.i1", theirs: "4", yours: "12" }] },
    });
    expect(state.stock).toBe(4);
  });

  it("says what was written before something was refused", async () => {
    const error = { code: "QUANTITY_LIMIT" };
    wix.inventoryItemsV3.bulkUpdateInventoryItems.mockResolvedValue({
      results: [{ itemMetadata: { originalIndex: 0, success: false, error } }],
    });
    expect(await edit({ name: "Cup", "stock.v1.i1": "12" })).toMatchObject({
      ok: true,
      value: { after: { name: "Cup" }, failure: { kind: "invalid", field: "stock" } },
    });
  });

  it("has the shop look again at what was written before an answer was lost", async () => {
    wix.inventoryItemsV3.bulkUpdateInventoryItems.mockRejectedValueOnce(lost);
    expect(await edit({ name: "Cup", "stock.v1.i1": "12" })).toMatchObject({
      ok: true,
      value: {
        after: { name: "Cup" },
        changed: [{ kind: "product", fields: ["name"] }, { kind: "stock" }],
        failure: { code: "NO_ANSWER" },
      },
    });
    wix.productsV3.updateProduct.mockRejectedValueOnce(lost);
    expect(await edit({ "price.v1": "22", name: "Cup" })).toMatchObject({
      value: {
        after: {},
        changed: [{ kind: "product" }, { kind: "product" }],
        failure: { code: "NO_ANSWER" },
      },
    });
  });

  it("has it look again, too, when the rest ran into somebody else or could not be read again", async () => {
    const sold = () => {
      meanwhile = () => {
        state = { ...state, stock: 4, stockRevision: 2 };
      };
    };
    wix.productsV3.updateProduct.mockImplementation(async () => sold());
    const changes = { name: "Cup", "stock.v1.i1": "12" };
    const changed = [{ kind: "product", fields: ["name"] }];
    expect(await edit(changes)).toMatchObject({ value: { kind: "conflict", changed } });

    state = { ...state, stock: 5, stockRevision: 3 };
    wix.inventoryItemsV3.bulkUpdateInventoryItems.mockImplementation(async () => {
      wix.productsV3.getProduct.mockRejectedValueOnce(lost);
      const itemMetadata = { originalIndex: 0, success: false, error: { code: "INVALID_REVISION" } };
      return { results: [{ itemMetadata }] };
    });
    expect(await edit(changes)).toMatchObject({
      value: { kind: "saved", after: { name: "Cup" }, changed, failure: { code: "NO_ANSWER" } },
    });
  });

  it("has it look again, too, when the form comes a second time and all of it is there", async () => {
    state = { ...state, revision: 2, price: "22", stock: 12 };
    expect(await edit({ "price.v1": "22", "stock.v1.i1": "12" })).toMatchObject({
      value: {
        after: {},
        changed: [
          { kind: "product", fields: ["options", "variantsInfo"] },
          { kind: "stock", productId: id },
        ],
      },
    });
    expect(wix.productsV3.updateProduct).not.toHaveBeenCalled();
  });

  it("gives up when somebody else never stops", async () => {
    wix.productsV3.updateProduct.mockRejectedValue(outdated);
    expect(await edit({ name: "Cup" })).toEqual(failed("conflict", "CHANGING_ALL_THE_TIME"));
  });

  it("passes on a refusal that is about something else", async () => {
    const refusal = new ShopError(failed("conflict", "STORES_NOT_INSTALLED").error, {
      cause: { status: 428 },
    });
    wix.productsV3.updateProduct.mockRejectedValue(refusal);
    await expect(edit({ name: "Cup" })).rejects.toBe(refusal);
  });
});

describe("changing many prices", () => {
  const change = (variantId: string, from: string, to: string) => ({
    variantId,
    was: { price: from, compareAt: "" },
    to: { price: to, compareAt: from },
  });

  it("changes what is as it was looked at, and leaves the rest alone", async () => {
    const answer = await changePrices({
      productId: id,
      changes: [change("v1", "20", "18"), change("v2", "30", "27")],
    });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        outcomes: [
          { variantId: "v1", kind: "done" },
          { variantId: "v2", kind: "gone" },
        ],
        moves: { price: "20 → 18, instead of – → 20" },
      },
    });
    expect(state.price).toBe("18");
  });

  it("has the shop look again when the answer was lost, and when the same comes again", async () => {
    wix.productsV3.updateProduct.mockImplementationOnce(async () => {
      state = { ...state, revision: 2, price: "18" };
      throw lost;
    });
    const again = {
      productId: id,
      changes: [{ ...change("v1", "20", "18"), to: { price: "18", compareAt: "" } }],
    };
    const changed = [{ kind: "product", id, slug: "mug" }];
    expect(await changePrices(again)).toMatchObject({ value: { changed, failure: { code: "NO_ANSWER" } } });
    expect(await changePrices(again)).toMatchObject({
      value: { changed, outcomes: [{ kind: "done" }], moves: {} },
    });
    expect(wix.productsV3.updateProduct).toHaveBeenCalledTimes(1);
  });

  it("does not touch a price somebody has changed since", async () => {
    state.price = "21";
    expect(await changePrices({ productId: id, changes: [change("v1", "20", "18")] })).toMatchObject({
      ok: true,
      value: { outcomes: [{ kind: "changed", theirs: { price: "21", compareAt: "" } }], changed: [] },
    });
    expect(wix.productsV3.updateProduct).not.toHaveBeenCalled();
  });
});
