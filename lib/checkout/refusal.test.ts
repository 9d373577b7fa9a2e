import { describe, expect, it } from "vitest";
import { checkoutRefusal } from "./refusal";

const payments = { kind: "conflict", code: "SITE_NOT_ACCEPTING_PAYMENTS" } as const;

describe("checkoutRefusal", () => {
  it("tells the owner, in development, where to turn payments on", () => {
    expect(checkoutRefusal(payments, true)).toContain("Accept Payments");
  });

  it("does not bother a shopper with the owner's settings", () => {
    expect(checkoutRefusal(payments, false)).toBe(
      "Checkout cannot be opened right now. Your cart is safe; please try again in a moment.",
    );
  });

  it("points an owner to the allowed domains when Wix refuses the way back", () => {
    expect(checkoutRefusal({ kind: "invalid", code: "HTTP_400" }, true)).toContain(
      "allowed redirect domains",
    );
  });

  it("does not blame the domains when the page was opened at another address", () => {
    expect(checkoutRefusal({ kind: "forbidden", code: "FOREIGN_ORIGIN" }, true)).toContain("SITE_URL");
  });

  it.each([true, false])("says that an empty cart is empty, development or not (%s)", (development) => {
    expect(checkoutRefusal({ kind: "invalid", code: "EMPTY_CART" }, development)).toContain("empty");
  });

  it("says what to do about something sold out", () => {
    expect(checkoutRefusal({ kind: "conflict", code: "SOLD_OUT" }, false)).toContain("Remove it");
  });
});
