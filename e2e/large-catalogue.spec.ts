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

/** Everything between the tags of one name. */
function inXml(text: string, tag: string): string[] {
  return Array.from(text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, "g")), ([, value]) => value ?? "");
}

async function read(page: Page, path: string): Promise<string> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

test("the parts of the sitemap together have every product once, and none is found by reading the others", async ({
  page,
  sandbox,
}) => {
  const parts = inXml(await read(page, "/sitemap.xml"), "loc").filter((part) => part.includes("/products/"));
  await sandbox.forgetCalls();
  await read(page, new URL(parts.at(-1) ?? "").pathname);
  // A part has at most a thousand products, a hundred to a call.
  expect((await sandbox.apiCalls()).length).toBeLessThanOrEqual(11);
  const listed: string[] = [];
  for (const part of parts) {
    const text = await read(page, new URL(part).pathname);
    expect(text).toMatch(/<\/urlset>$/);
    listed.push(...inXml(text, "loc"));
  }
  expect(listed).toHaveLength(products);
  expect(new Set(listed).size).toBe(products);
});

test("the feed goes on behind the first hundred products", async ({ page }) => {
  const text = await read(page, "/feeds/google.xml");
  expect(text).toMatch(/<\/channel><\/rss>$/);
  expect(new Set(inXml(text, "g:link").map((link) => new URL(link).pathname)).size).toBe(products);
  const ids = inXml(text, "g:id");
  expect(new Set(ids).size).toBe(ids.length);
});

test("a product nobody has looked at costs two rounds of calls to Wix, and the next look none", async ({
  page,
  sandbox,
  request,
}) => {
  // The oldest ones: no build makes their pages.
  await page.goto("/products/page/6");
  const [oldest] = (
    await productLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute("href")))
  ).toReversed();
  await sandbox.forgetCalls();
  expect((await request.get(oldest ?? "")).status()).toBe(200);
  const [first, ...others] = (await sandbox.apiCalls()).map(({ path }) => path);
  expect(first).toMatch(/^\/stores\/v3\/products\/slug\//);
  // Each of these waits for the first one only.
  const second = new Set([
    "/stores/v3/inventory-items/query",
    "/v1/recommendations/get",
    "/reviews/v1/reviews/query",
    "/stores/v3/products/search",
  ]);
  expect(others.filter((path) => !second.has(path))).toEqual([]);
  expect(new Set(others).size).toBe(others.length);
  await sandbox.forgetCalls();
  await request.get(oldest ?? "");
  expect(await sandbox.apiCalls()).toEqual([]);
});
