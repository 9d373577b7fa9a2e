import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCoupon } from "./commands";
import { couponInput } from "./input";

const wix = vi.hoisted(() => ({ coupons: { createCoupon: vi.fn() } }));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));

const until = (expires: string) =>
  couponInput.parse({ code: "autumn", name: "Autumn", kind: "percent", percent: "25", expires });

describe("a coupon's last day", () => {
  beforeEach(() => {
    vi.clearAllMocks();
    // The evening of the 26th in New York, the 27th in UTC.
    vi.useFakeTimers({ now: new Date("2026-11-27T02:00:00Z"), toFake: ["Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ends as the site's calendar has it", async () => {
    expect((await createCoupon(until("2026-11-26"), "America/New_York")).ok).toBe(true);
    const end = wix.coupons.createCoupon.mock.calls[0]?.[0].expirationTime;
    expect(new Date(Number(end)).toISOString()).toBe("2026-11-27T04:59:59.999Z");
  });

  it("is refused when it is over there, and Wix is not asked", async () => {
    expect(await createCoupon(until("2026-11-26"), "UTC")).toMatchObject({
      ok: false,
      error: { kind: "invalid", field: "expires" },
    });
    expect(wix.coupons.createCoupon).not.toHaveBeenCalled();
  });

  it("need not be", async () => {
    expect((await createCoupon(until(""), "UTC")).ok).toBe(true);
    expect(wix.coupons.createCoupon.mock.calls[0]?.[0]).not.toHaveProperty("expirationTime");
  });
});
