import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/session/types";
import { getGuestOrder, getOrderOf, listMyGuestOrders } from "./guest";

let viewer: Viewer;
let proven: string[];
let member: { _id?: string; loginEmail?: string; loginEmailVerified?: boolean };
const getOrder = vi.hoisted(() => vi.fn());
const searchOrders = vi.hoisted(() => vi.fn());
const trackingInfo = { trackingNumber: "1Z999", trackingLink: "https://www.ups.com/track?tracknum=1Z999" };
const orderFulfillments = {
  listFulfillmentsForSingleOrder: async () => ({
    orderWithFulfillments: { fulfillments: [{ _id: "f1", lineItems: [], trackingInfo }] },
  }),
};
vi.mock("@/lib/session/viewer", () => ({
  askAsViewer: (question: (viewer: Viewer) => unknown) => question(viewer),
}));
vi.mock("./proof", () => ({ isProven: async (id: string) => proven.includes(id) }));
vi.mock("@/lib/wix/admin", () => ({
  catalogAdmin: () => undefined,
  membersAdmin: () => undefined,
  promotionsAdmin: () => undefined,
  ordersAdmin: () => ({ orders: { getOrder, searchOrders }, orderFulfillments }),
}));
vi.mock("@/lib/wix/admin-key", () => ({
  hasCredentialFor: () => true,
  credentialFor: () => ({ variable: "WIX_API_KEY" }),
  keyVariable: () => "WIX_API_KEY_ORDERS",
}));
vi.mock("@/lib/wix/shopper", () => ({
  shopperClient: () => ({ members: { getCurrentMember: async () => ({ member }) } }),
}));

const wixOrder = {
  _id: "o1",
  number: "10042",
  status: "APPROVED",
  buyerInfo: { email: "Gus@example.com", visitorId: "v1" },
  lineItems: [],
  recipientInfo: { address: { addressLine1: "5 Main Street" }, contactDetails: { firstName: "Gus" } },
};

beforeEach(() => {
  viewer = { kind: "visitor", accessToken: "t" };
  proven = [];
  member = { _id: "m1", loginEmail: "gus@example.com", loginEmailVerified: true };
  getOrder.mockReset().mockResolvedValue(wixOrder);
  searchOrders.mockReset().mockResolvedValue({ orders: [wixOrder] });
});

describe("getGuestOrder", () => {
  it("asks Wix nothing for somebody who has proven nothing", async () => {
    proven = ["another"];
    expect(await getGuestOrder("o1")).toBeUndefined();
    expect(getOrder).not.toHaveBeenCalled();
  });

  it("shows whoever has named number and e-mail the order without its address", async () => {
    proven = ["o1"];
    const found = await getGuestOrder("o1");
    expect(found).toMatchObject({
      by: "number",
      order: { number: "10042" },
      parcels: [{ trackingNumber: "1Z999" }],
    });
    expect(JSON.stringify(found)).not.toMatch(/Main Street|Gus/i);
  });

  it("shows a member whose e-mail is confirmed all of what they bought without logging in", async () => {
    viewer = { kind: "member", accessToken: "t" };
    const found = await getGuestOrder("o1");
    expect(found).toMatchObject({ by: "account", order: { shippingAddress: { name: "Gus" } } });
  });

  it.each([
    ["has not confirmed their e-mail", { loginEmailVerified: false }, {}],
    ["has another e-mail", { loginEmail: "eve@example.com" }, {}],
    ["meets another member's order", {}, { buyerInfo: { email: "gus@example.com", memberId: "m2" } }],
    ["meets an order another member placed", {}, { createdBy: { memberId: "m2" } }],
  ])("shows nothing to a member who %s", async (_who, otherMember: object, otherOrder: object) => {
    viewer = { kind: "member", accessToken: "t" };
    member = { ...member, ...otherMember };
    getOrder.mockResolvedValue({ ...wixOrder, ...otherOrder });
    searchOrders.mockResolvedValue({ orders: [{ ...wixOrder, ...otherOrder }] });
    expect(await getGuestOrder("o1")).toBeUndefined();
    expect(await listMyGuestOrders()).toEqual([]);
  });

  it("is an outage, not a logout, when Wix does not take the shop's key", async () => {
    proven = ["o1"];
    getOrder.mockRejectedValue(Object.assign(new Error("no"), { status: 401 }));
    const refused = await getGuestOrder("o1").catch((error: { failure?: object }) => error);
    expect(refused).toMatchObject({ failure: { kind: "unavailable" } });
    expect(JSON.stringify(refused)).not.toContain("Read Orders");
  });
});

describe("getOrderOf", () => {
  const opened = new Set(["c1", "c2"]);

  it("shows the order of a checkout that was opened here, without its address", async () => {
    getOrder.mockResolvedValue({ ...wixOrder, checkoutId: "c2" });
    const order = await getOrderOf(opened, "o1");
    expect(order).toMatchObject({ number: "10042" });
    expect(JSON.stringify(order)).not.toMatch(/Main Street|Gus/i);
  });

  it.each([
    ["of another checkout", { checkoutId: "c3" }],
    ["that names none", {}],
  ])("shows none %s", async (_what, other: object) => {
    getOrder.mockResolvedValue({ ...wixOrder, ...other });
    expect(await getOrderOf(opened, "o1")).toBeUndefined();
  });

  it("asks Wix nothing for a browser that has opened no checkout", async () => {
    expect(await getOrderOf(new Set(), "o1")).toBeUndefined();
    expect(getOrder).not.toHaveBeenCalled();
  });

  it.each([
    ["is not there yet", 404],
    ["the shop's key is withdrawn for", 401],
    ["the shop's key may not read", 403],
    ["Wix does not answer for", 503],
  ])("shows none that %s: whoever waits goes on waiting with their own token", async (_why, status) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    getOrder.mockRejectedValue(Object.assign(new Error("no"), { status }));
    expect(await getOrderOf(opened, "o1")).toBeUndefined();
  });
});

describe("listMyGuestOrders", () => {
  it("lists a member's, and asks Wix nothing for anybody else", async () => {
    expect(await listMyGuestOrders()).toEqual([]);
    expect(searchOrders).not.toHaveBeenCalled();
    viewer = { kind: "member", accessToken: "t" };
    expect(await listMyGuestOrders()).toMatchObject([{ id: "o1", number: "10042" }]);
  });

  it("leaves out what Wix finds by an idea of its own of the same e-mail", async () => {
    viewer = { kind: "member", accessToken: "t" };
    searchOrders.mockResolvedValue({ orders: [{ ...wixOrder, buyerInfo: { email: "gus@example.co" } }] });
    expect(await listMyGuestOrders()).toEqual([]);
  });
});
