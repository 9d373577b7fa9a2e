import { flaws } from "./axe";
import { expect, test } from "./fixtures";

const pages = [
  "/",
  "/products",
  "/categories/tableware",
  "/products/morning-mug",
  "/search?q=mug",
  "/cart",
  "/login",
  "/logout",
];

test("axe finds nothing, and nothing is wider than a phone", async ({ page }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages) {
    await page.goto(path, { waitUntil: "load" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await flaws(page)).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang, path).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/");
  expect(await flaws(page)).toEqual([]);
});

test("somebody with only a keyboard can put a product in the cart and go on to checkout", async ({
  page,
  shop,
}) => {
  await shop.openProduct("rolling-pin");
  await page.getByRole("button", { name: "Add to cart" }).focus();
  await page.keyboard.press("Enter");
  await expect(shop.drawer).toBeVisible();
  const inside = () => shop.drawer.evaluate((dialog) => dialog.contains(document.activeElement));
  expect(await inside()).toBe(true);
  await page.keyboard.press("Escape");
  await expect(shop.drawer).not.toBeVisible();
  await page.getByRole("button", { name: /^Cart/ }).focus();
  await page.keyboard.press("Enter");
  await shop.drawer.getByRole("button", { name: "Checkout" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
});

test("the menu of a phone leads to a category", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Lighting" }).click();
  await expect(page).toHaveURL(/\/categories\/lighting/);
  await expect(page.getByRole("dialog", { name: "Menu" })).not.toBeVisible();
});
