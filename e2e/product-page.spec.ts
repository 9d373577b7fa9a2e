import { flaws } from "./axe";
import { expect, test } from "./fixtures";

const phone = { width: 390, height: 844 };

test.describe("on a phone", () => {
  test.use({ viewport: phone });

  test("the way to the cart stays at hand while its button is out of view, and covers nothing", async ({
    page,
    shop,
  }) => {
    await shop.openProduct("orchard-lamp");
    const buttons = page.getByRole("button", { name: "Add to cart" });
    await expect(buttons).toHaveCount(2);
    await buttons.first().scrollIntoViewIfNeeded();
    await expect(buttons).toHaveCount(1);
    await page.keyboard.press("End");
    await expect(buttons).toHaveCount(2);
    const last = page.getByRole("contentinfo").getByRole("link").last();
    await last.focus();
    const [bar, link] = [await buttons.last().boundingBox(), await last.boundingBox()];
    expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const footer = await page.getByRole("contentinfo").boundingBox();
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await buttons.last().click();
    await expect(shop.drawer.getByText("Orchard Lamp")).toBeVisible();
  });

  test("nothing moves while the page comes and is scrolled, with a variant in the link too", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem(
        "mainstreet.viewed",
        JSON.stringify([{ slug: "bud-vase", name: "Bud Vase", price: { amount: "36", currency: "USD" } }]),
      );
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput)
            Object.assign(window, { shift: Reflect.get(window, "shift") + entry.value });
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const slug of ["orchard-lamp?glaze=sea", "hand-soap", "linen-curtain?color=plum&width=72-in"]) {
      await page.goto(`/products/${slug}`);
      await expect(page.getByRole("heading", { name: "Seen before" })).toBeAttached();
      await page.evaluate(async () => {
        while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
          scrollBy(0, 400);
          await new Promise(requestAnimationFrame);
        }
        document.querySelector("#recently-viewed")?.scrollIntoView();
        await new Promise(requestAnimationFrame);
      });
      await expect(page.getByRole("heading", { name: "Seen before" })).toBeInViewport();
      expect(await page.evaluate(() => Reflect.get(window, "shift")), slug).toBeLessThan(0.005);
    }
  });
});

test.describe("passing it on", () => {
  test("copies the link with what is chosen where the device has no sheet of its own", async ({
    page,
    shop,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "share"));
    await shop.openProduct("orchard-lamp");
    await shop.choose("Sea");
    await expect(page).toHaveURL(/glaze=sea/);
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Link copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test("uses the device's sheet where there is one", async ({ page, shop }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "share", {
        configurable: true,
        value: async (data: ShareData) => Object.assign(window, { passedOn: data }),
      });
    });
    await shop.openProduct("orchard-lamp");
    await page.getByRole("button", { name: "Share" }).click();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, "passedOn")))
      .toEqual({ title: "Orchard Lamp", url: page.url() });
  });
});

test("what was looked at is remembered by this browser alone, and survives nonsense in its storage", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.openProduct("bud-vase");
  const seen = page.getByRole("region", { name: "Seen before" });
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("mainstreet.viewed")))
    .toContain("bud-vase");
  await expect(seen).toHaveCount(0);
  await shop.openProduct("rolling-pin");
  await expect(seen.getByRole("link", { name: "Bud Vase" })).toBeVisible();
  await expect(seen).toContainText("$36.00");
  await sandbox.changeProduct({ slug: "bud-vase", visible: false });
  await shop.openProduct("salt-cellar");
  await expect(seen.getByRole("link")).toHaveCount(2);
  await page.evaluate(() => localStorage.setItem("mainstreet.viewed", '{"__proto__":1'));
  await shop.openProduct("rolling-pin");
  await expect(page.getByRole("button", { name: "Add to cart" })).toBeEnabled();
  await expect(seen).toHaveCount(0);
});

test("a long text keeps its tables, lists, quotes and links", async ({ page, shop }) => {
  await shop.openProduct("hand-soap");
  const main = page.getByRole("main");
  await expect(main.getByRole("columnheader", { name: "Scent" })).toBeVisible();
  await expect(main.getByRole("cell", { name: "Green clay" })).toBeVisible();
  await expect(main.locator("ol li ul li").first()).toHaveText("On a dish with holes");
  await expect(main.locator("blockquote")).toContainText("Soap should smell of soap");
  await expect(main.getByRole("link", { name: /what we promise/ })).toHaveAttribute("href", "/about");
});

test("nobody is shut out of a product, however it is sold", async ({ page }) => {
  for (const slug of ["linen-curtain?color=plum&width=72-in&length=84-in", "hand-soap", "housewarming-box"]) {
    await page.goto(`/products/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await flaws(page)).toEqual([]);
  }
});
