import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { toFailure, wixStatus } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import type { ReviewInput } from "./input";
import type { Written } from "./types";

/**
 * Writes a review in a member's name. Wix takes one from each member for each product, and says whether they have
 * bought it.
 *
 * Wix: `POST /reviews/v1/reviews`
 */
export async function writeReview(accessToken: string, input: ReviewInput): Promise<Result<Written>> {
  const { productId, rating, title, body } = input;
  try {
    const review = await shopperClient(accessToken).reviews.createReview({
      namespace: "stores",
      entityId: productId,
      content: { rating, title, body },
    });
    return ok(review.moderation?.moderationStatus === "APPROVED" ? "published" : "waiting");
  } catch (error) {
    const failure = toFailure(error);
    if (failure.kind === "unauthenticated") throw error;
    return wixStatus(error) === 409 ? failed("conflict", "REVIEWED_ALREADY") : { ok: false, error: failure };
  }
}
