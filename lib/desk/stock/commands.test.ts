import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok, ShopError } from "@/lib/result";
import { addUnits } from "./commands";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));
const wix = vi.hoisted(() => ({
  inventoryItemsV3: { getInventoryItem: vi.fn(), bulkIncrementInventoryItems: vi.fn() },
}));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));

const itemId = "11111111-2222-4333-8444-555555555555";
const once = "2a0f1a3e-6d5e-4e57-9d5b-0f4e6c1d2b3a";
const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);
const desk = { admin: { memberId: "m", name: "Mina" }, note: vi.fn() };
let quantity: number;

beforeEach(() => {
  vi.clearAllMocks();
  quantity = 2;
  wix.inventoryItemsV3.getInventoryItem.mockImplementation(async () => ({
    ...{ _id: itemId, productId: "p1", product: { name: "Mug", variantName: "Red" }, quantity },
  }));
  wix.inventoryItemsV3.bulkIncrementInventoryItems.mockImplementation(async ([{ incrementBy }]) => {
    quantity += incrementBy;
    return { results: [{ itemMetadata: { success: true }, item: { quantity } }] };
  });
});

const add = (shown: number) => addUnits({ itemId, once, shown, units: 10 }, desk);

describe("adding units", () => {
  it("adds to what is there, also when some were sold since the page was made", async () => {
    expect(await add(4)).toEqual(ok(expect.objectContaining({ productId: "p1", quantity: 12 })));
    expect(desk.note).toHaveBeenCalledWith(expect.objectContaining({ object: "Mug, Red" }));
  });

  it("adds nothing when there are more than the page showed", async () => {
    await add(2);
    expect(await add(2)).toEqual(failed("conflict", "STOCK_CHANGED"));
    expect(quantity).toBe(12);
  });

  it("finds its units when the answer was lost, and says that nobody knows when they are not there", async () => {
    wix.inventoryItemsV3.bulkIncrementInventoryItems.mockImplementationOnce(async () => {
      quantity = 12;
      throw lost;
    });
    expect(await add(2)).toEqual(ok(expect.objectContaining({ quantity: 12 })));
    wix.inventoryItemsV3.bulkIncrementInventoryItems.mockRejectedValueOnce(lost);
    await expect(add(12)).rejects.toBe(lost);
    expect(quantity).toBe(12);
  });

  it("hands on why Wix adds nothing", async () => {
    wix.inventoryItemsV3.bulkIncrementInventoryItems.mockResolvedValue({
      results: [{ itemMetadata: { success: false, error: { code: "MAX_QUANTITY_LIMIT_REACHED" } } }],
    });
    expect(await add(2)).toMatchObject({ error: { kind: "invalid", code: "MAX_QUANTITY_LIMIT_REACHED" } });
  });
});
