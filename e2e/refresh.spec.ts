import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Shop } from "./shop";

/** Seconds: later than any access token. */
const later = 14_500;

/** A member with something in the cart, whose token is about to be of yesterday. */
async function memberWithCart(shop: Shop): Promise<void> {
  await shop.logIn();
  await shop.putInCart("rolling-pin");
}

async function seesTheirThings(page: Page): Promise<void> {
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
}

test("four hours later a member and their cart are there, for one call to the token endpoint", async ({
  page,
  shop,
  sandbox,
}) => {
  await memberWithCart(shop);
  await sandbox.advanceClock(later);
  await sandbox.forgetCalls();
  await seesTheirThings(page);
  const tokens = (await sandbox.apiCalls()).filter(({ grantType }) => grantType === "refresh_token");
  expect(tokens).toHaveLength(1);
});

test("fifty requests with a token that has expired make one call, and fifty answers", async ({
  page,
  shop,
  sandbox,
}) => {
  await memberWithCart(shop);
  await sandbox.advanceClock(later);
  await sandbox.fail({ path: "/oauth2/token", kind: "delay", latencyMs: 300 });
  await sandbox.forgetCalls();
  const statuses = await page.evaluate(async () => {
    const ask = () => fetch("/api/cart").then(({ status }) => status);
    return Promise.all(Array.from({ length: 50 }, ask));
  });
  expect(statuses).toEqual(Array.from({ length: 50 }, () => 200));
  const calls = await sandbox.apiCalls();
  expect(calls.filter(({ path }) => path === "/oauth2/token")).toHaveLength(1);
});

test("late requests with the old cookie cost no call", async ({ page, shop, context, sandbox }) => {
  await memberWithCart(shop);
  const old = await context.cookies();
  await sandbox.advanceClock(later);
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
  await context.addCookies(old);
  await sandbox.forgetCalls();
  await sandbox.advanceClock(30);
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
  expect((await sandbox.apiCalls()).filter(({ path }) => path === "/oauth2/token")).toEqual([]);
});

for (const [what, fault] of [
  ["is down", { kind: "status", status: 503 }],
  ["throttles", { kind: "status", status: 429, headers: { "Retry-After": "7" } }],
  ["answers a web page", { kind: "garbage" }],
  ["drops the connection", { kind: "drop" }],
] as const) {
  test(`a member keeps session and cart when Wix ${what} just as their token is renewed`, async ({
    page,
    shop,
    sandbox,
  }) => {
    await memberWithCart(shop);
    await sandbox.advanceClock(later);
    await sandbox.fail({ path: "/oauth2/token", ...fault });
    await page.goto("/account");
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByRole("heading", { name: "We cannot reach your account" })).toBeVisible();
    await page.goto("/cart");
    await expect(page.getByRole("main")).toContainText("We cannot reach your cart");
    await sandbox.heal();
    await sandbox.advanceClock(31);
    await seesTheirThings(page);
  });
}

test("a renewal that takes its time keeps nobody waiting while the token is good", async ({
  page,
  shop,
  sandbox,
}) => {
  await memberWithCart(shop);
  await sandbox.advanceClock(14_400 - 200);
  await sandbox.fail({ path: "/oauth2/token", kind: "delay", latencyMs: 4_000, times: 1 });
  const started = Date.now();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  expect(Date.now() - started).toBeLessThan(4_000);
});

for (const [said, patch] of [
  ["no lifetime", { expires_in: null }],
  ["a lifetime of thirty thousand years", { expires_in: 1e12 }],
] as const) {
  test(`a token with ${said} is used, and renewed in time`, async ({ page, shop, sandbox }) => {
    await memberWithCart(shop);
    await sandbox.advanceClock(later);
    await sandbox.fail({ path: "/oauth2/token", kind: "patch", patch });
    await seesTheirThings(page);
    await sandbox.heal();
    await sandbox.advanceClock(later);
    await seesTheirThings(page);
  });
}

test("fifty page views of a member set no cookie", async ({ page, shop, context, baseURL }) => {
  await memberWithCart(shop);
  const lines: string[] = [];
  for (let count = 0; count < 50; count += 1) {
    const path = ["/account", "/cart", "/api/cart", "/products/bud-vase", "/account/orders"][count % 5];
    const response = await context.request.get(`${baseURL}${path}`);
    lines.push(
      ...response
        .headersArray()
        .filter(({ name }) => /set-cookie/i.test(name))
        .map(({ value }) => value),
    );
  }
  expect(lines).toEqual([]);
  await page.close();
});
