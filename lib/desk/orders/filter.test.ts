import { describe, expect, it } from "vitest";
import { orderListWish, wishQuery, wixListFilter } from "./filter";

const zone = "America/New_York";
const wish = (given: Record<string, string>) => orderListWish(given);
const filter = (given: Record<string, string>) => wixListFilter(wish(given), zone);

describe("orderListWish", () => {
  it("reads an address and writes the same again", () => {
    const given = { show: "unpaid", q: "ada", from: "2026-01-01", to: "2026-01-31" };
    expect(wishQuery(wish(given))).toEqual(given);
    expect(wishQuery(wish({}))).toEqual({});
  });

  it("leaves out what makes no sense", () => {
    expect(wish({ show: "everything", q: "  ", from: "2026-02-30", to: "now" })).toEqual({
      view: "all",
      search: "",
      from: "",
      to: "",
    });
    expect(orderListWish({ q: ["a", "b"] }).search).toBe("");
  });
});

describe("wixListFilter", () => {
  it("names every status where all are meant: Wix hides what is pending or rejected", () => {
    expect(filter({})).toEqual({ status: { $in: ["APPROVED", "CANCELED", "PENDING", "REJECTED"] } });
  });

  it("sends nothing that was paid back", () => {
    expect(filter({ show: "to-send" })).toMatchObject({ paymentStatus: { $ne: "FULLY_REFUNDED" } });
  });

  it("means whole days of the shop's own clock, both included", () => {
    expect(filter({ from: "2026-03-07", to: "2026-03-08" })).toMatchObject({
      _createdDate: {
        $gte: new Date("2026-03-07T05:00:00Z"),
        // The night the clocks went forward.
        $lt: new Date("2026-03-09T04:00:00Z"),
      },
    });
    expect(filter({ from: "2026-03-07" })).toEqual(
      expect.objectContaining({ _createdDate: { $gte: expect.any(Date) } }),
    );
  });

  it.each(["10042", "#10042", "# 10042"])("takes %j for an order's number", (q) => {
    expect(filter({ q })).toMatchObject({ $or: expect.arrayContaining([{ number: { $eq: "10042" } }]) });
  });

  it("takes what has an @ for the beginning of an e-mail, and nothing else", () => {
    expect(filter({ q: "ada@ex" })).toMatchObject({
      $or: [{ "buyerInfo.email": { $startsWith: "ada@ex" } }],
    });
  });

  it("finds two words as a name in either order", () => {
    const both = JSON.stringify(filter({ q: "Ada  Lindqvist" }));
    expect(both).toContain('{"$and":[{"billingInfo.contactDetails.firstName":{"$startsWith":"Ada"}}');
    expect(both).toContain('{"$and":[{"billingInfo.contactDetails.lastName":{"$startsWith":"Ada"}}');
  });
});
