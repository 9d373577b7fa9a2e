export interface ReviewsState {
  /** By id. */
  reviews: Record<string, Review>;
}

/** A review as it travels. */
export interface Review {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  reviewDate: string;
  namespace: string;
  entityId: string;
  author: { contactId: string; authorName: string | null };
  content: { title?: string | undefined; body?: string | undefined; rating: number; media: unknown[] };
  moderation: { moderationStatus: ModerationStatus; manuallyChanged: boolean };
  /** Whether the author has bought what is reviewed. */
  verified: boolean;
  origin: { type: "ORGANIC" | "IMPORTED" };
  foundHelpful: number;
  foundUnhelpful: number;
  helpfulness: number;
  relevanceScore: number;
  publishCount: number;
  reply?: { message: string; createdDate: string; updatedDate: string };
}

export type ModerationStatus = "APPROVED" | "IN_MODERATION" | "REJECTED";

export function reviewsSeed(): ReviewsState {
  return { reviews: {} };
}
