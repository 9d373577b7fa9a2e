import { Hono } from "hono";
import { checkRevision, readInput } from "../catalog/input";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound, permissionDenied } from "../kernel/errors";
import { hasAdminPermission, requireAdmin, requireAnybody } from "../kernel/identity";
import { asObject, runQuery } from "../kernel/query";
import { compileFilter } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { moderationInput, replyInput, reviewChange, reviewInput } from "./input";
import { reviewSpec } from "./specs";
import type { Review } from "./state";
import { addReview, moderated, revised } from "./write";

const base = "/reviews/v1/reviews";

/** Wix Reviews. Paths with fixed words come before those with ids. */
export function reviewRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${base}/query`, query);
  router.post(`${base}/count`, count);
  router.post(base, create);
  router.get(`${base}/:id`, get);
  router.patch(`${base}/:id`, update);
  router.delete(`${base}/:id`, remove);
  router.patch(`${base}/:id/moderate`, moderate);
  router.patch(`${base}/:id/reply`, reply);
  router.delete(`${base}/:id/reply`, removeReply);
  return router;
}

/** What the caller may see: published reviews, and every one with `READ_PRIVATE_REVIEWS` when asked for. */
function readable(c: WixContext, wantsPrivate: unknown): Review[] {
  const identity = requireAnybody(c);
  if (identity.kind === "apiKey" || identity.kind === "app") requireAdmin(c, "REVIEWS.READ_REVIEWS");
  const isPrivate = wantsPrivate === true || wantsPrivate === "true";
  if (isPrivate && !hasAdminPermission(c, "REVIEWS.READ_PRIVATE_REVIEWS")) throw permissionDenied();
  const all = Object.values(c.var.world.state.reviews.reviews);
  return isPrivate ? all : all.filter((review) => review.moderation.moderationStatus === "APPROVED");
}

async function query(c: WixContext) {
  const { query: wish, returnPrivateReviews } = await readPayload(c);
  const { items, pagingMetadata } = runQuery(
    readable(c, returnPrivateReviews),
    asObject(wish) ?? {},
    reviewSpec,
  );
  return c.json({ reviews: items, metadata: pagingMetadata });
}

async function count(c: WixContext) {
  const { filter } = await readPayload(c);
  const all = readable(c, hasAdminPermission(c, "REVIEWS.READ_PRIVATE_REVIEWS"));
  return c.json({ count: all.filter(compileFilter(filter, reviewSpec.fields)).length });
}

async function get(c: WixContext) {
  const { returnPrivateReviews } = await readPayload(c);
  return c.json({ review: found(c, readable(c, returnPrivateReviews)) });
}

async function create(c: WixContext) {
  const identity = requireAnybody(c);
  if (identity.kind === "apiKey" || identity.kind === "app") requireAdmin(c, "REVIEWS.CREATE_REVIEW");
  const { review } = await readPayload(c);
  return c.json({ review: addReview(c.var.world, readInput(reviewInput, review, "review"), identity) });
}

async function update(c: WixContext) {
  const before = asAdmin(c, "REVIEWS.UPDATE_REVIEW");
  const { review } = await readPayload(c);
  const change = readInput(reviewChange, review, "review");
  checkRevision(change.revision, before.revision, "review");
  const { title, body, rating, media } = change.content ?? {};
  const next = revised(c.var.world, before, {
    content: {
      ...before.content,
      ...(title !== undefined && { title }),
      ...(body !== undefined && { body }),
      ...(rating !== undefined && { rating }),
      ...(media !== undefined && { media }),
    },
    author: { ...before.author, authorName: change.author?.authorName ?? before.author.authorName },
  });
  return c.json({ review: next });
}

function remove(c: WixContext) {
  const review = asAdmin(c, "REVIEWS.DELETE_REVIEW");
  delete c.var.world.state.reviews.reviews[review.id];
  return c.json({ review });
}

async function moderate(c: WixContext) {
  const review = asAdmin(c, "REVIEWS.MODERATE_REVIEWS");
  const { status } = readInput(moderationInput, await readPayload(c), "moderate");
  return c.json({ review: moderated(c.var.world, review, status) });
}

async function reply(c: WixContext) {
  const review = asAdmin(c, "REVIEWS.SET_REPLY");
  const { message } = readInput(replyInput, await readPayload(c), "reply");
  const now = c.var.world.now().toISOString();
  const createdDate = review.reply?.createdDate ?? now;
  const next = revised(c.var.world, review, { reply: { message, createdDate, updatedDate: now } });
  return c.json({ review: next });
}

function removeReply(c: WixContext) {
  const { reply: _gone, ...rest } = asAdmin(c, "REVIEWS.REMOVE_REPLY");
  const next = revised(c.var.world, rest, {});
  return c.json({ review: next });
}

/** The review of the path, for an admin with the permission. */
function asAdmin(c: WixContext, permission: string): Review {
  requireAdmin(c, permission);
  return found(c, Object.values(c.var.world.state.reviews.reviews));
}

function found(c: WixContext, among: Review[]): Review {
  const review = among.find(({ id }) => id === c.req.param("id"));
  if (!review) throw notFound("REVIEW_NOT_FOUND", "Review not found");
  return review;
}
