import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "@/lib/result";
import { lookUpOrder } from "./lookup";

let searchOrders: ReturnType<typeof vi.fn>;
let hasKey: boolean;
vi.mock("@/lib/wix/admin", () => ({
  catalogAdmin: () => undefined,
  membersAdmin: () => undefined,
  promotionsAdmin: () => undefined,
  ordersAdmin: () => (hasKey ? { orders: { searchOrders } } : undefined),
}));

const order = { _id: "id-10042", number: "10042", buyerInfo: { email: "Gus@Example.com" } };
const none = failed("not-found", "NO_SUCH_ORDER");

beforeEach(() => {
  hasKey = true;
  searchOrders = vi.fn(async () => ({ orders: [order] }));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("lookUpOrder", () => {
  it("finds an order by its number and e-mail, also one that is pending or rejected, with one call", async () => {
    expect(await lookUpOrder({ number: "10042", email: "gus@example.com" })).toEqual(ok("id-10042"));
    expect(searchOrders).toHaveBeenCalledTimes(1);
    expect(searchOrders.mock.calls[0]?.[0]).toMatchObject({
      filter: {
        number: "10042",
        "buyerInfo.email": "gus@example.com",
        status: { $in: expect.arrayContaining(["PENDING", "REJECTED"]) },
      },
    });
  });

  it("answers the same, after the same question, whether number, e-mail or both are wrong", async () => {
    searchOrders.mockImplementation(async () => ({ orders: [] }));
    const answers = await Promise.all([
      lookUpOrder({ number: "10042", email: "eve@example.com" }),
      lookUpOrder({ number: "99999", email: "gus@example.com" }),
      lookUpOrder({ number: "99999", email: "eve@example.com" }),
    ]);
    expect(answers).toEqual([none, none, none]);
    expect(searchOrders).toHaveBeenCalledTimes(3);
  });

  it.each([
    ["has another buyer", { ...order, buyerInfo: { email: "eve@example.com" } }],
    ["names no buyer", { ...order, buyerInfo: {} }],
    ["has another number", { ...order, number: "10041" }],
  ])("believes its own eyes when the order Wix answers %s", async (_what, other) => {
    searchOrders.mockImplementation(async () => ({ orders: [other] }));
    expect(await lookUpOrder({ number: "10042", email: "gus@example.com" })).toEqual(none);
  });

  it.each([401, 403, 500, 503])(
    "is unavailable, and about nobody's login, when Wix says %i",
    async (status) => {
      searchOrders.mockRejectedValue(Object.assign(new Error("no"), { status }));
      const answer = await lookUpOrder({ number: "10042", email: "gus@example.com" });
      expect(answer).toMatchObject({ ok: false, error: { kind: "unavailable" } });
      expect(JSON.stringify(answer)).not.toContain("Read Orders");
    },
  );

  it("asks nobody without a key", async () => {
    hasKey = false;
    expect(await lookUpOrder({ number: "10042", email: "gus@example.com" })).toMatchObject({ ok: false });
    expect(searchOrders).not.toHaveBeenCalled();
  });
});
