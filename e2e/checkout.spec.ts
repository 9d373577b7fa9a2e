import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { SandboxControl } from "./sandbox-control";
import { Shop } from "./shop";

const thanks = (page: Page) => page.getByRole("heading", { name: "Thank you" });
const notYet = (page: Page) => page.getByRole("heading", { name: "Your order is not here yet" });
const checkout = (page: Page) => page.getByRole("main").getByRole("button", { name: "Checkout" });

/** Wix does not know any order yet, for so many questions. */
const ordersAppearLate = (sandbox: SandboxControl, times: number) =>
  sandbox.fail({
    path: "/ecom/v1/orders/*",
    method: "GET",
    kind: "status",
    status: 404,
    body: { message: "", details: { applicationError: { code: "ORDER_NOT_FOUND", description: "" } } },
    times,
  });

test("checkout costs two Wix calls, and only the browser that paid sees the order, after a login too", async ({
  page,
  shop,
  sandbox,
  anotherBrowser,
}) => {
  await shop.putInCart("salt-cellar");
  await page.goto("/cart", { waitUntil: "networkidle" });
  await sandbox.forgetCalls();
  const answer = page.waitForResponse(/\/api\/checkout$/);
  await checkout(page).click();
  expect((await answer).headers()["cache-control"]).toContain("private, no-store");
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
  expect((await sandbox.apiCalls()).map(({ path }) => path)).toEqual([
    "/ecom/v2/carts/current/estimate",
    expect.stringContaining("/redirect-session"),
  ]);
  await shop.fillCheckout();
  await shop.placeOrder();
  await expect(page.getByText("5 Main Street").first()).toBeVisible();
  const order = page.url();
  // On paper there is the order and nothing to press.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/order number is/)).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  // Somebody else, with a checkout of their own.
  const stranger = await anotherBrowser();
  await stranger.putInCart("bud-vase");
  await stranger.goToCheckout();
  await stranger.page.goto(order);
  await expect(notYet(stranger.page)).toBeVisible();

  // Who paid is a member now, with another token; what they bought is theirs to see, and a logout ends that.
  await shop.logIn();
  await page.goto(order);
  await expect(thanks(page)).toBeVisible();
  await expect(page.getByRole("main").getByText("Salt Cellar").first()).toBeVisible();
  await expect(page.getByText("5 Main Street")).toHaveCount(0);
  await page.goto("/logout");
  await page.getByRole("button", { name: /Log out/ }).click();
  await expect(page).not.toHaveURL(/\/logout/);
  await page.goto(order);
  await expect(notYet(page)).toBeVisible();
});

test("an order that appears late comes by itself, and until then the page says that the payment is safe", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  await shop.fillCheckout();
  await ordersAppearLate(sandbox, 7);
  await shop.payButton.click();
  await expect(notYet(page)).toBeVisible();
  await expect(page.getByText(/your payment is safe/)).toBeVisible();
  await expect(page.getByText("The page looks again by itself")).toBeVisible();
  await expect(thanks(page)).toBeVisible({ timeout: 12_000 });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an order that appears late comes by itself, and a page that has looked often enough stops", async ({
    page,
    shop,
    sandbox,
  }) => {
    await page.goto("/products/salt-cellar");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("button", { name: "Checkout" }).first().click();
    await shop.fillCheckout();
    await ordersAppearLate(sandbox, 7);
    await shop.payButton.click();
    await expect(notYet(page)).toBeVisible();
    await expect(thanks(page)).toBeVisible({ timeout: 12_000 });

    await page.goto("/checkout/thank-you?orderId=nobody&look=6");
    await expect(page.getByText(/The page has stopped looking/)).toBeVisible();
    await expect(page.locator("meta[http-equiv=refresh]")).toHaveCount(0);
  });

  test("why checkout did not open is said on the cart page", async ({ page, sandbox }) => {
    await page.goto("/products/salt-cellar");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await sandbox.setSwitches({ minimumOrder: 100 });
    await page.getByRole("button", { name: "Checkout" }).first().click();
    await expect(page.getByText(/takes orders from a certain amount on/)).toBeVisible();
    await expect(page.getByText(/^Add \$\d+\.\d\d more to check out/)).toBeVisible();
  });
});

test("a cart below the minimum says how much is missing; a shop that cannot sell says what to do, nothing of Wix", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("rolling-pin");
  await sandbox.setSwitches({ minimumOrder: 50 });
  await shop.drawer.getByRole("button", { name: "Checkout" }).click();
  await expect(shop.drawer.getByRole("alert")).toContainText("takes orders from a certain amount on");
  await expect(shop.drawer.getByText("Add $16.00 more to check out")).toBeVisible();
  await page.goto("/cart");
  await page.getByRole("button", { name: "One Rolling Pin more" }).click();
  await expect(page.getByText(/more to check out/)).toHaveCount(0);

  await sandbox.fail({
    path: "/**/redirect-session",
    kind: "status",
    status: 400,
    body: { message: "", details: { validationError: { fieldViolations: [] } } },
  });
  await checkout(page).click();
  const problem = page.getByRole("main").getByRole("alert");
  await expect(problem).toContainText("cannot take orders just now");
  await expect(problem).not.toContainText("Wix");
  await sandbox.heal();
  await checkout(page).click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
});

test("one cart paid for in two tabs is one order, at the price that was shown", async ({
  page,
  shop,
  sandbox,
  context,
}) => {
  await shop.putInCart("rolling-pin");
  await shop.goToCheckout();
  await shop.fillCheckout();
  const other = new Shop(await context.newPage());
  await other.goToCheckout();
  await expect(other.payButton).toBeVisible();
  await sandbox.changeProduct({ slug: "rolling-pin", price: "40" });
  await shop.payButton.click();
  await expect(page.getByRole("alert")).toContainText("the total has changed");
  await page.getByRole("button", { name: /whose bank asks first/ }).click();
  await page.getByRole("button", { name: /it is me/ }).click();
  await expect(thanks(page)).toBeVisible();
  const number = await page.getByText(/order number is \d+/).textContent();
  await other.placeOrder();
  await expect(other.page.getByText(number ?? "")).toBeVisible();
});
