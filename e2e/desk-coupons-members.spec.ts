import { expect, test } from "./fixtures";

test("a coupon made at the desk works in a cart, and an ended one does not", async ({
  shop,
  page,
  anotherBrowser,
}) => {
  await shop.logIn("Mina");
  await page.goto("/admin/coupons");
  await page.getByText("New coupon").click();
  await page.getByLabel("Code").fill("autumn25");
  await page.getByLabel("Name").fill("Autumn");
  await page.getByLabel("Percent (for percent off)").fill("25");
  await page.getByRole("button", { name: "Make the coupon" }).click();
  await expect(page.getByText("AUTUMN25 can be used from now on.")).toBeVisible();
  await expect(page.getByRole("row", { name: /AUTUMN25/ })).toContainText("25% off");

  await page.getByRole("button", { name: "Make the coupon" }).click();
  await expect(page.getByRole("alert")).toBeVisible();

  const shopper = await anotherBrowser();
  await shopper.putInCart("salt-cellar");
  await shopper.page.goto("/cart");
  await shopper.page.locator("main summary", { hasText: "Coupon" }).click();
  await shopper.page.getByLabel("Coupon code").fill("AUTUMN25");
  await shopper.page.getByLabel("Coupon code").press("Enter");
  await expect(shopper.page.getByRole("button", { name: "Remove coupon AUTUMN25" })).toBeVisible();

  await page.getByRole("button", { name: "End AUTUMN25" }).click();
  await expect(page.getByRole("row", { name: /AUTUMN25/ })).toContainText("Ended");
  await page.goto("/admin/journal");
  await expect(page.getByRole("row", { name: /coupons: end/ })).toContainText("coupon AUTUMN25");
});

test("a member who is blocked at the desk is out within a minute, and in again when admitted", async ({
  shop,
  page,
  anotherBrowser,
  sandbox,
}) => {
  const sam = await anotherBrowser();
  await sam.logIn("Sam");
  await shop.logIn("Mina");
  await page.goto("/admin/members");
  await page.getByLabel("Name or e-mail").fill("okaf");
  await page.getByRole("button", { name: "Search" }).click();
  const row = page.getByRole("row", { name: /Sam Okafor/ });
  await expect(page.getByRole("row", { name: /Ada/ })).toBeHidden();
  await row.getByRole("button", { name: "Block Sam Okafor" }).click();
  await expect(row).toContainText("Blocked");
  await sandbox.expireTokens();
  await sandbox.advanceClock(4 * 60 * 60);
  await sam.page.goto("/account/orders");
  await expect(sam.page).toHaveURL(/\/login/);
  await row.getByRole("button", { name: "Admit Sam Okafor" }).click();
  await expect(row).toContainText("Member");
});
