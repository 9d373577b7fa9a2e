import { z } from "zod";

const content = z.object({
  title: z.string().max(3000).optional(),
  body: z.string().max(3000).optional(),
  rating: z.int().min(1).max(5),
  media: z.array(z.unknown()).max(10).optional(),
});

export const reviewInput = z.object({
  namespace: z.string().min(1).max(50),
  entityId: z.string().min(1).max(36),
  author: z.object({ contactId: z.guid().nullish(), authorName: z.string().max(100).nullish() }).optional(),
  content,
  reviewDate: z.string().optional(),
});

export const reviewChange = z.object({
  revision: z.union([z.string(), z.number()]).nullish(),
  author: z.object({ authorName: z.string().max(100).nullish() }).optional(),
  content: content.partial().optional(),
});

export const moderationInput = z.object({ status: z.enum(["APPROVED", "REJECTED"]) });

export const replyInput = z.object({ message: z.string().min(1).max(1000) });

export type ReviewInput = z.output<typeof reviewInput>;
