import { expect, test } from "../fixtures";

test("a member has a link for a new password mailed from their profile", async ({ page, sandbox }) => {
  await page.goto("/login?returnTo=/account/profile");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password").fill("ada-demo-1");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("button", { name: /link for a new password/ }).click();
  await expect(page.getByText(/on its way to you/)).toBeVisible();
  expect((await sandbox.mailTo("ada@example.com")).link).toBeTruthy();
});
