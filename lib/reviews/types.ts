import type { Failure } from "@/lib/result";

/** What somebody says about a product. */
export interface Review {
  id: string;
  /** Undefined when the author gave no name. */
  author?: string;
  /** ISO time. */
  date: string;
  rating: Rating;
  title: string;
  body: string;
  /** Wix knows that the author has bought it. */
  verified: boolean;
  /** The shop's answer. */
  reply?: { text: string; date: string };
}

export type Rating = 1 | 2 | 3 | 4 | 5;

export const ratings = [5, 4, 3, 2, 1] as const satisfies readonly Rating[];

export interface RatingSummary {
  count: number;
  /** Average to one decimal place; 0 without reviews. */
  average: number;
  /** How many gave each rating. */
  histogram: Record<Rating, number>;
}

/** Orders reviews may be read in. */
export const reviewSorts = ["newest", "highest", "lowest", "helpful"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** Reviews of a product, as its page shows them. */
export interface Reviews {
  summary: RatingSummary;
  /** The newest ones. */
  items: Review[];
}

/** Reviews that the product page shows. */
export const reviewsOnPage = 6;

/** What became of a review: on the page at once, or waiting for the shop to look at it. */
export type Written = "published" | "waiting";

/** What the review form shows next. */
export interface ReviewFormState {
  written?: Written;
  error?: Failure;
  typed?: { rating: string; title: string; body: string };
}
