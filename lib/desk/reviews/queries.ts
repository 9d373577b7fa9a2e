import "server-only";
import { nameProducts, requireEditableCatalog } from "@/lib/desk/products/queries";
import { ok, type Result } from "@/lib/result";
import { askAsOwner, OwnerRefused } from "@/lib/wix/as-owner";
import { toDeskReview, wixStand } from "./convert";
import type { DeskReviewPage, ReviewStand } from "./types";

export const managesReviews = { duty: "catalog", permission: "Manage Reviews" } as const;

const reviewsOnPage = 20;

/**
 * Reviews of products: those that wait, the one that waits longest first; of the others the newest first. Two Wix calls
 * after one another.
 *
 * @throws ShopError
 * Wix: `POST /reviews/v1/reviews/query` with `returnPrivateReviews`
 */
export async function listDeskReviews(stand: ReviewStand, cursor?: string): Promise<DeskReviewPage> {
  const answer = await askAsOwner(managesReviews, (client) => {
    const query = client.reviews
      .queryReviews({ returnPrivateReviews: true })
      .eq("namespace", "stores")
      .eq("moderation.moderationStatus", wixStand[stand]);
    const sorted = stand === "waiting" ? query.ascending("_createdDate") : query.descending("_createdDate");
    const page = sorted.limit(reviewsOnPage);
    return (cursor ? page.skipTo(cursor) : page).find();
  });
  const items = answer.items ?? [];
  const ids = items.flatMap(({ entityId }) => entityId ?? []);
  const named = await namesOf(ids);
  const names = named.ok ? named.value : new Map<string, never>();
  const { next, prev } = answer.cursors;
  return {
    reviews: items.flatMap((review) => toDeskReview(review, names) ?? []),
    ...(answer.hasNext() && next && { next }),
    ...(answer.hasPrev() && prev && { previous: prev }),
    ...(!named.ok && { unnamed: named.error }),
  };
}

/** Reviews are read and moderated also where a key may not read products. */
async function namesOf(ids: string[]): Promise<Result<Map<string, { name: string; slug: string }>>> {
  try {
    // Reviews are the same on a site with the older catalogue; what they are about cannot be read there.
    if (ids.length === 0) await requireEditableCatalog();
    return ok(await nameProducts(ids));
  } catch (error) {
    if (!(error instanceof OwnerRefused)) throw error;
    return { ok: false, error: error.failure };
  }
}
