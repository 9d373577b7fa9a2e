import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { createCoupon } from "./commands";
import { couponInput } from "./input";

const wix = vi.hoisted(() => ({ coupons: { createCoupon: vi.fn(), queryCoupons: vi.fn() } }));
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));
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

describe("a coupon whose answer was lost", () => {
  const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);
  const found = (name: string, ago: number) =>
    wix.coupons.queryCoupons.mockResolvedValue({
      coupons: [{ dateCreated: String(Date.now() - ago), specification: { code: "AUTUMN", name } }],
    });

  beforeEach(() => {
    vi.clearAllMocks();
    wix.coupons.createCoupon.mockRejectedValue(lost);
  });
  afterEach(() => {
    wix.coupons.createCoupon.mockReset();
  });

  it("is looked for, and counts as made when it is there", async () => {
    found("Autumn", 1_000);
    expect((await createCoupon(until(""), "UTC")).ok).toBe(true);
    expect(wix.coupons.createCoupon).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["of another name", "Autumn of last year", 1_000],
    ["from before", "Autumn", 3_600_000],
  ])("is unknown while there is only one %s", async (_which, name, ago) => {
    found(name, ago);
    await expect(createCoupon(until(""), "UTC")).rejects.toBe(lost);
  });
});
