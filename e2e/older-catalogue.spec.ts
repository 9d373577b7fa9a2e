import { expect, test } from "./fixtures";

test("search finds products by any part of their name, and helps when there is nothing", async ({ page }) => {
  await page.goto("/search?q=teapot");
  await expect(page.getByRole("link", { name: /Round Teapot/ }).first()).toBeVisible();
  await page.goto("/search?q=xylophone");
  await expect(page.getByRole("main")).toContainText(/nothing|no /i);
});

test("collections are shelves of one level, and a product leads back to its own", async ({ page }) => {
  await page.goto("/categories/mugs-and-cups");
  await page
    .getByRole("link", { name: /Morning Mug/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Morning Mug", level: 1 })).toBeVisible();
  const way = page.getByRole("navigation", { name: "Breadcrumb" });
  await expect(way.getByRole("link", { name: "Mugs and cups" })).toBeVisible();
  await expect(way.getByRole("link", { name: "Tableware" })).toHaveCount(0);
});

test("a listing offers the price and nothing its catalogue cannot do", async ({ page }) => {
  await page.goto("/products");
  const panel = page.getByRole("complementary", { name: "Narrow down" });
  await expect(panel.getByLabel("Lowest price")).toBeVisible();
  await expect(panel.getByRole("link")).toHaveCount(0);
  // An address from another time or shop promises no more than that either.
  await page.goto("/products?option=Glaze:Oat&stock=in&sale=yes");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ products$/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Chosen" })).toHaveCount(0);
});

test("the price that is asked for and sorted by is the one before a reduction", async ({ page }) => {
  await page.goto("/products");
  await page.getByLabel("Lowest price").fill("100");
  await page.getByRole("button", { name: "Apply price" }).click();
  await expect(page.getByRole("list", { name: "Chosen" })).toContainText("From $100.00");
  await page.getByLabel("Order").filter({ visible: true }).selectOption({ label: "Price, low to high" });
  await expect(page).toHaveURL(/min=100.*sort=price-up/);
  // A reduced product shows both of its prices.
  const full = async () =>
    (await page.locator("main article").filter({ visible: true }).allInnerTexts()).map((text) =>
      Math.max(...[...text.matchAll(/\$([\d.]+)/g)].map(([, amount]) => Number(amount))),
    );
  await expect.poll(async () => (await full()).length).toBeGreaterThan(1);
  await expect.poll(async () => [...(await full())].sort((a, b) => a - b)).toEqual(await full());
  expect(Math.min(...(await full()))).toBeGreaterThanOrEqual(100);
});

test("a description in HTML is text with its blocks", async ({ page, shop }) => {
  await shop.openProduct("morning-mug");
  await expect(page.getByRole("main").getByText(/<\/?p>/)).toHaveCount(0);
  await expect(page.getByRole("main").locator("p").first()).toBeVisible();
});

test("a variant that Wix has no id for is bought by its choices, and the cart leads back to it", async ({
  page,
  shop,
}) => {
  await shop.openProduct("name-bowl");
  const choices = page.locator("form fieldset").first().getByRole("radio");
  const last = choices.last();
  const name = await last.getAttribute("value");
  await last.check({ force: true });
  await page.getByLabel("Name on the bowl").fill("Ida");
  await shop.addToCart();
  await page.goto("/cart");
  await page.getByRole("main").getByRole("link", { name: "Name Bowl" }).first().click();
  await expect(page).toHaveURL(/\/products\/name-bowl\?variant=/);
  await expect(
    page.locator(`form input[type="radio"][value="${name}"]`).filter({ visible: true }),
  ).toBeChecked();
});

test("what a guest put in the cart is a member's after logging in", async ({ page, shop, sandbox }) => {
  await sandbox.setSwitches({ mergeCartAtLogin: false });
  await shop.openProduct("morning-mug");
  await shop.choose("Sea");
  await shop.addToCart();
  await shop.putInCart("salt-cellar");
  await shop.logIn();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Salt Cellar").first()).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .getByText(/Glaze: Sea/)
      .first(),
  ).toBeVisible();
});
