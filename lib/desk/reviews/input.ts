import { z } from "zod";

const review = { reviewId: z.guid() };

export const decision = z.object({ ...review, status: z.enum(["APPROVED", "REJECTED"]) });

/** Wix takes 1,000 characters. */
export const reply = z.object({ ...review, message: z.string().trim().min(1).max(1_000) });

export const noReply = z.object(review);
