import { Hono } from "hono";
import { z } from "zod";
import { readInput } from "../catalog/input";
import { bulkCounts, bulkError } from "../kernel/bulk";
import type { Env, Router, WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { compileFilter } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { moderationInput, reviewInput } from "./input";
import { reviewSpec } from "./specs";
import type { Review } from "./state";
import { addReview, moderated } from "./write";

const base = "/reviews/v1/bulk/reviews";

/** An owner's work on many reviews at once. */
export function bulkReviewRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${base}/create`, create);
  router.post(`${base}/moderate`, moderate);
  router.post(`${base}/delete`, remove);
  return router;
}

const createInput = z.object({
  reviews: z.array(z.unknown()).min(1).max(100),
  returnEntity: z.boolean().default(false),
});

async function create(c: WixContext) {
  const admin = requireAdmin(c, "REVIEWS.REVIEW_BULK_CREATE");
  const { reviews, returnEntity } = readInput(createInput, await readPayload(c), "bulk");
  const results = reviews.map((wish, originalIndex) => {
    try {
      const review = addReview(c.var.world, readInput(reviewInput, wish, "review"), admin);
      const itemMetadata = { id: review.id, originalIndex, success: true };
      return { itemMetadata, ...(returnEntity ? { review } : {}) };
    } catch (error) {
      return { itemMetadata: { originalIndex, success: false, error: bulkError(error) } };
    }
  });
  const successes = results.map(({ itemMetadata }) => itemMetadata.success);
  return c.json({ results, bulkActionMetadata: bulkCounts(successes) });
}

/** Documented: the answer names a job. Inferred: it is done when the answer comes. */
async function moderate(c: WixContext) {
  requireAdmin(c, "REVIEWS.MODERATE_REVIEWS");
  const { filter, ...rest } = await readPayload(c);
  const { status } = readInput(moderationInput, rest, "moderate");
  for (const review of matching(c, filter)) moderated(c.var.world, review, status);
  return c.json({ jobId: c.var.world.newId() });
}

async function remove(c: WixContext) {
  requireAdmin(c, "REVIEWS.DELETE_REVIEW");
  const { reviews } = c.var.world.state.reviews;
  for (const { id } of matching(c, (await readPayload(c)).filter)) delete reviews[id];
  return c.json({ jobId: c.var.world.newId() });
}

function matching(c: WixContext, filter: unknown): Review[] {
  return Object.values(c.var.world.state.reviews.reviews).filter(compileFilter(filter, reviewSpec.fields));
}
