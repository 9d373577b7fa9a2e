import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./return-path";

const site = "https://shop.example.com";

describe("safeReturnPath", () => {
  it.each([
    "/",
    "/account/orders?after=x#top",
    "/products/morning-mug?variant=1",
    "/search?q=http://x",
    "/products/50%25-wool",
  ])("goes back to %s", (path) => {
    expect(safeReturnPath(path, site)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/%5C/../\\evil",
    "///evil.example",
    "/.//evil.example",
    "/%5cevil.example",
    "/%2f%2fevil.example",
    "/%2fevil.example",
    "/%09/evil.example",
    "/%0d%0aSet-Cookie:x=1",
    "/%E0%A4%A",
    "https:evil.example",
    "http:/evil.example",
    "https://shop.example.com.evil.example",
    "https://shop.example.com@evil.example",
    "data:text/html,hello",
    "java\r\nscript:alert(1)",
    "？/evil",
    "/\tevil",
    "/\u0000",
    "javascript:alert(1)",
    "/..//evil.example",
    " /account",
    "account",
    "",
    "/login",
    "/login/callback?code=1",
    "/logout",
    "/api/cart",
    `/${"a".repeat(3_000)}`,
    undefined,
    null,
    7,
    ["/account"],
  ])("does not follow %j", (value) => {
    expect(safeReturnPath(value, site)).toBe("/account");
  });

  it("does not take a path for refused because it starts with the same letters", () => {
    expect(safeReturnPath("/login-help", site)).toBe("/login-help");
  });
});
