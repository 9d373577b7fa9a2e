import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ConfirmedMember } from "@/lib/session/confirmed-member";
import { withdrawRequest } from "./commands";
import { listStockWishes } from "./queries";

let member: ConfirmedMember | undefined;
let requests: { _id: string; email: string; status?: string }[];
const wix = vi.hoisted(() => ({ get: vi.fn(), remove: vi.fn(), find: vi.fn(), eq: vi.fn() }));
vi.mock("@/lib/session/confirmed-member", () => ({ confirmedMember: async () => member }));
vi.mock("@/lib/catalog/queries", () => ({ getProductById: async () => undefined }));
vi.mock("@/lib/wix/shopper", () => ({ shopperClient: vi.fn() }));
vi.mock("@/lib/wix/admin", () => {
  const query = { eq: wix.eq, descending: () => query, limit: () => query, find: wix.find };
  wix.eq.mockImplementation(() => query);
  return {
    membersAdmin: () => undefined,
    ordersAdmin: () => undefined,
    promotionsAdmin: () => undefined,
    catalogAdmin: () => ({
      backInStockNotifications: {
        queryBackInStockNotificationRequests: () => query,
        getBackInStockNotificationRequest: wix.get,
        deleteBackInStockNotificationRequest: wix.remove,
      },
    }),
  };
});

const ann = { id: "m1", email: "ann@example.com", contactId: "c1" };

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  member = ann;
  requests = [{ _id: "r1", email: "Ann@example.com" }];
  wix.find.mockReset().mockImplementation(async () => ({ items: requests }));
  wix.get.mockReset().mockImplementation(async () => requests[0]);
  wix.remove.mockReset();
  wix.eq.mockClear();
});

describe("listStockWishes", () => {
  it("finds a member's by their contact, and of those the ones with the e-mail that is theirs", async () => {
    requests.push({ _id: "r2", email: "another@example.com" }, { _id: "r3", email: "ann@example.com" });
    expect((await listStockWishes(ann)).map(({ id }) => id)).toEqual(["r1", "r3"]);
    expect(wix.eq).toHaveBeenCalledWith("contactId", "c1");
  });

  it("asks nothing without a contact: an empty filter would find everybody's", async () => {
    expect(await listStockWishes({ id: "m1", email: "ann@example.com" })).toEqual([]);
    expect(wix.find).not.toHaveBeenCalled();
  });

  it("is an outage, not a logout, when Wix does not take the shop's key", async () => {
    wix.find.mockRejectedValue(Object.assign(new Error("no"), { status: 401 }));
    await expect(listStockWishes(ann)).rejects.toMatchObject({ failure: { kind: "unavailable" } });
  });
});

describe("withdrawRequest", () => {
  it("deletes a member's own", async () => {
    expect(await withdrawRequest("r1")).toMatchObject({ ok: true });
    expect(wix.remove).toHaveBeenCalledWith("r1");
  });

  it("leaves somebody else's alone, and answers as if there were none", async () => {
    requests = [{ _id: "r1", email: "eve@example.com" }];
    const theirs = await withdrawRequest("r1");
    expect(wix.remove).not.toHaveBeenCalled();
    wix.get.mockRejectedValue(Object.assign(new Error("no"), { status: 404 }));
    expect(await withdrawRequest("r1")).toEqual(theirs);
  });

  it("asks nothing with the owner's rights for whoever has confirmed no e-mail", async () => {
    member = undefined;
    expect(await withdrawRequest("r1")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(wix.get).not.toHaveBeenCalled();
  });
});
