import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Everything that stands between the tags of one name, in a document that has to be XML. */
async function inXml(page: Page, path: string, tag: string): Promise<string[]> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  expect(response.headers()["content-type"]).toContain("application/xml");
  const found = await page.evaluate(
    ({ text, name }) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      if (xml.querySelector("parsererror"))
        throw new Error(xml.querySelector("parsererror")?.textContent ?? "");
      return Array.from(xml.getElementsByTagName(name), (element) => element.textContent ?? "");
    },
    { text: await response.text(), name: tag },
  );
  return found;
}

function pathOf(address: string): string {
  return new URL(address).pathname;
}

/** Paths of all addresses in all parts of the sitemap. */
async function sitemap(page: Page): Promise<string[]> {
  const paths: string[] = [];
  for (const part of await inXml(page, "/sitemap.xml", "loc")) {
    paths.push(...(await inXml(page, pathOf(part), "loc")).map(pathOf));
  }
  return paths;
}

interface Thing {
  "@type": string;
  [property: string]: unknown;
}

/** The structured data of the page that is open. */
async function structuredData(page: Page): Promise<Thing[]> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  return texts.flatMap((text) => {
    const data = JSON.parse(text) as Thing & { "@graph"?: Thing[] };
    return data["@graph"] ?? [data];
  });
}

async function thing<T>(page: Page, type: string): Promise<T> {
  const found = (await structuredData(page)).find((data) => data["@type"] === type);
  expect(found, type).toBeDefined();
  return found as T;
}

async function meta(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute("content");
}

test.describe("what search engines read", () => {
  test("an owner's title and description stand as they were written", async ({ page }) => {
    await page.goto("/products/morning-mug");
    await expect(page).toHaveTitle("Handmade stoneware mug, 8 and 12 oz | Halden Goods");
    expect(await meta(page, "description")).toContain("wheel-thrown mug");
    expect(await meta(page, "og:title")).toBe("The mug nobody gives back");
    await page.goto("/categories/tableware");
    await expect(page).toHaveTitle("Handmade stoneware tableware | Halden Goods");
  });

  test("without one there is a title and a description all the same", async ({ page }) => {
    await page.goto("/products/espresso-cups");
    await expect(page).toHaveTitle("Espresso Cups, Pair | Halden Goods");
    expect(await meta(page, "description")).toContain("Two small cups");
  });

  for (const path of ["/", "/products", "/categories/tableware", "/products/morning-mug", "/about"]) {
    test(`${path} has one address, and a picture for shared links`, async ({ page, baseURL }) => {
      await page.goto(`${path}?utm_source=somewhere`);
      const canonical = page.locator('link[rel="canonical"]');
      await expect(canonical).toHaveCount(1);
      expect(new URL((await canonical.getAttribute("href")) ?? "").href).toBe(new URL(path, baseURL).href);
      const picture = (await meta(page, "og:image")) ?? "";
      const response = await page.request.get(picture);
      expect(response.ok(), picture).toBe(true);
      expect(response.headers()["content-type"]).toMatch(/^image\/(png|jpeg)/);
      expect(await meta(page, "twitter:card")).toBe("summary_large_image");
      expect(await page.locator('meta[property="og:type"]').count()).toBe(1);
    });
  }

  test("a narrowed-down listing, a search and a product its owner hides from them say so", async ({
    page,
  }) => {
    for (const path of [
      "/browse?stock=in",
      "/browse/tableware?sort=name",
      "/search?q=mug",
      "/products/glaze-chart",
    ]) {
      await page.goto(path);
      expect(await meta(page, "robots"), path).toContain("noindex");
    }
    await page.goto("/products/morning-mug");
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  });

  test("robots.txt keeps them from what is personal and shows them the sitemap", async ({
    page,
    baseURL,
  }) => {
    const text = await (await page.request.get("/robots.txt")).text();
    for (const path of ["/account", "/cart", "/checkout", "/login"])
      expect(text).toContain(`Disallow: ${path}`);
    expect(text).toContain(`Sitemap: ${new URL("/sitemap.xml", baseURL).href}`);
  });
});

