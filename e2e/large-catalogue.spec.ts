import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Wix answers at most 100 products at a time. */
const products = Number(process.env.SANDBOX_PRODUCTS);

/** Addresses of all products on all pages, in order. */
async function walk(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (let next: string | null = "/products"; next; ) {
    await page.goto(next);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const hrefs = await productLinks(page).evaluateAll((found) =>
      found.map((link) => link.getAttribute("href")),
    );
    seen.push(...new Set(hrefs.filter((href) => href !== null)));
    const forward = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" });
    next = (await forward.count()) > 0 ? await forward.getAttribute("href") : null;
  }
  return seen;
}

function productLinks(page: Page): Locator {
  return page.getByRole("main").locator('a[href^="/products/"]:not([href^="/products/page/"])');
}

test("every product of a shop with more than 100 is on exactly one page", async ({ page }) => {
  expect(products).toBeGreaterThan(100);
  await page.goto("/products");
  const seen = await walk(page);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(products);
});

test("a page behind the last one does not exist", async ({ page }) => {
  const response = await page.goto("/products/page/99");
  expect(response?.status()).toBe(404);
});

test("a product from the far end opens", async ({ page }) => {
  await page.goto("/products/page/5");
  await productLinks(page).last().click();
  await expect(page.getByRole("button", { name: /Add to cart|Sold out|Pre-order/ }).first()).toBeVisible();
});
