import { expect, test } from "./fixtures";

for (const page of ["register", "forgot", "verify", "pending"]) {
  test(`where Wix's pages do it, /login/${page} leads to them`, async ({ page: browserPage }) => {
    await browserPage.goto(`/login/${page}`);
    await expect(browserPage).toHaveURL(/\/login$/);
    await expect(browserPage.getByRole("button", { name: "Log in or open an account" })).toBeVisible();
    await expect(browserPage.getByLabel("Password")).toHaveCount(0);
  });
}
