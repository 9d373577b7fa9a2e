import "server-only";
import { startOfDay } from "@/lib/desk/days";
import { failed, ok, type Result, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { lookAfterLoss } from "../lost-answer";
import { toCoupon } from "./convert";
import type { CouponInput } from "./input";
import { managesCoupons } from "./queries";
import type { Coupon } from "./types";

/**
 * Makes a coupon that holds from now on, for everything in the shop. A code exists once, so the same wish sent twice
 * makes one coupon. One Wix call; after a lost answer the coupon is looked for.
 *
 * @param zone in which its last day ends
 * @returns failure `conflict` when there is a coupon of that code, `invalid` when its last day is over
 * @throws OwnerRefused, ShopError
 * Wix: `POST /stores/v2/coupons` (Manage Coupons)
 */
export async function createCoupon(input: CouponInput, zone: string): Promise<Result<undefined>> {
  const { code, name, minimum, limit, oncePerCustomer } = input;
  const end = input.expires && startOfDay(input.expires, zone, 1).getTime() - 1;
  if (end && end <= Date.now()) return failed("invalid", "DAY_IS_OVER", "expires");
  const began = Date.now();
  const make = () =>
    askAsOwner(managesCoupons, (client) =>
      client.coupons.createCoupon({
        code,
        name,
        active: true,
        startTime: String(Date.now()),
        ...giftOf(input),
        // One or the other: a coupon with a least subtotal holds for everything.
        ...(minimum ? { minimumSubtotal: Number(minimum) } : { scope: { namespace: "stores" } }),
        ...(limit !== undefined && { usageLimit: limit }),
        ...(oncePerCustomer && { limitPerCustomer: 1 }),
        ...(end && { expirationTime: String(end) }),
      }),
    );
  try {
    await lookAfterLoss(make, () => isMade(input, began));
    return ok(undefined);
  } catch (error) {
    const failure = error instanceof ShopError ? error.failure : undefined;
    if (failure?.kind === "conflict") return failed("conflict", failure.code, "code");
    throw error;
  }
}

/** Clocks differ. Milliseconds. */
const clockSkewMs = 120_000;

/** Whether there is the coupon now that was wanted, and not one of the same code from before. */
async function isMade({ code, name }: CouponInput, since: number): Promise<boolean> {
  const { coupons = [] } = await askAsOwner(managesCoupons, (client) =>
    client.coupons.queryCoupons({ filter: JSON.stringify({ "specification.code": code }) }),
  );
  return coupons.some(
    ({ specification, dateCreated }) =>
      specification?.code === code &&
      specification.name === name &&
      Number(dateCreated) > since - clockSkewMs,
  );
}

function giftOf({ kind, percent, amount }: CouponInput) {
  if (kind === "percent") return { percentOffRate: percent ?? 0 };
  return kind === "amount" ? { moneyOffAmount: Number(amount) } : { freeShipping: true };
}

/**
 * Switches a coupon off; carts that have it lose it at their next look. Two Wix calls.
 *
 * @returns the coupon as it was; failure `not-found`
 * @throws OwnerRefused, ShopError
 * Wix: `GET`, `PATCH /stores/v2/coupons/{id}` (Manage Coupons)
 */
export async function endCoupon(id: string): Promise<Result<Coupon>> {
  return askAsOwner(managesCoupons, async (client) => {
    const before = await client.coupons.getCoupon(id);
    const coupon = before && toCoupon(before);
    if (!coupon || !before.specification) return failed("not-found", "COUPON_NOT_FOUND");
    // Wix is sent the whole coupon: the SDK has no field mask for it.
    const { type: _, ...specification } = before.specification;
    if (coupon.state !== "ended") {
      await client.coupons.updateCoupon(id, { ...specification, active: false });
    }
    return ok(coupon);
  });
}
