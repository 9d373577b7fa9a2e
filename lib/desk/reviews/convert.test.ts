import { describe, expect, it } from "vitest";
import { toDeskReview } from "./convert";

const names = new Map([["mug", { name: "Morning Mug", slug: "morning-mug" }]]);
const wix = { _id: "r", entityId: "mug", content: { rating: 4, title: "Good", body: "Holds tea." } };

describe("toDeskReview", () => {
  it("says what it is about and where it stands", () => {
    const moderation = { moderationStatus: "REJECTED" as const };
    expect(toDeskReview({ ...wix, moderation }, names)).toMatchObject({
      id: "r",
      productId: "mug",
      product: "Morning Mug",
      slug: "morning-mug",
      stand: "rejected",
      rating: 4,
    });
  });

  it("lets wait whatever is not known to be published", () => {
    expect(toDeskReview(wix, names)?.stand).toBe("waiting");
    expect(
      toDeskReview({ ...wix, moderation: { moderationStatus: "NEW_WORD" as never } }, names)?.stand,
    ).toBe("waiting");
  });

  it("keeps a review of a product that is gone, and drops what is no review", () => {
    expect(toDeskReview({ ...wix, entityId: "gone" }, names)).toMatchObject({ product: "", slug: "" });
    expect(toDeskReview({ ...wix, content: { rating: 9 } }, names)).toBeUndefined();
  });
});
