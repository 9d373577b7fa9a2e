import { applicationError, permissionDenied, validationError } from "../kernel/errors";
import type { Admin, Person } from "../kernel/identity";
import { asObject } from "../kernel/query";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import type { ReviewInput } from "./input";
import type { ModerationStatus, Review } from "./state";

/**
 * Writes a review. Members write for themselves, admins for any contact. Inferred: that visitors are refused, and the
 * code and status for a second review of the same thing.
 */
export function addReview(world: World, input: ReviewInput, by: Person | Admin): Review {
  const { members } = world.state.members;
  const member = by.kind === "member" ? members.find(({ id }) => id === by.memberId) : undefined;
  if (by.kind === "visitor" || (by.kind === "member" && !member)) throw permissionDenied();
  const contactId = member?.contactId ?? input.author?.contactId ?? undefined;
  if (!contactId) {
    throw validationError({
      field: "review.author.contactId",
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
    });
  }
  const { entityId, namespace, content } = input;
  const all = Object.values(world.state.reviews.reviews);
  if (all.some((other) => other.entityId === entityId && other.author.contactId === contactId)) {
    throw applicationError(409, "REVIEW_ALREADY_EXISTS", "The author has reviewed this entity already.");
  }
  const author = member ?? members.find((one) => one.contactId === contactId);
  const status: ModerationStatus = world.switches.moderateReviews ? "IN_MODERATION" : "APPROVED";
  const now = world.now().toISOString();
  const review: Review = {
    id: world.newId(),
    revision: "1",
    createdDate: now,
    updatedDate: now,
    reviewDate: input.reviewDate ?? now,
    namespace,
    entityId,
    author: { contactId, authorName: input.author?.authorName || nameOf(author) },
    content: { ...content, media: content.media ?? [] },
    moderation: { moderationStatus: status, manuallyChanged: false },
    verified: hasBought(world, entityId, contactId),
    origin: { type: "ORGANIC" },
    foundHelpful: 0,
    foundUnhelpful: 0,
    helpfulness: 0,
    relevanceScore: 0,
    publishCount: status === "APPROVED" ? 1 : 0,
  };
  world.state.reviews.reviews[review.id] = review;
  return review;
}

/** Documented: a member's own name when the author gave none; nobody's otherwise. */
function nameOf(member: Member | undefined): string | null {
  if (!member) return null;
  return member.nickname || `${member.firstName} ${member.lastName}`.trim();
}

/** Inferred: what makes a review verified is an order of the author's with the product in it. */
function hasBought(world: World, productId: string, contactId: string): boolean {
  return world.state.ecom.orders.some(({ order }) => {
    const lines = Array.isArray(order.lineItems) ? order.lineItems : [];
    const items = lines.map((line) => asObject(asObject(line)?.catalogReference)?.catalogItemId);
    const isTheirs = asObject(order.buyerInfo)?.contactId === contactId;
    return isTheirs && order.status !== "CANCELED" && items.includes(productId);
  });
}

/** The same review a revision later. */
export function revised(world: World, review: Review, change: Partial<Review>): Review {
  const next = {
    ...review,
    ...change,
    revision: String(Number(review.revision) + 1),
    updatedDate: world.now().toISOString(),
  };
  world.state.reviews.reviews[review.id] = next;
  return next;
}

/** What an owner decides about a review. */
export function moderated(world: World, review: Review, status: "APPROVED" | "REJECTED"): Review {
  const isNew = status === "APPROVED" && review.moderation.moderationStatus !== "APPROVED";
  return revised(world, review, {
    moderation: { moderationStatus: status, manuallyChanged: true },
    publishCount: review.publishCount + (isNew ? 1 : 0),
  });
}
