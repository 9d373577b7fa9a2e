import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { GET } from "./route";

const ask = vi.hoisted(() => ({ data: vi.fn(), news: vi.fn(), wishes: vi.fn() }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("@/lib/back-in-stock/queries", () => ({ listStockWishes: ask.wishes }));
vi.mock("@/lib/members/data", () => ({ collectMyData: ask.data }));
vi.mock("@/lib/members/queries", () => ({ readNews: ask.news }));
vi.mock("@/lib/session/confirmed-member", () => ({ confirmedMember: async () => ({ id: "m1" }) }));
vi.mock("@/lib/session/rate-limit", () => ({ countTry: async () => undefined }));
vi.mock("@/lib/session/viewer", () => ({
  getViewer: async () => ({ kind: "member" }),
  viewerTag: async () => "tag",
}));
vi.mock("@/lib/wishlist/queries", () => ({ listMySavedIds: async () => ["p1"] }));

const refused = new ShopError(failed("unavailable", "NO_ADMIN_KEY").error);

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  ask.data.mockReset().mockResolvedValue({ profile: { id: "m1" } });
  ask.news.mockReset().mockResolvedValue({ state: "on" });
  ask.wishes.mockReset().mockResolvedValue([{ id: "r1" }]);
});

describe("a member's data", () => {
  it("is whole, and kept by no cache", async () => {
    const answer = await GET();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toEqual({
      profile: { id: "m1" },
      saved: ["p1"],
      news: { state: "on" },
      waitsFor: [{ id: "r1" }],
      missing: [],
    });
  });

  it("names what the shop's keys could not get, and holds all the rest", async () => {
    ask.news.mockRejectedValue(refused);
    const answer = await GET();
    expect(answer.status).toBe(200);
    const data = await answer.json();
    expect(data).toMatchObject({ profile: { id: "m1" }, waitsFor: [{ id: "r1" }], missing: ["news"] });
    expect(data).not.toHaveProperty("news");
  });

  it("is not to be had without what is the member's own", async () => {
    ask.data.mockRejectedValue(refused);
    expect((await GET()).status).toBe(503);
  });
});
