import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const names = (page: Page) => page.locator("main article h2").filter({ visible: true }).allTextContents();
const facet = (page: Page, name: RegExp) =>
  page.getByRole("complementary", { name: "Narrow down" }).getByRole("link", { name });

test("a listing is narrowed down step by step, and the Back button takes each step back", {
  tag: "@v3",
}, async ({ page }) => {
  await page.goto("/products");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ products$/ })).toBeVisible();
  await facet(page, /^Oat/).click();
  await expect(page).toHaveURL(/option=Glaze%3AOat/);
  const oat = page.getByRole("status").filter({ hasText: /^(\d+ products|One product)$/ });
  const count = await facet(page, /^Oat/).locator("small").textContent();
  await expect(oat).toHaveText(`${count} products`);
  expect(await names(page)).toHaveLength(Number(count));

  await facet(page, /^Sea/).click();
  await expect(page).toHaveURL(/Glaze%3ASea/);
  await expect.poll(() => names(page)).not.toHaveLength(Number(count));
  await page.goBack();
  await expect(page).not.toHaveURL(/Glaze%3ASea/);
  await expect(oat).toHaveText(`${count} products`);
  await page.goBack();
  await expect(page).toHaveURL(/\/products$/);
  await expect(page.getByRole("list", { name: "Chosen" })).toHaveCount(0);
});

test("choices of one option widen a listing, another option narrows it, and each can be taken out", {
  tag: "@v3",
}, async ({ page }) => {
  await page.goto("/browse?option=Glaze:Oat&option=Glaze:Sea");
  const wide = (await names(page)).length;
  await page.goto("/browse?option=Glaze:Oat");
  const oat = (await names(page)).length;
  expect(wide).toBeGreaterThan(oat);
  await page.goto("/browse?option=Glaze:Oat&option=Size:Large");
  expect((await names(page)).length).toBeLessThan(oat);
  await page.getByRole("link", { name: /Take out Size: Large/ }).click();
  await expect.poll(() => names(page)).toHaveLength(oat);
});

test("the price is asked for in a form, and kept when something else is chosen", { tag: "@v3" }, async ({
  page,
}) => {
  await page.goto("/products");
  await page.getByLabel("Highest price").fill("60");
  await page.getByRole("button", { name: "Apply price" }).click();
  await expect(page).toHaveURL(/max=60/);
  await expect(page.getByRole("list", { name: "Chosen" })).toContainText("Up to $60.00");
  await page.getByLabel("Order").filter({ visible: true }).selectOption({ label: "Price, low to high" });
  await expect(page).toHaveURL(/max=60.*sort=price-up/);
  const prices = async () =>
    (await page.locator("main article").filter({ visible: true }).allInnerTexts()).map((text) =>
      Number(/\$([\d,.]+)/.exec(text)?.[1]?.replace(",", "")),
    );
  await expect.poll(async () => (await prices()).length).toBeGreaterThan(1);
  await expect.poll(async () => [...(await prices())].sort((a, b) => a - b)).toEqual(await prices());
  expect(Math.max(...(await prices()))).toBeLessThanOrEqual(60);
});

test("more is loaded below what is there, and a reload or the way back shows as much", async ({ page }) => {
  await page.goto("/products");
  const first = await names(page);
  await page.getByRole("link", { name: "Load more" }).click();
  await expect(page).toHaveURL(/to=2/);
  await expect.poll(async () => (await names(page)).length).toBeGreaterThan(first.length);
  const all = await names(page);
  expect(all.slice(0, first.length)).toEqual(first);
  expect(new Set(all).size).toBe(all.length);
  await page.locator("main article a").filter({ visible: true }).last().click();
  await expect(page).toHaveURL(/\/products\/[a-z]/);
  await page.goBack();
  await expect(page).toHaveURL(/to=2/);
  await expect.poll(() => names(page)).toEqual(all);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(all);
});

test("an address that asks for what nothing is says so and helps", { tag: "@v3" }, async ({ page }) => {
  await page.goto("/browse?option=Glaze:Oat&option=Metal:Brass");
  await expect(page.getByText("Nothing is all of that at once")).toBeVisible();
  await page.getByRole("link", { name: "Start over" }).click();
  await expect(page).toHaveURL(/\/products$/);
  await page.goto("/browse?from=39");
  await expect(page.getByText("The listing ends before this page")).toBeVisible();
  await page.goto("/browse/no-such-category?sale=yes");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing on this shelf");
});

test("hostile addresses are listings, too", async ({ page }) => {
  for (const query of [
    "min=-1&max=%00",
    "option=%3Cscript%3E:x",
    "to=1e9&from=-4",
    "sort[]=x",
    "size=9999999",
  ]) {
    const answer = await page.goto(`/browse?${query}`);
    expect(answer?.status(), query).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
});

test("a listing that was narrowed down is not for search engines, and knows its plain address", async ({
  page,
}) => {
  await page.goto("/browse/tableware?sale=yes");
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/categories\/tableware$/);
});

const focused = (page: Page) =>
  page.evaluate(
    () => (document.activeElement as HTMLElement | null)?.dataset.again ?? document.activeElement?.tagName,
  );

test("whoever narrows down with the keyboard stays where they are", { tag: "@v3" }, async ({ page }) => {
  await page.goto("/browse?sort=name");
  for (const [choice, key] of [
    [/^Oat/, "Glaze:Oat"],
    [/^Sea/, "Glaze:Sea"],
  ] as const) {
    await facet(page, choice).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(encodeURIComponent(key)));
    await expect.poll(() => focused(page)).toBe(key);
  }
  await page.getByLabel("Order").filter({ visible: true }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page).toHaveURL(/sort=price-down/);
  await expect.poll(() => focused(page)).toBe("sort");
  await page.goto("/products");
  await page.getByRole("link", { name: "Load more" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/to=2/);
  // Everything is there, so the link is not.
  await expect.poll(() => focused(page)).toBe("DIV");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the choices come up in a sheet that stays while one chooses", { tag: "@v3" }, async ({ page }) => {
    await page.goto("/categories/tableware");
    await page.getByRole("button", { name: "Narrow down" }).click();
    await facet(page, /^Oat/).click();
    await expect(page).toHaveURL(/Glaze%3AOat/);
    await expect(facet(page, /^Sea/)).toBeVisible();
    await facet(page, /^Sea/).click();
    await expect(page).toHaveURL(/Glaze%3ASea/);
    await page.getByRole("button", { name: /^Show \w+/ }).click();
    await expect(facet(page, /^Oat/)).toBeHidden();
    await expect(page.getByRole("list", { name: "Chosen" })).toContainText("Glaze: Oat");
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a listing is narrowed down, sorted and loaded further all the same", { tag: "@v3" }, async ({
    page,
  }) => {
    await page.goto("/products");
    await facet(page, /^Oat/).click();
    await expect(page.getByRole("list", { name: "Chosen" })).toContainText("Glaze: Oat");
    await page.getByLabel("Order").selectOption({ label: "Name, A to Z" });
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(page).toHaveURL(/option=Glaze%3AOat.*sort=name|sort=name.*option=Glaze%3AOat/);
    const sorted = await names(page);
    expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
    await page.goto("/products");
    await page.getByRole("link", { name: "Load more" }).click();
    await expect(page).toHaveURL(/to=2/);
    await expect.poll(async () => (await names(page)).length).toBeGreaterThan(24);
  });
});
