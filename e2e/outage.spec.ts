import { expect, test } from "./fixtures";

const everything = [{ path: "/**", kind: "status" as const, status: 503 }];

test("pages keep coming while Wix is down", async ({ page, sandbox }) => {
  const pages = ["/", "/categories/kitchen", "/products/pepper-mill"];
  for (const path of pages) await page.goto(path);
  await sandbox.fail(...everything);
  for (const path of pages) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("while Wix is down nobody can narrow a listing down, and is told so", async ({ page, sandbox }) => {
  await sandbox.fail(...everything);
  for (const path of ["/browse?min=11", "/browse/kitchen?min=11", "/search?q=nobody+has+asked+this"]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("main")).toContainText("That is our side, not yours");
  }
});

test("while Wix is down a cart is said to be out of reach, never empty, and comes back", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("rolling-pin");
  await sandbox.fail(...everything);
  await page.goto("/cart");
  await expect(page.getByRole("main")).toContainText(/cannot reach/i);
  await expect(page.getByText("Nothing in here yet")).toHaveCount(0);
  await sandbox.heal();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
});

test("while Wix is down adding to the cart says what happened", async ({ page, shop, sandbox }) => {
  await shop.openProduct("rolling-pin");
  await sandbox.fail(...everything);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /try again/i })).toBeVisible();
});

test("while Wix is down a member is not shown as logged out", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await sandbox.fail(...everything);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole("heading", { name: "We cannot reach your account" })).toBeVisible();
});
