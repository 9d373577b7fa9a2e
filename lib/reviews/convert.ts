import type { reviews } from "@wix/reviews";
import { type Rating, type RatingSummary, type Review, ratings } from "./types";

/** Our review of Wix's; undefined when it has no id or no rating from 1 to 5. */
export function toReview(wix: reviews.Review): Review | undefined {
  const rating = toRating(wix.content?.rating);
  if (!wix._id || !rating) return undefined;
  const author = wix.author?.authorName?.trim();
  const { message, _createdDate } = wix.reply ?? {};
  return {
    id: wix._id,
    ...(author && { author }),
    date: iso(wix.reviewDate ?? wix._createdDate),
    rating,
    title: wix.content?.title?.trim() ?? "",
    body: wix.content?.body?.trim() ?? "",
    verified: wix.verified === true,
    ...(message && { reply: { text: message, date: iso(_createdDate) } }),
  };
}

/** Sum of how many gave each rating. */
export function toSummary(histogram: Record<Rating, number>): RatingSummary {
  const count = ratings.reduce<number>((sum, rating) => sum + histogram[rating], 0);
  const total = ratings.reduce<number>((sum, rating) => sum + rating * histogram[rating], 0);
  return { count, average: count === 0 ? 0 : Math.round((10 * total) / count) / 10, histogram };
}

/** How many of these gave each rating. */
export function toHistogram(all: Review[]): Record<Rating, number> {
  const histogram: Record<Rating, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const { rating } of all) histogram[rating] += 1;
  return histogram;
}

function toRating(value: number | null | undefined): Rating | undefined {
  return ratings.find((rating) => rating === value);
}

function iso(date: Date | string | null | undefined): string {
  return date ? new Date(date).toISOString() : "";
}
