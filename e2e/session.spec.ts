import type { Response } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Names of the cookies the shop itself sets, response by response. */
function cookiesSet(response: Response): Promise<string[]> {
  return response
    .headersArray()
    .then((headers) =>
      headers
        .filter(({ name }) => name.toLowerCase() === "set-cookie")
        .map(({ value }) => value.split("=")[0] ?? ""),
    );
}

test("browsing sets no cookie", async ({ page, context }) => {
  for (const path of [
    "/",
    "/products",
    "/categories/home",
    "/products/bud-vase",
    "/search?q=vase",
    "/cart",
    "/login",
  ]) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect(response && (await cookiesSet(response))).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
});

test("the first thing in the cart makes exactly one session, and it lasts", async ({
  page,
  shop,
  baseURL,
}) => {
  const set: string[] = [];
  page.on("response", async (response) => {
    if (baseURL && response.url().startsWith(baseURL)) set.push(...(await cookiesSet(response)));
  });
  await shop.putInCart("bud-vase");
  await page.waitForLoadState("networkidle");
  // The last is the word this browser gave for its first act, taken back.
  expect(set).toEqual(["wx-visitor", "wx-hint", "wx-first"]);

  set.length = 0;
  await shop.putInCart("hand-soap");
  await page.goto("/cart", { waitUntil: "networkidle" });
  await page.goto("/", { waitUntil: "networkidle" });
  expect(set).toEqual([]);
});

test("the session is out of reach of scripts and never in a shared cache", async ({
  page,
  shop,
  context,
}) => {
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  await shop.putInCart("bud-vase");
  expect((await (await posted).allHeaders())["cache-control"]).toContain("no-store");
  const session = (await context.cookies()).find(({ name }) => name === "wx-visitor");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("wx-visitor=");
});

test("a cookie that was tampered with is a guest's, not an error", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "wx-visitor", value: "Fe26.2*1*garbage~2", url: baseURL ?? "" }]);
  const response = await page.goto("/cart");
  expect(response?.status()).toBe(200);
  await expect(page.getByText("Nothing in here yet")).toBeVisible();
});
