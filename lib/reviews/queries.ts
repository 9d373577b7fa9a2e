import "server-only";
import type { reviews as wixReviews } from "@wix/reviews";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, searchLife, tags } from "@/lib/cache-tags";
import { askReader } from "@/lib/wix/ask-reader";
import { toHistogram, toReview, toSummary } from "./convert";
import { type Rating, type Review, type ReviewSort, type Reviews, ratings, reviewsOnPage } from "./types";

/** Wix answers at most so many reviews at once. */
const most = 100;

/** Pages of reviews anybody may leaf through. */
export const lastReviewPage = 25;

/** Reviews on each page of all of them; a page never lies in two of Wix's answers. */
const pageSize = 20;

/**
 * The newest published reviews of a product and what they come to. One Wix call; five more, all at once, for a product
 * with more than a hundred.
 *
 * They are no reason to show no product: when they cannot be had, it is those known from before.
 *
 * @returns undefined when there is nothing to be known of them, as on a site without Wix Reviews
 */
export async function getReviews(productId: string): Promise<Reviews | undefined> {
  try {
    const found = await readReviews(productId);
    remember(productId, found);
    return found;
  } catch (error) {
    console.error("reviews: Wix could not be asked", error);
    return lastKnown().get(productId);
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
  const { items, more } = await readPage(productId, "newest", undefined);
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
  const start = (page - 1) * pageSize;
  let step = await readStep(productId, sort, undefined);
  for (let before = 0; before < Math.floor(start / most); before += 1) {
    if (!step.more) return { items: [], hasNext: false };
    step = await readStep(productId, sort, step.more);
  }
  const from = start % most;
  const items = step.items.slice(from, from + pageSize);
  return {
    items,
    hasNext: items.length > 0 && (step.items.length > from + pageSize || step.more !== undefined),
  };
}

/** As many reviews as Wix answers at once, remembered by the cursor that leads to them. */
async function readStep(productId: string, sort: ReviewSort, cursor: string | undefined) {
  "use cache";
  cacheTag(tags.reviews(productId));
  cacheLife(searchLife);
  return readPage(productId, sort, cursor);
}

const orders: Record<ReviewSort, [field: "_createdDate" | "content.rating" | "helpfulness", up: boolean]> = {
  newest: ["_createdDate", false],
  highest: ["content.rating", false],
  lowest: ["content.rating", true],
  helpful: ["helpfulness", false],
};

async function readPage(productId: string, sort: ReviewSort, cursor: string | undefined) {
  const [field, up] = orders[sort];
  const answer = await askReader(async (reader) => {
    const query = reader.reviews.queryReviews().eq("namespace", "stores").eq("entityId", productId);
    const sorted = up ? query.ascending(field) : query.descending(field);
    const page = sorted.limit(most);
    return (cursor ? page.skipTo(cursor) : page).find();
  });
  const items = (answer.items ?? []).flatMap((review: wixReviews.Review) => toReview(review) ?? []);
  return { items, more: answer.hasNext() ? (answer.cursors.next ?? undefined) : undefined };
}

async function countRatings(productId: string): Promise<Record<Rating, number>> {
  const counts = await Promise.all(
    ratings.map((rating) =>
      askReader((reader) =>
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
