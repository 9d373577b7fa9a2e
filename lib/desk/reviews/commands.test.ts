import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { moderate, removeReply, setReply } from "./commands";

const wix = vi.hoisted(() => ({
  reviews: { updateModerationStatus: vi.fn(), setReply: vi.fn(), removeReply: vi.fn(), getReview: vi.fn() },
}));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);

beforeEach(() => {
  vi.clearAllMocks();
  for (const change of [wix.reviews.updateModerationStatus, wix.reviews.setReply, wix.reviews.removeReply])
    change.mockRejectedValue(lost);
});

describe("a review whose change got no answer", () => {
  it.each([
    [
      "is rejected already",
      () => moderate("r1", "REJECTED"),
      { moderation: { moderationStatus: "REJECTED" } },
    ],
    ["has the answer already", () => setReply("r1", "Thank you"), { reply: { message: "Thank you" } }],
    ["has no answer any more", () => removeReply("r1"), {}],
  ])("%s: the shop shows it", async (_what, change, review) => {
    wix.reviews.getReview.mockResolvedValue({ entityId: "p1", ...review });
    expect(await change()).toEqual({ productId: "p1" });
  });

  it("is unknown while it stands as it did", async () => {
    wix.reviews.getReview.mockResolvedValue({ entityId: "p1", moderation: { moderationStatus: "APPROVED" } });
    await expect(moderate("r1", "REJECTED")).rejects.toBe(lost);
  });
});
