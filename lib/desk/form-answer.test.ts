import { describe, expect, it } from "vitest";
import { deskPage } from "./form-answer";

describe("where somebody without scripts goes on", () => {
  it.each([
    ["https://shop.example/admin/orders?q=sam&show=to-send", "/admin/orders?q=sam&show=to-send"],
    ["https://shop.example/admin", "/admin"],
    ["https://shop.example/admin/coupons?form=old&at=2", "/admin/coupons?at=2"],
    ["https://shop.example/admin/orders/1?done=sent&lost=1", "/admin/orders/1"],
    ["https://evil.example//evil.example/admin", "/admin"],
    ["https://shop.example/administration", "/admin"],
    ["https://shop.example/account", "/admin"],
    ["javascript:alert(1)", "/admin"],
    ["", "/admin"],
    [null, "/admin"],
  ])("from %j to %s", (referer, page) => {
    const { pathname, search } = deskPage(referer);
    expect(pathname + search).toBe(page);
  });
});
