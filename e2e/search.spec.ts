import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

test("while somebody types the shop offers products, categories and words", async ({ page }) => {
  await page.goto("/");
  const box = page.getByRole("banner").getByLabel("Search products");
  await box.click();
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
  const box = page.getByRole("banner").getByRole("combobox", { name: "Search products" });
  await page.getByRole("banner").getByLabel("Search products").focus();
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
  const main = page.getByRole("main");
  const box = main.getByRole("combobox", { name: "Search products" });
  await main.getByLabel("Search products").focus();
  await box.fill("linen");
  await box.press("Enter");
  await expect(page).toHaveURL(/q=linen/);
  await page.goto("/search");
  await main.getByLabel("Search products").focus();
  await expect(page.getByRole("option", { name: "linen" })).toBeVisible();
  await page.getByRole("button", { name: "Forget these" }).click();
  await expect(page.getByRole("option", { name: "linen" })).toHaveCount(0);
});

test("while Wix is down the field says so and searching still leads somewhere", async ({ page, sandbox }) => {
  await page.goto("/");
  await sandbox.fail({ path: "/stores/v3/products/search", kind: "status", status: 503 });
  const field = page.getByRole("banner").getByLabel("Search products");
  await field.focus();
  await page.getByRole("banner").getByRole("combobox").pressSequentially("zither");
  await expect(page.getByText("Suggestions are out just now")).toBeVisible();
});

test("results are narrowed down like any listing", async ({ page }) => {
  await page.goto("/search?q=linen");
  await expect(page.getByRole("status").filter({ hasText: /products?$/ })).toBeVisible();
  await page.getByLabel("Order").selectOption({ label: "Price, high to low" });
  await expect(page).toHaveURL(/q=linen.*sort=price-down/);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the offers nor in a narrowed listing, in the ${colorScheme} scheme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/products?option=Glaze:Oat&min=10");
    await page.getByRole("banner").getByLabel("Search products").focus();
    await page.getByRole("banner").getByRole("combobox").pressSequentially("bowl");
    await expect(page.getByRole("option").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
