import { expect, test } from "./fixtures";

test("a token that dies before its time costs nobody their cart or their account", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("rolling-pin");
  await sandbox.expireTokens();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
  await shop.putInCart("bud-vase");
  await expect(shop.drawer.getByText("Rolling Pin").first()).toBeVisible();

  await shop.logIn();
  await sandbox.expireTokens();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
});

test("when Wix ends a session, a member can log in again", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await sandbox.revokeTokens();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
  await shop.logIn();
});

test("when Wix ends a guest's session, they go on buying without noticing", async ({ shop, sandbox }) => {
  await shop.putInCart("rolling-pin");
  await sandbox.revokeTokens();
  await shop.putInCart("bud-vase");
  await expect(shop.drawer.getByText("Bud Vase").first()).toBeVisible();
});

test("a cookie that no longer opens keeps nobody from buying", async ({ page, shop, context, baseURL }) => {
  const inFourHours = Math.floor(Date.now() / 1000) + 14_000;
  await context.addCookies([
    { name: "wx-visitor", value: "Fe26.2*1*from-another-shop~2", url: baseURL ?? "" },
    { name: "wx-hint", value: `v.${inFourHours}.AAAAAAAAAAA`, url: baseURL ?? "" },
  ]);
  await shop.putInCart("bud-vase");
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Bud Vase").first()).toBeVisible();
});
