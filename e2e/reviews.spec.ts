import type { Page } from "@playwright/test";
import { flaws } from "./axe";
import { expect, test } from "./fixtures";

const section = (page: Page) => page.getByRole("region", { name: "What people say" });

/** Ada has bought the spoons; nobody has reviewed them. */
const product = "three-spoons";

async function writeReview(page: Page, { title = "Three in one", rating = 5 } = {}): Promise<void> {
  await page.goto(`/products/${product}`);
  await section(page).getByRole("link", { name: "Write a review" }).click();
  await page.getByRole("radio", { name: new RegExp(`^${rating} out of 5`) }).check();
  await page.getByLabel("In a few words").fill(title);
  await page.getByLabel("Your review").fill("One for the jam, one for the honey, one to keep.");
  await page.getByRole("button", { name: "Send review" }).click();
}

test("reviews say what people think, how many, who has bought it, and what the shop answers", async ({
  page,
}) => {
  await page.goto("/products/morning-mug");
  await page
    .getByRole("link", { name: /\d+ reviews$/ })
    .first()
    .click();
  await expect(section(page)).toBeInViewport();
  await expect(section(page).getByText("Halden Goods answers").first()).toBeVisible();
  await expect(section(page).getByText("Has bought it").first()).toBeVisible();
  await section(page)
    .getByRole("link", { name: /^All \d+ reviews$/ })
    .click();
  await expect(page).toHaveURL(/\/products\/morning-mug\/reviews/);
  await page.getByLabel("Order of reviews").filter({ visible: true }).selectOption({ label: "Worst first" });
  await expect(page).toHaveURL(/sort=lowest/);
  await expect(page.getByRole("article").filter({ visible: true }).first()).toContainText("Came broken");
  await page.getByRole("link", { name: "Next" }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/page=2/);
});

test("what waits for the shop is seen by nobody", async ({ page }) => {
  await page.goto("/products/morning-mug/reviews?sort=newest");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Reviews of Morning Mug");
  await expect(page.getByText("Bought three more")).toHaveCount(0);
});

test("a member who has bought it writes a review, and everybody sees it at once", async ({
  page,
  shop,
  browser,
}) => {
  await shop.logIn();
  await writeReview(page);
  await expect(page.getByText("Your review is on the page now.")).toBeVisible();
  const guest = await browser.newPage();
  await guest.goto(new URL(`/products/${product}`, page.url()).href);
  const theirs = section(guest).getByRole("article").filter({ hasText: "Three in one" });
  await expect(theirs.getByText("Has bought it")).toBeVisible();
  await expect(guest.getByRole("link", { name: /One review$/ })).toBeVisible();
  await guest.close();
});

test("somebody who is not logged in is led to the login, and back to the form", async ({ page }) => {
  await page.goto(`/products/${product}`);
  await section(page).getByRole("link", { name: "Write a review" }).click();
  await expect(page).toHaveURL(/\/login\?returnTo=%2Faccount%2Freview%2Fthree-spoons/);
});

test("a review may have to wait for the shop, and is written once", async ({ page, shop, sandbox }) => {
  await sandbox.setSwitches({ moderateReviews: true });
  await shop.logIn();
  await writeReview(page);
  await expect(page.getByText(/The shop looks at every review/)).toBeVisible();
  await writeReview(page, { title: "Again" });
  await expect(page.getByText("You have reviewed this already.").first()).toBeVisible();
  await expect(page.getByLabel("In a few words")).toHaveValue("Again");
});

test("while Wix takes no reviews, what was written stays", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await sandbox.fail({ path: "/reviews/v1/reviews", kind: "status", status: 503 });
  await writeReview(page);
  await expect(page.getByText("We cannot take your review just now.")).toBeVisible();
  await expect(page.getByLabel("Your review")).toHaveValue(/One for the jam/);
  await expect(page.getByRole("radio", { name: /^5 out of 5/ })).toBeChecked();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a review is written all the same, and says what is missing", async ({ page }) => {
    await page.goto("/login");
    await page.getByRole("button", { name: /^Log in/ }).click();
    await page.getByRole("button", { name: /Ada/ }).click();
    await page.goto(`/account/review/${product}`);
    const form = page.locator("form:has(textarea)");
    await form.evaluate((node: HTMLFormElement) => {
      node.noValidate = true;
    });
    await page.getByRole("radio", { name: /^4 out of 5/ }).check();
    await page.getByLabel("In a few words").fill("Good spoons");
    await page.getByRole("button", { name: "Send review" }).click();
    await expect(page.getByText("Write a sentence or two, please").first()).toBeVisible();
    await expect(page.getByLabel("In a few words")).toHaveValue("Good spoons");
    await page.getByLabel("Your review").fill("They are spoons.");
    await page.getByRole("button", { name: "Send review" }).click();
    await expect(page.getByText("Your review is on the page now.")).toBeVisible();
  });
});

test("axe finds nothing in the reviews nor in their form", async ({ page, shop }) => {
  await shop.logIn();
  for (const path of ["/products/morning-mug/reviews", `/account/review/${product}`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).filter({ visible: true })).toBeVisible();
    expect(await flaws(page)).toEqual([]);
  }
});
