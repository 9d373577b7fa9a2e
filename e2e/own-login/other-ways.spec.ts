import { expect, test } from "../fixtures";

// An address of its own, so that what is tried here does not count with what other specs try.
test.use({ extraHTTPHeaders: { "x-forwarded-for": "198.51.100.8" } });

test("somebody with a Google account becomes a member, and is the same one the next time", async ({
  page,
  shop,
}) => {
  await shop.putInCart("rolling-pin");
  await page.goto("/login?returnTo=/cart");
  await page.getByRole("button", { name: "Continue with Google" }).click();
  await page.getByRole("button", { name: /Gale Moreau/ }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Hello, Gale" })).toBeVisible();
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  await page.goto("/login");
  await page.getByRole("button", { name: "Continue with Facebook" }).click();
  await page.getByRole("button", { name: /Gale Moreau/ }).click();
  await expect(page.getByRole("heading", { name: "Hello, Gale" })).toBeVisible();
});

test("who changes their mind at the provider is back at login, as before", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Continue with Facebook" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("You left the login page before")).toBeVisible();
});

test("the owner's own provider vouches for somebody, who finds their cart in the member's", async ({
  page,
  shop,
}) => {
  await shop.putInCart("rolling-pin");
  await page.goto("/login");
  await page.getByRole("button", { name: "Continue with Halden staff" }).click();
  await page.getByRole("link", { name: "Noor Haddad" }).click();
  await expect(page.getByRole("heading", { name: "Hello, Noor" })).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
});

test("an address that the provider has not confirmed opens nobody's account", async ({ page, context }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Continue with Halden staff" }).click();
  await page.getByRole("link", { name: "Not Ada" }).click();
  await expect(page.getByText("did not vouch for its e-mail address")).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name === "wx-member")).toBe(false);
});

test("an answer of the provider works once, and only where it was asked for", async ({
  page,
  anotherBrowser,
}) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Continue with Halden staff" }).click();
  const answered = page.waitForRequest(/\/login\/external\?/);
  await page.getByRole("link", { name: "Sam Okafor" }).click();
  const url = (await answered).url();
  await expect(page.getByRole("heading", { name: /Hello, Sam/ })).toBeVisible();
  await page.goto(url);
  await expect(page.getByText("had been used before")).toBeVisible();
  const { page: theirs } = await anotherBrowser();
  await theirs.goto(url);
  await expect(theirs.getByText("had been used before")).toBeVisible();
  await theirs.goto(url.replace("/login/external", "/login/callback"));
  await expect(theirs.getByText("had been used before")).toBeVisible();
});
