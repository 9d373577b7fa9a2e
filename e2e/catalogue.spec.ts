import { expect, test } from "./fixtures";

test("search finds products by name, forgives a typo, and helps when there is nothing", {
  tag: "@v3",
}, async ({ page }) => {
  await page.goto("/");
  const field = page.locator("#header-search");
  await field.focus();
  await expect(field).toHaveRole("combobox");
  await field.fill("teapot");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=teapot/);
  await expect(page.getByRole("link", { name: /Round Teapot/ }).first()).toBeVisible();
  await page.goto("/search?q=teapto");
  await expect(page.getByRole("link", { name: /Round Teapot/ }).first()).toBeVisible();
  await page.goto("/search?q=xylophone");
  await expect(page.getByRole("main")).toContainText(/nothing|no /i);
});

test("a category shows its subcategories, its products and the way back", { tag: "@v3" }, async ({
  page,
}) => {
  await page.goto("/categories/mugs-and-cups");
  const way = page.getByRole("navigation", { name: "Breadcrumb" });
  await expect(way.getByRole("link", { name: "Tableware" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Morning Mug/ }).first()).toBeVisible();
  await way.getByRole("link", { name: "Tableware" }).click();
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /Plates and bowls/ })
      .first(),
  ).toBeVisible();
});

test("the second page of the catalogue continues the first", async ({ page }) => {
  const products = () =>
    page
      .locator('main a[href^="/products/"]:not([href*="/page/"])')
      // Next keeps the page before this one in the document, hidden.
      .filter({ visible: true })
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
  await page.goto("/products");
  const first = await products();
  await page.getByRole("link", { name: /next/i }).first().click();
  await expect(page).toHaveURL(/\/products\/page\/2/);
  await expect.poll(products).not.toContain(first[0]);
  const second = await products();
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((href) => first.includes(href))).toEqual([]);
});

test("choices that are sold out say so, and cannot be bought", async ({ page, shop }) => {
  await shop.openProduct("field-pitcher");
  await shop.choose(/^Oat\s*, sold out$/);
  await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled();
});

test("a pre-order says when it comes", async ({ page, shop }) => {
  await shop.openProduct("round-teapot");
  await expect(page.getByText(/middle of January/)).toBeVisible();
  await page.getByRole("button", { name: "Pre-order" }).click();
  await expect(shop.drawer.getByText("Round Teapot")).toBeVisible();
});

test("a text that must be given is asked for", async ({ page, shop }) => {
  await shop.openProduct("name-bowl");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(shop.drawer).not.toBeVisible();
  await page.getByLabel("Name on the bowl").fill("Ida");
  await shop.addToCart();
  await expect(shop.drawer.getByText(/Ida/)).toBeVisible();
});

test("a hidden product and an unknown one are not there", async ({ page }) => {
  for (const slug of ["kiln-seconds-box", "no-such-thing"]) {
    await page.goto(`/products/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/not|no /i);
  }
});

test.describe("with pictures", () => {
  test.use({ pictures: true });
  test("a product's pictures arrive as AVIF and in the size that is shown", async ({ page, shop }) => {
    const picture = page.waitForResponse(
      (response) => new URL(response.url()).pathname.startsWith("/media/") && response.ok(),
    );
    await shop.openProduct("orchard-lamp");
    expect((await picture).headers()["content-type"]).toBe("image/avif");
    const main = page.getByRole("main").getByRole("img").first();
    await expect.poll(() => main.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);
  });
});
