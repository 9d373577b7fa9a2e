import type { Failure } from "@/lib/result";
import type { Review } from "@/lib/reviews/types";

/** Which reviews a page shows. */
export const reviewStands = ["waiting", "published", "rejected"] as const;
export type ReviewStand = (typeof reviewStands)[number];

/** What somebody says about a product, as the owner sees it. */
export interface DeskReview extends Review {
  productId: string;
  /** "" for a product that is gone. */
  product: string;
  slug: string;
  stand: ReviewStand;
}

export interface DeskReviewPage {
  reviews: DeskReview[];
  next?: string;
  previous?: string;
  /** Why the products' names could not be read. Absent: they were. */
  unnamed?: Failure;
}
