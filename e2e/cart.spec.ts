import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { SandboxControl } from "./sandbox-control";
import { Shop } from "./shop";

const more = (page: Page, name: string) => page.getByRole("button", { name: `One ${name} more` });
const quantity = (page: Page, name: string) => page.getByLabel(`Quantity of ${name}`);
const writesOf = async (sandbox: SandboxControl) =>
  (await sandbox.apiCalls()).filter(({ path }) => /line-items/.test(path)).length;

test("fifty clicks are at most three writes, also while Wix is slow, and checkout waits for them", async ({
  page,
  shop,
  sandbox,
}) => {
  await sandbox.changeProduct({ slug: "rolling-pin", stock: 200 });
  for (const slug of ["rolling-pin", "bud-vase"]) {
    await shop.putInCart(slug);
  }
  await page.goto("/cart");
  await expect(more(page, "Rolling Pin")).toBeVisible();
  await sandbox.forgetCalls();
  await sandbox.fail({ path: "/ecom/v2/carts/current/**", kind: "delay", latencyMs: 700 });
  // As fast as a script can, with another line in between.
  await more(page, "Rolling Pin").evaluate(async (button: HTMLElement) => {
    for (let clicks = 0; clicks < 49; clicks += 1) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await more(page, "Bud Vase").click();
  await more(page, "Rolling Pin").click();
  await expect(quantity(page, "Rolling Pin")).toHaveText("51");
  // Clicked long before Wix has answered, and not lost.
  await page.getByRole("button", { name: "Checkout" }).click();
  await expect(page.getByRole("button", { name: "One moment…" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
  await expect(page.getByText("× 51").or(page.getByText("51 ×")).first()).toBeVisible();
  expect(await writesOf(sandbox)).toBeLessThanOrEqual(3);

  await sandbox.heal();
  // The way back finds the truth and a button that works.
  await page.goBack();
  await expect(quantity(page, "Rolling Pin")).toHaveText("51");
  await expect(quantity(page, "Bud Vase")).toHaveText("2");
  await expect(page.getByRole("button", { name: "Checkout" })).toBeVisible();
});

test("an answer that is lost after the item was added does not add it twice", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("rolling-pin");
  await page.keyboard.press("Escape");
  await sandbox.fail({ path: "/ecom/v2/carts/current/add-line-items", kind: "drop-after" });
  await shop.addToCart();
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");
  await expect(shop.drawer.getByText(/connection broke off/)).toHaveCount(0);
  await page.keyboard.press("Escape");

  await sandbox.heal();
  await sandbox.fail({ path: "/ecom/v2/carts/current/add-line-items", kind: "status", status: 500 });
  await shop.addToCart();
  await expect(shop.drawer.getByText(/Rolling Pin was not added/)).toBeVisible();
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");

  // A change whose answer never came was made, and nothing else is said; one that was not made is told.
  await sandbox.heal();
  await sandbox.fail({ path: "/ecom/v2/carts/current/update-line-items", kind: "drop-after", times: 1 });
  await more(page, "Rolling Pin").click();
  await expect(shop.drawer.getByText("$102.00").first()).toBeVisible();
  await expect(shop.drawer.getByText(/did not go through/)).toHaveCount(0);
  await sandbox.fail({ path: "/ecom/v2/carts/current/update-line-items", kind: "drop", times: 1 });
  await more(page, "Rolling Pin").click();
  await expect(shop.drawer.getByText(/did not go through/)).toBeVisible();
  await expect(quantity(page, "Rolling Pin")).toHaveText("3");
  await sandbox.fail({ path: "/ecom/v2/carts/current/*", kind: "drop" });
  await more(page, "Rolling Pin").click();
  await expect(shop.drawer.getByText(/nobody knows whether that change was made/)).toBeVisible();
});

test("a cart that Wix has lost comes back in a new one, and a cart that was ordered does not", async ({
  page,
  shop,
  sandbox,
  context,
}) => {
  await shop.putInCart("rolling-pin");
  await more(page, "Rolling Pin").click();
  await expect(shop.drawer.getByText("$68.00").first()).toBeVisible();
  await sandbox.loseCarts();
  await shop.putInCart("bud-vase");
  await expect(shop.drawer.getByText(/We put what was in it back/)).toBeVisible();
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");
  await expect(quantity(page, "Bud Vase")).toHaveText("1");

  await sandbox.loseCarts();
  await page.goto("/cart");
  await expect(page.getByText(/We put its 2 items back/)).toBeVisible();
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");

  // Noticed by a change, which is then not said to have been about something that is gone.
  await sandbox.loseCarts();
  await more(page, "Bud Vase").click();
  await expect(page.getByText(/We put its 2 items back/)).toBeVisible();
  await expect(page.getByText(/no longer/)).toHaveCount(0);
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");

  // Paid in another window that never came back to the shop.
  await context.route(/\/checkout\/thank-you/, (route) => route.abort());
  const other = new Shop(await context.newPage());
  await other.goToCheckout();
  await other.fillCheckout();
  await other.payButton.click();
  await expect.poll(() => other.page.url()).toMatch(/thank-you|chrome-error/);
  await other.page.close();
  await more(page, "Bud Vase").click();
  await expect(page.getByText(/has been ordered/)).toBeVisible();
  await expect(page.getByText("Nothing in here yet")).toBeVisible();
});

test("offline nothing is lost, and it says so", async ({ page, shop, context }) => {
  await shop.putInCart("rolling-pin");
  await context.setOffline(true);
  await more(page, "Rolling Pin").click();
  await expect(shop.drawer.getByText(/You are offline, so nothing was changed/)).toBeVisible();
  await expect(quantity(page, "Rolling Pin")).toHaveText("1");
  await shop.drawer.getByRole("button", { name: "Checkout" }).click();
  await expect(shop.drawer.getByText(/check out when you are back/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText(/You are offline, so nothing was added/)).toBeVisible();
  await context.setOffline(false);
  await shop.addToCart();
  await expect(quantity(page, "Rolling Pin")).toHaveText("2");
});

test("two tabs show the same cart within a second", async ({ page, shop, context }) => {
  await shop.putInCart("rolling-pin");
  await page.goto("/cart");
  const other = await context.newPage();
  await other.goto("/cart");
  await expect(quantity(other, "Rolling Pin")).toHaveText("1");
  await more(page, "Rolling Pin").click();
  await expect(page.getByRole("main").getByText("$68.00").first()).toBeVisible();
  await expect(quantity(other, "Rolling Pin")).toHaveText("2", { timeout: 1_000 });
  // What a gift card pays changes no amount of the goods, and is seen all the same.
  await page.locator("summary").filter({ hasText: "Gift card" }).click();
  await page.getByLabel("Gift card code").fill("GIFT-50-DEMO");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("main").getByText("−$50.00")).toBeVisible();
  await expect(other.getByRole("main").getByText("−$50.00")).toBeVisible({ timeout: 1_000 });
  await other.getByRole("button", { name: "Remove Rolling Pin" }).click();
  await expect(page.getByText("Nothing in here yet")).toBeVisible({ timeout: 2_000 });
});

test("buying at once leaves the cart alone", async ({ page, shop }) => {
  await shop.putInCart("bud-vase");
  await shop.openProduct("rolling-pin");
  await page.getByRole("button", { name: "Buy now" }).click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
  await shop.fillCheckout();
  await shop.placeOrder();
  await expect(page.getByRole("main").getByText("Rolling Pin")).toBeVisible();
  await expect(page.getByRole("main").getByText("Bud Vase")).toHaveCount(0);
  await page.goto("/cart");
  await expect(quantity(page, "Bud Vase")).toHaveText("1");
  await expect(page.getByText("Rolling Pin")).toHaveCount(0);
});

test("what asks nothing goes into the cart from a listing, without scripts too", async ({
  page,
  shop,
  anotherBrowser,
}) => {
  await page.goto("/categories/kitchen");
  await expect(page.getByRole("button", { name: "Add Rolling Pin to cart" })).toBeVisible();
  await page.getByRole("button", { name: "Add Rolling Pin to cart" }).click();
  await expect(quantity(page, "Rolling Pin")).toHaveText("1");
  await expect(shop.drawer).toBeVisible();
  await page.goto("/categories/tableware");
  await expect(page.getByRole("button", { name: "Add Morning Mug to cart" })).toHaveCount(0);

  const { page: other } = await anotherBrowser({ javaScriptEnabled: false });
  await other.goto("/categories/kitchen");
  await other.getByRole("button", { name: "Add Rolling Pin to cart" }).click();
  await expect(other.getByText("It is in your cart.")).toBeVisible();
});
