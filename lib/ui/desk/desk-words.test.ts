import { describe, expect, it } from "vitest";
import { deskProblem } from "./desk-words";
import { orderFieldProblems } from "./orders/order-problems";

describe("what went wrong, for the owner", () => {
  it("says where to edit a site with the older catalogue", () => {
    const said = deskProblem({ kind: "conflict", code: "CATALOG_V1_SITE_CALLING_CATALOG_V3_API" });
    expect(said).toContain("Catalog V3 only");
    expect(said).toContain("manage.wix.com");
  });

  it("tells the setting to fill in from the permission it needs", () => {
    const said = deskProblem({
      kind: "unavailable",
      code: "NO_ADMIN_KEY",
      field: "WIX_API_KEY_ORDERS: Read Orders",
    });
    expect(said).toContain("Set WIX_API_KEY_ORDERS (with WIX_SITE_ID)");
    expect(said).toContain("It needs: Read Orders.");
  });

  it("sends people to where the permission is given: the client's, or the key's", () => {
    const missing = { kind: "unavailable", code: "PERMISSION_MISSING" } as const;
    const key = deskProblem({ ...missing, field: "WIX_API_KEY_CATALOG: Manage Products" });
    expect(key).toContain("WIX_API_KEY_CATALOG lacks a permission: Manage Products.");
    expect(key).toContain("account/api-keys");
    const client = deskProblem({ ...missing, field: "WIX_CLIENT_SECRET: Manage Products" });
    expect(client).toContain("headless client");
    expect(client).not.toContain("api-keys");
  });

  it("has a room's own words for a field, and no other room's", () => {
    const odd = { kind: "invalid", code: "INPUT", field: "amount" } as const;
    expect(deskProblem(odd)).toContain("look at “amount”");
    expect(deskProblem(odd, orderFieldProblems)).toContain("Choose items and delivery");
  });

  it.each([
    ["invalid", "TOO_LARGE", "picture: at most 8 MB", "8 MB"],
    ["invalid", "NO_PICTURE", "picture: JPEG, PNG, WebP or GIF", "no picture"],
    ["invalid", "PICTURE_REFUSED", undefined, "this file"],
    ["unavailable", "PICTURE_NOT_READY", undefined, "not done with it"],
    ["conflict", "COUPON_CODE_ALREADY_EXISTS", undefined, "another code"],
    ["conflict", "MEMBER_SELF_BLOCK_FORBIDDEN", undefined, "That is you"],
    ["conflict", "OWNER_MEMBER_BLOCK_FORBIDDEN", undefined, "owner of the site"],
    ["conflict", "ACTIVE_SUBSCRIPTION_MEMBER_BLOCK_FORBIDDEN", undefined, "subscription"],
    ["throttled", "ANYTHING", undefined, "Wait a minute"],
    ["unavailable", "HTTP_429", undefined, "was not done"],
  ] as const)("has a sentence for %s %s", (kind, code, field, words) => {
    const said = deskProblem({ kind, code, ...(field && { field }) });
    expect(said).toContain(words);
    expect(said).not.toContain(code);
  });

  it("never says that nothing happened when nobody knows", () => {
    expect(deskProblem({ kind: "unavailable", code: "NO_ANSWER" })).toContain("not known");
  });
});
