import { expect, test } from "./fixtures";

test("a member logs in, sees who they are and what they ordered, and logs out of both", async ({
  page,
  shop,
}) => {
  await shop.logIn();
  await expect(page.getByText("ada@example.com")).toBeVisible();
  await page.getByRole("link", { name: "All orders" }).click();
  await expect(page.getByRole("heading", { name: "Your orders" })).toBeVisible();
  const orders = page.getByRole("link", { name: /^Order \d+$/ });
  await expect(orders).toHaveCount(9);
  await orders.first().click();
  await expect(page.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible();
  await expect(page.getByRole("main").getByText("Total", { exact: true })).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
  // Wix's own session has ended too: its page asks again instead of waving the person through.
  await page.getByRole("button", { name: /^Log in/ }).click();
  await expect(page.getByRole("button", { name: /Ada/ })).toBeVisible();
});

test("the cart a guest built is still there after login", async ({ page, shop }) => {
  await shop.putInCart("rolling-pin");
  await shop.logIn();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
});

test("leaving Wix's login page leads back, logged out and unharmed", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: /^Log in/ }).click();
  await page
    .getByRole("link", { name: /cancel|back/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/login\?notice=cancelled/);
  await expect(page.getByText("You left the login page")).toBeVisible();
});

test("a login that this browser did not start is refused", async ({ page, context }) => {
  await page.goto("/login/callback?code=stolen&state=somebody-elses");
  await expect(page).toHaveURL(/notice=expired/);
  expect((await context.cookies()).filter(({ name }) => name.startsWith("wx-"))).toEqual([]);
});

test("another person's order does not exist", async ({ page, shop, anotherBrowser }) => {
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  await shop.fillCheckout();
  const orderId = await shop.placeOrder();
  const url = page.url();

  const { page: theirs } = await anotherBrowser();
  // The same as for an order that nobody has ever placed.
  for (const address of [url, url.replace(orderId, "00000000-0000-4000-8000-000000000000")]) {
    await theirs.goto(address);
    await expect(theirs.getByRole("heading", { name: "Your order is not here yet" })).toBeVisible();
  }

  await shop.logIn();
  await page.goto(`/account/orders/${orderId}`);
  await expect(page.getByRole("main").getByText("Salt Cellar")).toHaveCount(0);
});

test("no link and no picture can log anybody out", async ({ page, shop }) => {
  await shop.logIn();
  await page.goto("/logout");
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await page.goto("/login?returnTo=/account/orders");
  await expect(page).toHaveURL(/\/account\/orders$/);
  await expect(page.getByRole("link", { name: /^Order \d+$/ }).first()).toBeVisible();
  await page.goto("/logout");
  await page.getByRole("main").getByRole("button", { name: "Log out" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
});

test("a logout works here while Wix is down", async ({ page, shop, sandbox, context }) => {
  await shop.logIn();
  await sandbox.fail({ path: "/**", kind: "status", status: 503 });
  await page.goto("/logout");
  await page.getByRole("main").getByRole("button", { name: "Log out" }).click();
  await expect(page.getByRole("link", { name: "Log in" }).first()).toBeVisible();
  expect((await context.cookies()).some(({ name }) => name.startsWith("wx-member"))).toBe(false);
});

test("a guest's cart that could not be carried over at login comes along later", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.putInCart("rolling-pin");
  await page.goto("/login");
  await page.getByRole("button", { name: /^Log in/ }).click();
  await sandbox.setSwitches({ mergeCartAtLogin: false });
  await sandbox.fail({ path: "/ecom/v2/carts/**", kind: "status", status: 503 });
  await page.getByRole("button", { name: /Ada/ }).click();
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await sandbox.heal();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
  await expect(page.getByText("Some things are still on their way here")).toHaveCount(0);
});
