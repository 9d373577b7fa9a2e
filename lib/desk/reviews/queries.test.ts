import { describe, expect, it, vi } from "vitest";
import { listDeskReviews } from "./queries";

vi.mock("@/lib/wix/as-owner", async (original) => {
  const { OwnerRefused } = await original<typeof import("@/lib/wix/as-owner")>();
  const page = {
    items: [{ _id: "r1", entityId: "p1", content: { rating: 5, title: "Good" } }],
    cursors: {},
    hasNext: () => false,
    hasPrev: () => false,
  };
  const query = { eq: () => query, ascending: () => query, limit: () => query, find: async () => page };
  const names = { in: () => names, limit: () => names, find: async () => ({ items: [] }) };
  const client = { reviews: { queryReviews: () => query }, productsV3: { queryProducts: () => names } };
  return {
    OwnerRefused,
    askAsOwner: async ({ permission }: { permission: string }, question: (asked: object) => unknown) => {
      if (permission === "Manage Products") {
        throw new OwnerRefused("refused", permission, "WIX_API_KEY_CATALOG");
      }
      return question(client);
    },
  };
});

describe("the desk's reviews", () => {
  it("are there for a key that may not read products, which says why they have no names", async () => {
    const page = await listDeskReviews("waiting");
    expect(page.reviews.map(({ id, product }) => [id, product])).toEqual([["r1", ""]]);
    expect(page.unnamed).toMatchObject({ code: "PERMISSION_MISSING" });
  });
});
