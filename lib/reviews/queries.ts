import "server-only";
import type { reviews as wixReviews } from "@wix/reviews";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, searchLife, tags } from "@/lib/cache-tags";
import { ask } from "./ask";
import { toHistogram, toReview, toSummary } from "./convert";
import { type Rating, type Review, type ReviewSort, type Reviews, ratings, reviewsOnPage } from "./types";

/** Wix answers at most so many reviews at once. */
const most = 100;

/** Pages of reviews anybody may leaf through; each reads those before it. */
export const lastReviewPage = 50;

/** Reviews on each page of all of them. */
const pageSize = 20;

const none: Reviews = { summary: toSummary({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }), items: [] };

/**
 * The newest published reviews of a product and what they come to. One Wix call; five more, all at once, for a product
 * with more than a hundred.
 *
 * When they cannot be had, those known from before; none in a shop without Wix Reviews. They are no reason to show no
 * product.
 */
export async function getReviews(productId: string): Promise<Reviews> {
  try {
    const found = await readReviews(productId);
    remember(productId, found);
    return found;
  } catch (error) {
    console.error("reviews: Wix could not be asked", error);
    return lastKnown().get(productId) ?? none;
  }
}

/** Products whose reviews this process remembers for an outage. */
const mostRemembered = 1_000;

// On globalThis: pages have separate copies of this module.
const slot = Symbol.for("mainstreet.reviews");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Reviews> };

function lastKnown(): Map<string, Reviews> {
  holder[slot] ??= new Map();
  return holder[slot];
}

function remember(productId: string, found: Reviews): void {
  const known = lastKnown();
  known.delete(productId);
  known.set(productId, found);
  const oldest = known.keys().next();
  if (known.size > mostRemembered && !oldest.done) known.delete(oldest.value);
}

async function readReviews(productId: string): Promise<Reviews> {
  "use cache";
  cacheTag(tags.reviews(productId));
  cacheLife(catalogLife);
  const { items, more } = await readPage(productId, "newest", most, undefined);
  const histogram = more ? await countRatings(productId) : toHistogram(items);
  return { summary: toSummary(histogram), items: items.slice(0, reviewsOnPage) };
}

/**
 * A page of a product's reviews.
 *
 * @param page from 1
 * @throws ShopError when Wix could not be asked
 */
export async function listReviews(
  productId: string,
  sort: ReviewSort,
  page: number,
): Promise<{ items: Review[]; hasNext: boolean }> {
  "use cache";
  cacheTag(tags.reviews(productId));
  cacheLife(searchLife);
  let cursor: string | undefined;
  for (let number = 1; ; number += 1) {
    const { items, more } = await readPage(productId, sort, pageSize, cursor);
    if (number === page || more === undefined) {
      return number === page ? { items, hasNext: more !== undefined } : { items: [], hasNext: false };
    }
    cursor = more;
  }
}

const orders: Record<ReviewSort, [field: "_createdDate" | "content.rating" | "helpfulness", up: boolean]> = {
  newest: ["_createdDate", false],
  highest: ["content.rating", false],
  lowest: ["content.rating", true],
  helpful: ["helpfulness", false],
};

async function readPage(productId: string, sort: ReviewSort, limit: number, cursor: string | undefined) {
  const [field, up] = orders[sort];
  const answer = await ask(async (reader) => {
    const query = reader.reviews.queryReviews().eq("namespace", "stores").eq("entityId", productId);
    const sorted = up ? query.ascending(field) : query.descending(field);
    const page = sorted.limit(limit);
    return (cursor ? page.skipTo(cursor) : page).find();
  });
  const items = (answer.items ?? []).flatMap((review: wixReviews.Review) => toReview(review) ?? []);
  return { items, more: answer.hasNext() ? (answer.cursors.next ?? undefined) : undefined };
}

async function countRatings(productId: string): Promise<Record<Rating, number>> {
  const counts = await Promise.all(
    ratings.map((rating) =>
      ask((reader) =>
        reader.reviews.countReviews({
          filter: { namespace: "stores", entityId: productId, "content.rating": rating },
        }),
      ),
    ),
  );
  const histogram: Record<Rating, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const [index, rating] of ratings.entries()) histogram[rating] = counts[index]?.count ?? 0;
  return histogram;
}
