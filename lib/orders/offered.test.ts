import { beforeEach, describe, expect, it, vi } from "vitest";
import { askAsOwner } from "@/lib/wix/as-owner";
import { manageOrders, readOrders } from "./needs";
import { canCancelOrders, canLookUpOrders, shopLooksUpOrders } from "./offered";

let hasKey: boolean;
vi.mock("@/lib/wix/admin", () => ({
  catalogAdmin: () => undefined,
  membersAdmin: () => undefined,
  ordersAdmin: () => (hasKey ? {} : undefined),
  promotionsAdmin: () => undefined,
}));
vi.mock("@/lib/wix/admin-key", () => ({
  hasCredentialFor: () => hasKey,
  credentialFor: () => (hasKey ? { variable: "WIX_API_KEY" } : undefined),
  keyVariable: () => "WIX_API_KEY_ORDERS",
}));

const refuse = () => Promise.reject(Object.assign(new Error("no"), { status: 403 }));
const allow = () => Promise.resolve("done");

beforeEach(() => {
  hasKey = true;
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe("what shoppers are offered by the owner's rights", () => {
  it("is nothing where nobody stands for the owner", () => {
    hasKey = false;
    expect([shopLooksUpOrders(), canLookUpOrders(), canCancelOrders()]).toEqual([false, false, false]);
  });

  it("goes for a minute when Wix refuses it, and nothing else goes with it", async () => {
    await expect(askAsOwner(manageOrders, refuse)).rejects.toMatchObject({
      failure: { kind: "unavailable", code: "PERMISSION_MISSING" },
    });
    expect([shopLooksUpOrders(), canLookUpOrders(), canCancelOrders()]).toEqual([true, true, false]);
    vi.advanceTimersByTime(60_000);
    expect(canCancelOrders()).toBe(true);
  });

  it("is back as soon as Wix allows it", async () => {
    await expect(askAsOwner(readOrders, refuse)).rejects.toThrow();
    expect(canLookUpOrders()).toBe(false);
    await askAsOwner(readOrders, allow);
    expect(canLookUpOrders()).toBe(true);
  });
});
