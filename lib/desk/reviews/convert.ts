import type { reviews } from "@wix/reviews";
import { toReview } from "@/lib/reviews/convert";
import type { DeskReview, ReviewStand } from "./types";

/** Wix's word for where a review stands. */
export const wixStand = { waiting: "IN_MODERATION", published: "APPROVED", rejected: "REJECTED" } as const;

/** A review as the owner sees it; undefined for one without id, rating or product. */
export function toDeskReview(
  wix: reviews.Review,
  names: Map<string, { name: string; slug: string }>,
): DeskReview | undefined {
  const review = toReview(wix);
  const productId = wix.entityId;
  if (!review || !productId) return undefined;
  const { name = "", slug = "" } = names.get(productId) ?? {};
  return { ...review, productId, product: name, slug, stand: toStand(wix.moderation?.moderationStatus) };
}

/** A status we do not know is nothing the shop shows, so it waits. */
function toStand(status: string | null | undefined): ReviewStand {
  if (status === wixStand.published) return "published";
  return status === wixStand.rejected ? "rejected" : "waiting";
}
