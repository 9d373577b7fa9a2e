import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { createProduct } from "./commands-create";
import { newProduct } from "./input";

interface Made {
  _id: string;
  slug: string;
  handle: string;
}

/** What Wix has, and what it does with the next wish. */
let shelf: Made[];
let creation: (made: Made) => { product?: Made };

const wix = vi.hoisted(() => ({
  productsV3: { queryProducts: vi.fn(), createProductWithInventory: vi.fn() },
}));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);

const wish = (once = crypto.randomUUID()) =>
  newProduct.parse({ once, name: "Egg Cup", price: "14.5", visible: "yes" });

beforeEach(() => {
  vi.clearAllMocks();
  shelf = [];
  creation = (product) => ({ product });
  wix.productsV3.queryProducts.mockReturnValue({
    eq: (_field: string, handle: string) => ({
      limit: () => ({ find: async () => ({ items: shelf.filter((made) => made.handle === handle) }) }),
    }),
  });
  wix.productsV3.createProductWithInventory.mockImplementation(async ({ handle }: Made) => {
    const product = { _id: `p${shelf.length + 1}`, slug: "egg-cup", handle };
    shelf.push(product);
    return creation(product);
  });
});

describe("a new product", () => {
  it("is made under a name of the form's own, and Wix finds its address", async () => {
    const input = wish();
    expect(await createProduct(input)).toEqual({ ok: true, value: { id: "p1", slug: "egg-cup" } });
    expect(shelf).toEqual([{ _id: "p1", slug: "egg-cup", handle: `desk-${input.once}` }]);
  });

  it("whose answer was lost is found, not made again", async () => {
    creation = () => {
      throw lost;
    };
    expect(await createProduct(wish())).toEqual({ ok: true, value: { id: "p1", slug: "egg-cup" } });
    expect(shelf).toHaveLength(1);
  });

  it("is found by the same form that is sent again much later", async () => {
    const input = wish();
    await createProduct(input);
    expect(await createProduct(input)).toEqual({ ok: true, value: { id: "p1", slug: "egg-cup" } });
    expect(shelf).toHaveLength(1);
    await createProduct(wish());
    expect(shelf).toHaveLength(2);
  });

  it("that cannot be found after a loss is said to be unknown", async () => {
    wix.productsV3.createProductWithInventory.mockRejectedValue(lost);
    await expect(createProduct(wish())).rejects.toBe(lost);
  });

  it("that Wix refuses says which field it was", async () => {
    const taken = new ShopError(failed("conflict", "SKU_ALREADY_EXIST_ERROR").error);
    wix.productsV3.createProductWithInventory.mockRejectedValue(taken);
    expect(await createProduct(wish())).toMatchObject({ ok: false, error: { kind: "invalid" } });
  });
});
