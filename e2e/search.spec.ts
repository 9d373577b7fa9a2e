import type { Page } from "@playwright/test";
import { flaws } from "./axe";
import { expect, test } from "./fixtures";

/** The field at the top of wide screens. Suggestions take its place, so it is found anew each time. */
const field = (page: Page) => page.locator("#header-search");

test("while somebody types the shop offers products, categories and words", async ({ page }) => {
  await page.goto("/");
  const box = field(page);
  await box.click();
  await expect(box).toHaveRole("combobox");
  await box.pressSequentially("mug");
  const offers = page.getByRole("listbox", { name: "Suggestions" });
  await expect(offers.getByRole("option", { name: /Morning Mug/ })).toBeVisible();
  await expect(offers.getByRole("option", { name: "Mugs and cups" })).toBeVisible();
  await offers.getByRole("option", { name: /Morning Mug/ }).click();
  await expect(page).toHaveURL(/\/products\/morning-mug/);
});

test("the keyboard goes through the offers, and Enter alone searches for what was typed", async ({
  page,
}) => {
  await page.goto("/");
  const box = field(page);
  await box.focus();
  await expect(box).toHaveRole("combobox");
  await box.pressSequentially("tea");
  const first = page.getByRole("option").first();
  await expect(first).toBeVisible();
  await box.press("ArrowDown");
  await expect(first).toHaveAttribute("aria-selected", "true");
  await box.press("Escape");
  await expect(first).toBeHidden();
  await expect(box).toHaveValue("tea");
  await box.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=tea$/);
});

test("what was searched for is offered again in this browser, until it is forgotten", async ({ page }) => {
  await page.goto("/search?q=");
  const box = page.getByRole("main").getByLabel("Search products");
  await box.focus();
  await expect(box).toHaveRole("combobox");
  await box.fill("linen");
  await box.press("Enter");
  await expect(page).toHaveURL(/q=linen/);
  await page.goto("/search");
  await box.focus();
  await expect(page.getByRole("option", { name: "linen" })).toBeVisible();
  await page.getByRole("button", { name: "Forget these" }).click();
  await expect(page.getByRole("option", { name: "linen" })).toHaveCount(0);
});

test("while Wix is down the field says so and searching still leads somewhere", { tag: "@v3" }, async ({
  page,
  sandbox,
}) => {
  await page.goto("/");
  await sandbox.fail({ path: "/stores/v3/products/search", kind: "status", status: 503 });
  await field(page).focus();
  await expect(field(page)).toHaveRole("combobox");
  await field(page).pressSequentially("zither");
  await expect(page.getByText("Suggestions are out just now")).toBeVisible();
});

test("results are narrowed down like any listing", async ({ page }) => {
  await page.goto("/search?q=linen");
  await expect(page.getByRole("status").filter({ hasText: /products?$/ })).toBeVisible();
  await page.getByLabel("Order").selectOption({ label: "Price, high to low" });
  await expect(page).toHaveURL(/q=linen.*sort=price-down/);
});

test("axe finds nothing in the offers nor in a narrowed listing", { tag: "@v3" }, async ({ page }) => {
  await page.goto("/browse?option=Glaze:Oat&min=10");
  await field(page).focus();
  await expect(field(page)).toHaveRole("combobox");
  await field(page).pressSequentially("bowl");
  await expect(page.getByRole("option").first()).toBeVisible();
  expect(await flaws(page)).toEqual([]);
});
