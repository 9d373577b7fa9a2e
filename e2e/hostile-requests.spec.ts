import { expect, test } from "./fixtures";

test("headers that pretend to come from inside change nothing", async ({ request }) => {
  const forged = {
    "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
    "content-security-policy": "script-src 'nonce-FORGED'",
    "x-nonce": "FORGED",
    "x-forwarded-host": "evil.example",
    "x-middleware-request-cookie": "wx-member=forged",
  };
  for (const path of ["/", "/account", "/cart", "/login", "/search?q=mug", "/products/no-such-thing"]) {
    const response = await request.get(path, { headers: forged });
    const text = await response.text();
    expect(text, path).not.toContain("FORGED");
    expect(text, path).not.toContain("evil.example");
    expect(response.headers()["content-security-policy"]).not.toContain("FORGED");
  }
  const account = await request.get("/account", { headers: forged });
  expect(account.headers()["cache-control"]).toContain("no-store");
});

for (const [what, cookie] of [
  ["empty", "wx-member="],
  ["without a value", "wx-member"],
  ["of percent signs", "wx-member=%; wx-visitor=%E0%A4%A"],
  ["doubled", "wx-member=one; wx-member=two"],
  ["of another seal", "wx-member=Fe26.2*1*a*b*c*1*d*e*f~2"],
  ["with a key that is no key", "wx-member=Fe26.2*__proto__*a*b*c*1*d*e*f~2"],
  ["of eight kilobytes", `wx-member=${"a".repeat(8_000)}`],
  ["in every place at once", "wx-member=x; wx-visitor=y; wx-hint=z; wx-out=....; wx-gone=1; wx-first=1"],
] as const) {
  test(`a cookie ${what} is a guest's`, async ({ request }) => {
    for (const path of ["/cart", "/api/cart", "/login", "/products/bud-vase"]) {
      const response = await request.get(path, { headers: { cookie }, maxRedirects: 0 });
      expect(response.status(), path).toBe(200);
    }
    const account = await request.get("/account", { headers: { cookie }, maxRedirects: 0 });
    expect([200, 303, 307]).toContain(account.status());
    expect(await account.text()).not.toContain("@example.com");
  });
}
