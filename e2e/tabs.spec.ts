import { expect, test } from "./fixtures";

test("a login in one tab shows in the other at once, and so does a logout", async ({
  page,
  shop,
  context,
}) => {
  const other = await context.newPage();
  await other.goto("/about");
  await expect(other.getByRole("link", { name: "Log in" }).first()).toBeVisible();
  await shop.logIn();
  await expect(other.getByRole("link", { name: "Your account" })).toBeVisible();

  await other.goto("/account");
  await expect(other.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  await expect(other.getByText("ada@example.com")).toHaveCount(0);
  await expect(other).toHaveURL(/\/login/);
});

test("the Back button shows nobody an account that was left", async ({ page, shop }) => {
  await shop.logIn();
  await page.getByRole("link", { name: "All orders" }).click();
  await expect(page.getByRole("heading", { name: "Your orders" })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
  await expect(page.getByText("ada@example.com")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("link", { name: /^Order \d+$/ })).toHaveCount(0);
});

test("the Back button within the shop shows nobody an account that ended in another tab", async ({
  page,
  shop,
  context,
}) => {
  await shop.logIn();
  await page.getByRole("link", { name: "Halden Goods" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  const other = await context.newPage();
  await other.goto("/account");
  await other.getByRole("button", { name: "Log out" }).click();
  await expect(other).toHaveURL(/\/(\?|$)/);
  await page.goBack();
  await expect(page).toHaveURL(/\/login/);
  await expect(page.getByText("ada@example.com")).toHaveCount(0);
});

test("ten tabs that add their first product at once fill one cart of one visitor", async ({
  page,
  shop,
  context,
  sandbox,
}) => {
  test.setTimeout(60_000);
  const slugs = ["bud-vase", "rolling-pin", "salt-cellar", "hand-soap", "espresso-cups"];
  const tabs = await Promise.all(slugs.map(() => context.newPage()));
  await Promise.all(
    tabs.map(async (tab, index) => {
      await tab.route(/\/media\//, (route) => route.abort());
      await tab.goto(`/products/${slugs[index]}`);
    }),
  );
  await sandbox.fail({ path: "/oauth2/token", kind: "delay", latencyMs: 3_000, times: 1 });
  await sandbox.forgetCalls();
  await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Add to cart" }).click()));
  await Promise.all(tabs.map((tab) => expect(tab.getByText("In your cart.")).toBeAttached()));
  const calls = await sandbox.apiCalls();
  expect(calls.filter(({ path }) => path === "/oauth2/token")).toHaveLength(1);
  await page.goto("/cart");
  await expect(page.getByRole("button", { name: /^Cart, 5 items$/ })).toBeVisible();
  await expect(shop.drawer).not.toBeVisible();
});
