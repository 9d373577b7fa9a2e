import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Cart, type CartLine, emptyCart } from "@/lib/cart/types";
import { failed, ok } from "@/lib/result";
import type { Viewer } from "@/lib/session/types";
import { openCurrent } from "./open";

let viewer: Viewer;
let cart: Cart;
const setQuantities = vi.hoisted(() => vi.fn());
const startCheckout = vi.hoisted(() => vi.fn());
vi.mock("@/lib/session/viewer", () => ({ getViewer: async () => viewer }));
vi.mock("@/lib/wix/shopper", () => ({ shopperClient: () => ({}) }));
vi.mock("@/lib/cart/read", () => ({ readCart: async () => cart }));
vi.mock("@/lib/cart/commands", () => ({ setQuantities }));
vi.mock("./commands", () => ({ startCheckout }));

const line = (change: Partial<CartLine> = {}): CartLine => ({
  ...{ id: "l1", productId: "p1", name: "Bowl", details: [], fixed: false, status: "in-stock" as const },
  ...{ quantity: 2, requested: 2 },
  ...change,
});
const usd = (amount: string) => ({ amount, currency: "USD" });

beforeEach(() => {
  viewer = { kind: "visitor", accessToken: "t" };
  cart = { id: "c1", lines: [line()], count: 2 };
  setQuantities.mockReset();
  startCheckout.mockReset().mockResolvedValue("https://wix.example/checkout");
});

describe("openCurrent", () => {
  it("opens checkout for the cart as it is", async () => {
    expect(await openCurrent()).toEqual(ok({ cartId: "c1", url: "https://wix.example/checkout" }));
    expect(setQuantities).not.toHaveBeenCalled();
  });

  it("sets a cart that asks for more than there is to what there is, and opens nothing", async () => {
    cart.lines = [
      line(),
      line({ id: "l2", status: "partly-in-stock", quantity: 3, requested: 9, available: 3 }),
    ];
    expect(await openCurrent()).toEqual(failed("conflict", "SET_TO_STOCK"));
    expect(setQuantities).toHaveBeenCalledWith({}, [{ lineId: "l2", quantity: 3 }]);
    expect(startCheckout).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Cart>, string]>([
    ["nothing in it", { lines: [] }, "EMPTY_CART"],
    ["something sold out", { lines: [line({ status: "sold-out", quantity: 0 })] }, "SOLD_OUT"],
    ["something gone", { lines: [line({ status: "gone" })] }, "SOLD_OUT"],
    ["too little of what cannot be changed", { lines: [line({ fixed: true, quantity: 1 })] }, "SOLD_OUT"],
    [
      "less than the shop takes",
      { minimum: { least: usd("50"), left: usd("10") } },
      "SUBTOTAL_BELOW_ORDER_MINIMUM",
    ],
    [
      "something against a rule of the shop's",
      { obstacles: [{ kind: "rule", text: "Two at most.", blocking: true }] },
      "CUSTOM_VALIDATION",
    ],
  ])("opens nothing for a cart with %s", async (_what, change, code) => {
    Object.assign(cart, change);
    expect(await openCurrent()).toMatchObject({ ok: false, error: { code } });
    expect(startCheckout).not.toHaveBeenCalled();
    expect(setQuantities).not.toHaveBeenCalled();
  });

  it("lets Wix decide about what only warns, and about what is for members", async () => {
    cart.obstacles = [
      { kind: "rule", text: "Takes a while.", blocking: false },
      { kind: "members-only", blocking: true },
    ];
    expect(await openCurrent()).toMatchObject({ ok: true });
  });

  it.each<[Viewer, string]>([
    [{ kind: "guest" }, "EMPTY_CART"],
    [{ kind: "guest", ended: true }, "SESSION_ENDED"],
    [{ kind: "unavailable", was: "visitor" }, "SESSION_UNAVAILABLE"],
  ])("asks Wix nothing for %j", async (somebody, code) => {
    viewer = somebody;
    cart = emptyCart("USD");
    expect(await openCurrent()).toMatchObject({ ok: false, error: { code } });
  });
});
