import { describe, expect, it } from "vitest";
import { toHistogram, toReview, toSummary } from "./convert";

const wix = {
  _id: "r1",
  reviewDate: new Date("2026-03-02T11:30:00.000Z"),
  author: { authorName: " Ada L " },
  content: { title: "Great", body: "Fits well", rating: 5 },
  verified: true,
  reply: { message: "Thanks!", _createdDate: new Date("2026-03-03T08:00:00.000Z") },
};

describe("a review", () => {
  it("says who, when, how many stars and what the shop answered", () => {
    expect(toReview(wix)).toEqual({
      id: "r1",
      author: "Ada L",
      date: "2026-03-02T11:30:00.000Z",
      rating: 5,
      title: "Great",
      body: "Fits well",
      verified: true,
      reply: { text: "Thanks!", date: "2026-03-03T08:00:00.000Z" },
    });
  });

  it("does without name, words and answer", () => {
    expect(toReview({ _id: "r2", content: { rating: 1 } })).toEqual({
      id: "r2",
      date: "",
      rating: 1,
      title: "",
      body: "",
      verified: false,
    });
  });

  it.each([
    {},
    { _id: "r3" },
    { _id: "r3", content: { rating: 0 } },
    { _id: "r3", content: { rating: 4.5 } },
  ])("is none without an id and a rating: %j", (broken) => expect(toReview(broken)).toBeUndefined());
});

describe("a summary", () => {
  const all = [5, 5, 4, 1].flatMap((rating) => toReview({ _id: "x", content: { rating } }) ?? []);

  it("counts and averages", () => {
    expect(toSummary(toHistogram(all))).toEqual({
      count: 4,
      average: 3.8,
      histogram: { 1: 1, 2: 0, 3: 0, 4: 1, 5: 2 },
    });
  });

  it("has no average of nothing", () => {
    expect(toSummary(toHistogram([]))).toMatchObject({ count: 0, average: 0 });
  });
});
