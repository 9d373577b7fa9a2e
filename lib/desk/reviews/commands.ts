import "server-only";
import { askAsOwner } from "@/lib/wix/as-owner";
import { managesReviews } from "./queries";

/** What a change of a review was about. */
export interface About {
  productId: string;
}

/**
 * Publishes a review, or takes it away.
 *
 * Wix: `PATCH /reviews/v1/reviews/{id}/moderate`
 */
export async function moderate(reviewId: string, status: "APPROVED" | "REJECTED"): Promise<About> {
  const { review } = await askAsOwner(managesReviews, (client) =>
    client.reviews.updateModerationStatus(reviewId, { status }),
  );
  return { productId: review?.entityId ?? "" };
}

/** Sets the shop's answer, in place of an earlier one. Wix: `PATCH /reviews/v1/reviews/{id}/reply` */
export async function setReply(reviewId: string, message: string): Promise<About> {
  const { review } = await askAsOwner(managesReviews, (client) => client.reviews.setReply(reviewId, message));
  return { productId: review?.entityId ?? "" };
}

/** Takes the shop's answer away. Wix: `DELETE /reviews/v1/reviews/{id}/reply` */
export async function removeReply(reviewId: string): Promise<About> {
  const { review } = await askAsOwner(managesReviews, (client) => client.reviews.removeReply(reviewId));
  return { productId: review?.entityId ?? "" };
}
