import { gzipSync } from "node:zlib";
import { expect, test } from "./fixtures";

test("a warm home, category and product page cost no Wix call", async ({ page, sandbox }) => {
  const pages = ["/", "/categories/tableware", "/products/morning-mug"];
  for (const path of pages) await page.goto(path);
  await sandbox.forgetCalls();
  for (const path of pages) await page.goto(path, { waitUntil: "networkidle" });
  expect(await sandbox.apiCalls()).toEqual([]);
});

test("adding to the cart costs at most two Wix calls, the cart page one, and a page view of somebody with a cart none", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.openProduct("espresso-cups");
  await sandbox.forgetCalls();
  await shop.addToCart();
  const first = (await sandbox.apiCalls()).map(({ method, path }) => `${method} ${path}`);
  expect(first).toEqual(["POST /oauth2/token", "POST /ecom/v2/carts/current/add-line-items"]);

  // What goes with the cart is asked for once, as a product page asks for it.
  await page.goto("/cart", { waitUntil: "networkidle" });
  await sandbox.forgetCalls();
  await page.goto("/cart", { waitUntil: "networkidle" });
  expect((await sandbox.apiCalls()).map(({ path }) => path)).toEqual(["/ecom/v2/carts/current/estimate"]);

  await sandbox.forgetCalls();
  await page.goto("/products/espresso-cups", { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Cart, 1 item" })).toBeVisible();
  expect(await sandbox.apiCalls()).toEqual([]);
});

test("a room of the account asks Wix what it shows and nothing else", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await page.goto("/account/orders", { waitUntil: "networkidle" });
  const order = await page
    .getByRole("link", { name: /^Order \d+$/ })
    .first()
    .getAttribute("href");
  // An open page asks for its cart when it gets round to it; only the requests below are counted.
  await page.goto("about:blank");
  const me = "member /members/v1/members/my";
  const mine = "member /ecom/v1/orders/search";
  const id = order?.split("/").at(-1);
  const wishes = "/back-in-stock-service/v1/back-in-stock-notification-requests";
  const rooms: [path: string, asks: string[]][] = [
    ["/account", [mine, me]],
    // What was bought without logging in is asked for with the shop's key, once the e-mail is known to be theirs.
    ["/account/orders", ["apiKey /ecom/v1/orders/search", mine, me]],
    [order ?? "", [`member /ecom/v1/fulfillments/orders/${id}`, `member /ecom/v1/orders/${id}`]],
    ["/account/profile", [me]],
    ["/account/addresses", [me]],
    ["/account/privacy", [me]],
    ["/account/emails", [`apiKey ${wishes}`, "apiKey /email-marketing/v1/email-subscriptions/query", me]],
    ["/wishlist", ["member /ecom/v1/wishlists/get-default"]],
  ];
  for (const [path, asks] of rooms) {
    await sandbox.forgetCalls();
    await page.request.get(path);
    expect((await sandbox.apiCalls()).map((call) => `${call.identity} ${call.path}`).sort(), path).toEqual(
      asks,
    );
  }
});

test("a page weighs what its words and pictures need, and no more", async ({ request }) => {
  const most: [path: string, kilobytes: number][] = [
    ["/", 30],
    ["/products", 35],
    ["/categories/tableware", 32],
    ["/products/morning-mug", 32],
    // Two hundred and ninety-seven variants.
    ["/products/linen-curtain", 42],
    ["/browse?option=Glaze:Oat", 50],
  ];
  for (const [path, kilobytes] of most) {
    const answer = await request.get(path);
    expect(gzipSync(await answer.body()).length / 1024, path).toBeLessThan(kilobytes);
  }
});

for (const path of ["/", "/products", "/products/morning-mug"]) {
  test(`nothing moves while ${path} arrives`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path, { waitUntil: "networkidle" });
    const moved = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
    expect(moved).toBeLessThan(0.005);
  });
}
