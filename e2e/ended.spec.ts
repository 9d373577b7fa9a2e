import { expect, test } from "./fixtures";

test("a member whose session Wix has ended is told so, and finds the way back in", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.logIn();
  await sandbox.revokeTokens();
  await page.goto("/account/orders");
  await expect(page).toHaveURL(/\/login\?notice=ended&returnTo=%2Faccount%2Forders/);
  await expect(page.getByText("You have been logged out.")).toBeVisible();
  await page.getByRole("button", { name: /^Log in/ }).click();
  await page.getByRole("button", { name: /Ada/ }).click();
  await expect(page).toHaveURL(/\/account\/orders$/);
  await expect(page.getByRole("heading", { name: "Your orders" })).toBeVisible();
});

test("nothing is done in a guest's name by somebody who believes to be logged in; the next click is a guest's", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.logIn();
  await sandbox.revokeTokens();
  await shop.openProduct("bud-vase");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("nothing was added")).toBeVisible();
  await expect(page.getByRole("link", { name: "Log in again" })).toBeVisible();
  await shop.addToCart();
  await expect(shop.drawer.getByText("Bud Vase").first()).toBeVisible();
});

test("a logout is not undone by an answer that was still on its way", async ({
  page,
  shop,
  context,
  sandbox,
}) => {
  await shop.logIn();
  // As if the token were due: the next request renews it, and Wix takes its time.
  await context.addCookies([{ name: "wx-hint", value: "m.1.AAAAAAAAAAA", url: page.url() }]);
  await sandbox.advanceClock(14_300);
  const [session] = (await context.cookies()).filter(({ name }) => name === "wx-member");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  // What that answer would bring: the same session, sealed anew.
  if (session) await context.addCookies([session]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
  expect((await context.cookies()).some(({ name }) => name === "wx-member")).toBe(false);
});

test("a shopper who logs in at Wix's checkout is logged in at the shop, too", async ({ page, shop }) => {
  await shop.logIn();
  // Only the shop forgets: Wix's pages still know who this is.
  await page.context().clearCookies({ name: /^wx-/ });
  await shop.putInCart("salt-cellar");
  await page.goto("/cart?from=checkout&wixMemberLoggedIn=true");
  await expect(page.getByRole("link", { name: "Your account" })).toBeVisible();
  await expect(page).toHaveURL(/\/cart\?from=checkout$/);
  await expect(page.getByRole("main").getByText("Salt Cellar").first()).toBeVisible();
});

test("who says so without being known to Wix stays a guest and is not bothered", async ({ page, shop }) => {
  await shop.putInCart("salt-cellar");
  const asked = page.waitForRequest(/\/login\/callback\?error=login_required/);
  await page.goto("/cart?wixMemberLoggedIn=true");
  await asked;
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole("link", { name: "Log in" }).first()).toBeVisible();
  await expect(page.getByText("You left the login page")).toHaveCount(0);
});
