import "server-only";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toCoupon } from "./convert";
import type { Coupon } from "./types";

export const managesCoupons = { duty: "promotions", permission: "Manage Coupons" } as const;

/** How many the desk shows at a time; Wix answers 100 at most. */
export const couponsPerPage = 50;

/**
 * Coupons, newest first, and how many there are in all. One Wix call.
 *
 * @param from how many to pass over
 * @throws OwnerRefused, ShopError
 * Wix: `POST /stores/v2/coupons/query` (Manage Coupons)
 */
export async function listCoupons(from = 0): Promise<{ coupons: Coupon[]; total: number }> {
  const { coupons = [], totalResults } = await askAsOwner(managesCoupons, (client) =>
    client.coupons.queryCoupons({
      paging: { limit: couponsPerPage, offset: from },
      sort: JSON.stringify([{ dateCreated: "desc" }]),
    }),
  );
  const shown = coupons.flatMap((coupon) => toCoupon(coupon) ?? []);
  return { coupons: shown, total: totalResults ?? from + shown.length };
}
