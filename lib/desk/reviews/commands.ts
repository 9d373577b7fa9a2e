import "server-only";
import type { reviews } from "@wix/reviews";
import { askAsOwner } from "@/lib/wix/as-owner";
import { lookAfterLoss } from "../lost-answer";
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
  return change(
    reviewId,
    async ({ reviews }) => (await reviews.updateModerationStatus(reviewId, { status })).review,
    ({ moderation }) => moderation?.moderationStatus === status,
  );
}

/** Sets the shop's answer, in place of an earlier one. Wix: `PATCH /reviews/v1/reviews/{id}/reply` */
export async function setReply(reviewId: string, message: string): Promise<About> {
  return change(
    reviewId,
    async ({ reviews }) => (await reviews.setReply(reviewId, message)).review,
    ({ reply }) => reply?.message === message,
  );
}

/** Takes the shop's answer away. Wix: `DELETE /reviews/v1/reviews/{id}/reply` */
export async function removeReply(reviewId: string): Promise<About> {
  return change(
    reviewId,
    async ({ reviews }) => (await reviews.removeReply(reviewId)).review,
    ({ reply }) => !reply?.message,
  );
}

type Ask = (client: Client) => Promise<reviews.Review | undefined>;
type Client = Parameters<Parameters<typeof askAsOwner<"catalog", unknown>>[1]>[0];

/** After a lost answer the review is looked at: what was wanted may be there, and then the shop has to show it. */
async function change(
  reviewId: string,
  ask: Ask,
  isThere: (review: reviews.Review) => boolean,
): Promise<About> {
  let now: reviews.Review | undefined;
  await lookAfterLoss(
    async () => {
      now = await askAsOwner(managesReviews, ask);
    },
    async () => {
      now = await askAsOwner(managesReviews, ({ reviews }) =>
        reviews.getReview(reviewId, { returnPrivateReviews: true }),
      );
      return isThere(now);
    },
  );
  return { productId: now?.entityId ?? "" };
}
