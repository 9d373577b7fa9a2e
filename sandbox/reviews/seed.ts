import { createHash } from "node:crypto";
import { stableId } from "../catalog/ids";
import type { State } from "../kernel/world";
import { demoMembers } from "../seed/project";
import type { Review } from "./state";

/** How a demo review is written down. */
export interface SeedReview {
  /** Slug of the product. */
  product: string;
  /** A demo customer, or anybody by name. */
  by: keyof typeof demoMembers | { name: string };
  date: string;
  rating: 1 | 2 | 3 | 4 | 5;
  title: string;
  body: string;
  helpful?: number;
  reply?: string;
  /** The owner has not looked at it yet. */
  waiting?: true;
}

/** The state with its reviews; those of a product the shop does not have are left out. */
export function seedReviews(state: State, seeds: readonly SeedReview[]): State {
  const ids = new Map(Object.values(state.catalog.products).map(({ slug, id }) => [slug, id]));
  for (const [index, seed] of seeds.entries()) {
    const entityId = ids.get(seed.product);
    if (!entityId) continue;
    const review = expand(state, seed, entityId, index);
    state.reviews.reviews[review.id] = review;
  }
  return state;
}

function expand(state: State, seed: SeedReview, entityId: string, index: number): Review {
  const { by } = seed;
  const member =
    typeof by === "string" ? state.members.members.find(({ id }) => id === demoMembers[by].id) : undefined;
  const name = typeof by === "string" ? (member?.nickname ?? by) : by.name;
  const replied = new Date(Date.parse(seed.date) + 86_400_000).toISOString();
  // Numbers that look random but belong to the review for ever.
  const [verifiedRoll = 0, unhelpful = 0] = createHash("sha256").update(seed.title).digest();
  const foundHelpful = seed.helpful ?? 0;
  const foundUnhelpful = unhelpful % 3 === 0 && foundHelpful > 3 ? 1 : 0;
  return {
    id: stableId("review", seed.product, String(index)),
    revision: "1",
    createdDate: seed.date,
    updatedDate: seed.date,
    reviewDate: seed.date,
    namespace: "stores",
    entityId,
    author: { contactId: member?.contactId ?? stableId("contact", name), authorName: name },
    content: { title: seed.title, body: seed.body, rating: seed.rating, media: [] },
    moderation: { moderationStatus: seed.waiting ? "IN_MODERATION" : "APPROVED", manuallyChanged: false },
    verified: typeof by === "string" || verifiedRoll % 4 !== 0,
    origin: { type: "ORGANIC" },
    foundHelpful,
    foundUnhelpful,
    helpfulness: foundHelpful - foundUnhelpful,
    relevanceScore: foundHelpful,
    publishCount: seed.waiting ? 0 : 1,
    ...(seed.reply && { reply: { message: seed.reply, createdDate: replied, updatedDate: replied } }),
  };
}
