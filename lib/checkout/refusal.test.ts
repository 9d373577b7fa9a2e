import { describe, expect, it } from "vitest";
import { type CheckoutProblem, isOwnersBusiness, problemNamed, problemOf, problemText } from "./refusal";

const told = (code: string, development: boolean) =>
  problemText(problemOf({ kind: "conflict", code }), development);

describe("a checkout that did not open", () => {
  it.each([
    ["SITE_NOT_ACCEPTING_PAYMENTS", "Accept Payments"],
    ["SITE_MUST_ACCEPT_PAYMENTS", "Accept Payments"],
    ["SITE_NOT_PUBLISHED", "Publish"],
    ["CHECKOUT_PAGE_NOT_FOUND", "Wix Stores"],
    ["RETURN_REFUSED", "Allowed redirect domains"],
    ["FOREIGN_ORIGIN", "SITE_URL"],
    ["SUBTOTAL_BELOW_ORDER_MINIMUM", "Minimum order"],
  ])("for %s tells the owner, in development, what to click, and a shopper never", (code, click) => {
    expect(told(code, true)).toContain(click);
    expect(told(code, false)).not.toMatch(/Dashboard|Wix|SITE_URL/);
  });

  it.each([
    ["EMPTY_CART", "empty"],
    ["SOLD_OUT", "Remove it"],
    ["LINE_ITEMS_OUT_OF_STOCK", "Remove it"],
    ["SUBTOTAL_BELOW_ORDER_MINIMUM", "add something"],
    ["SET_TO_STOCK", "Look it over"],
    ["CUSTOM_VALIDATION", "beside the totals"],
    ["CART_ALREADY_ORDERED", "in your orders"],
    ["SESSION_ENDED", "Log in again"],
    ["SITE_NOT_PUBLISHED", "come back later"],
    ["RETURN_REFUSED", "come back later"],
    ["HTTP_503", "try again in a moment"],
    ["constructor", "try again in a moment"],
  ])("for %s tells a shopper what to do", (code, what) => {
    expect(told(code, false)).toContain(what);
  });

  it("is for the owner to see to when no shopper can do anything about it", () => {
    const problems: CheckoutProblem[] = ["payments", "unpublished", "page", "domains"];
    expect(problems.filter((problem) => !isOwnersBusiness(problem))).toEqual([]);
    expect(isOwnersBusiness("items")).toBe(false);
    expect(isOwnersBusiness("unavailable")).toBe(false);
  });

  it("is found again by the word in an address, and nothing else is", () => {
    expect(problemNamed("domains")).toBe("domains");
    expect(problemNamed("unavailable")).toBe("unavailable");
    expect(problemNamed("toString")).toBeUndefined();
  });
});