test.describe("structured data", () => {
  test("offers every variant at the price and in the state the page shows", async ({ page, shop }) => {
    await shop.openProduct("morning-mug");
    const group = await thing<{
      hasVariant: {
        color: string;
        size: string;
        sku: string;
        offers: { price: string; availability: string; url: string };
      }[];
      variesBy: string[];
    }>(page, "ProductGroup");
    expect(group.variesBy).toEqual(["https://schema.org/color", "https://schema.org/size"]);
    expect(group.hasVariant).toHaveLength(8);
    const soldOut = group.hasVariant.filter(({ offers }) => offers.availability.endsWith("OutOfStock"));
    expect(soldOut.map(({ color, size }) => `${color} ${size}`)).toEqual(["Iron 12 oz"]);
    for (const { offers, color, size } of [group.hasVariant[1], group.hasVariant[2]].filter(
      (one) => one !== undefined,
    )) {
      await page.goto(offers.url);
      await expect(page.getByRole("radio", { name: color, exact: true })).toBeChecked();
      await expect(page.getByRole("radio", { name: size, exact: true })).toBeChecked();
      await expect(page.locator("form").filter({ has: page.locator("#quantity") })).toContainText(
        `$${offers.price}.00`,
      );
    }
  });

  test("says pre-order for what can be ordered ahead, and the code on the box where there is one", async ({
    page,
  }) => {
    await page.goto("/products/round-teapot");
    const text = JSON.stringify(await structuredData(page));
    expect(text).toContain("https://schema.org/PreOrder");
    await page.goto("/products/rolling-pin");
    expect(await thing(page, "Product")).toMatchObject({ gtin: "9506000134352" });
  });

  test("knows the way to a product, the products of a listing, and the shop itself", async ({
    page,
    baseURL,
  }) => {
    await page.goto("/products/morning-mug");
    const way = await thing<{ itemListElement: { name: string }[] }>(page, "BreadcrumbList");
    expect(way.itemListElement.map(({ name }) => name)).toEqual([
      "Home",
      "Tableware",
      "Mugs and cups",
      "Morning Mug",
    ]);

    await page.goto("/categories/tableware");
    const list = await thing<{ itemListElement: { url: string }[] }>(page, "ItemList");
    const listed = list.itemListElement.map(({ url }) => pathOf(url));
    const shown = await page
      .locator('main a[href^="/products/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
    expect(shown).toEqual(expect.arrayContaining(listed));
    expect(listed.length).toBeGreaterThan(3);

    await page.goto("/");
    expect(await thing(page, "WebSite")).toMatchObject({ url: baseURL });
    expect(await thing(page, "OnlineStore")).toMatchObject({ name: "Halden Goods" });
  });
});

test.describe("lists of everything", () => {
  test("the sitemap has every page once: products, categories, and what is about the shop", async ({
    page,
  }) => {
    const paths = await sitemap(page);
    expect(new Set(paths).size).toBe(paths.length);
    const inShop = new Set<string>();
    for (let number = 1; ; number += 1) {
      const response = await page.goto(number === 1 ? "/products" : `/products/page/${number}`);
      if (response?.status() !== 200) break;
      const links = await page
        .locator('main a[href^="/products/"]:not([href*="/page/"])')
        .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
      for (const link of links) inShop.add(link);
    }
    // Its owner keeps it from search engines.
    inShop.delete("/products/glaze-chart");
    expect(paths.filter((path) => path.startsWith("/products/")).sort()).toEqual([...inShop].sort());
    expect(paths).toEqual(expect.arrayContaining(["/", "/products", "/about", "/categories/mugs-and-cups"]));
    expect(paths.filter((path) => path.startsWith("/search") || path.startsWith("/account"))).toEqual([]);
  });

  test("a part of the sitemap that there is not does not exist", async ({ page }) => {
    for (const part of ["999.xml", "0.xml", "1", "..%2f1.xml", "1.xml.xml"]) {
      expect((await page.request.get(`/sitemaps/products/${part}`)).status(), part).toBe(404);
    }
  });

  test("the feed has every variant with its price, and no two alike", async ({ page }) => {
    const ids = await inXml(page, "/feeds/google.xml", "g:id");
    expect(ids.length).toBeGreaterThan(80);
    expect(new Set(ids).size).toBe(ids.length);
    const links = await inXml(page, "/feeds/google.xml", "g:link");
    expect(links.filter((link) => pathOf(link) === "/products/morning-mug")).toHaveLength(8);
    const states = new Set(await inXml(page, "/feeds/google.xml", "g:availability"));
    expect([...states].sort()).toEqual(["in_stock", "out_of_stock", "preorder"]);
    const prices = await inXml(page, "/feeds/google.xml", "g:price");
    expect(prices).toHaveLength(ids.length);
    for (const price of prices) expect(price).toMatch(/^\d+(\.\d{1,2})? USD$/);
  });

  test("a hidden product is in none of them", async ({ page }) => {
    for (const path of ["/sitemaps/products/1.xml", "/feeds/google.xml", "/llms.txt"]) {
      expect(await (await page.request.get(path)).text(), path).not.toContain("kiln-seconds-box");
    }
    expect((await page.request.get("/products/kiln-seconds-box.md")).status()).toBe(404);
  });
});

test.describe("for programs", () => {
  test("a product is there as Markdown, with what is in stock", async ({ page }) => {
    await page.goto("/products/morning-mug");
    const link = page.locator('link[rel="alternate"][type="text/markdown"]');
    const address = (await link.getAttribute("href")) ?? "";
    expect(pathOf(address)).toBe("/products/morning-mug.md");
    const response = await page.request.get(pathOf(address));
    expect(response.headers()["content-type"]).toContain("text/markdown");
    expect(response.headers()["x-robots-tag"]).toBe("noindex");
    const text = await response.text();
    expect(text).toMatch(/^# Morning Mug\n/);
    expect(text).toContain("| Iron | 12 oz | $40.00 | Sold out | MUG-06 |");
  });

  test("the page itself is never anything else: a cache on the way knows only the address", async ({
    page,
  }) => {
    const asked = await page.request.get("/products/morning-mug", { headers: { accept: "text/markdown" } });
    expect(await asked.text()).toMatch(/^<!DOCTYPE html>/);
  });

  test("llms.txt says what there is and where", async ({ page }) => {
    const text = await (await page.request.get("/llms.txt")).text();
    expect(text).toMatch(/^# Halden Goods\n/);
    const links = Array.from(text.matchAll(/\]\((https?:[^)]+)\)/g), ([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
  });
});
