import { expect, test } from "./fixtures";

test("a member narrows their orders down, follows a parcel, and orders the same again", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.logIn();
  await page.goto("/account/orders");
  const orders = page.getByRole("link", { name: /^Order \d+$/ });
  await expect(orders).toHaveCount(9);
  for (const [filter, standing] of [
    ["On their way to you", /Being packed|Partly sent/],
    ["Cancelled", /Cancelled/],
    ["Refunded", /Refunded/],
    ["Sent", /^Sent$/],
  ] as const) {
    await page.getByRole("navigation", { name: "Which orders" }).getByRole("link", { name: filter }).click();
    await expect(page.getByRole("link", { name: filter })).toHaveAttribute("aria-current", "true");
    await expect(page.getByRole("main").getByText(standing).last()).toBeVisible();
    expect(await orders.count()).toBeLessThan(9);
  }

  await sandbox.forgetCalls();
  await orders.first().click();
  await expect(page.getByRole("heading", { name: "What has happened" })).toBeVisible();
  const calls = (await sandbox.apiCalls()).map(({ method }) => method);
  expect(calls).toEqual(["GET", "GET"]);
  await expect(page.getByRole("link", { name: /Follow the parcel/ }).first()).toHaveAttribute(
    "href",
    /^https:/,
  );

  await page.getByRole("button", { name: "Order it again" }).click();
  await expect(shop.drawer).toBeVisible();
  await expect(shop.drawer.getByRole("button", { name: "Checkout" })).toBeVisible();
});

test("an order is called off while nothing has been sent, once, and by its buyer only", async ({
  page,
  shop,
  anotherBrowser,
}) => {
  await shop.logIn();
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  if (await page.getByLabel("Email").isVisible()) await shop.fillCheckout();
  const id = await shop.placeOrder();

  await page.goto(`/account/orders/${id}`);
  await page.getByText("Cancel this order").click();
  await expect(page.getByText(/does not come back by itself/)).toBeVisible();
  await page.getByRole("button", { name: /^Yes, cancel/ }).click();
  await expect(page.getByText(/This order is cancelled/)).toBeVisible();
  await expect(page.getByText("Cancel this order")).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: /^Cancelled/ })).toBeVisible();

  // Somebody else, who knows the address, is told of no such order.
  const stranger = await anotherBrowser();
  await stranger.logIn("Sam");
  await stranger.page.goto(`/account/orders/${id}`);
  await expect(stranger.page.getByText(/not here|nothing here|cannot find/i).first()).toBeVisible();
});

test("reordering tells what can no longer be had", async ({ page, shop, sandbox }) => {
  await shop.putInCart("salt-cellar");
  await shop.putInCart("rolling-pin");
  await shop.logIn();
  await shop.goToCheckout();
  if (await page.getByLabel("Email").isVisible()) await shop.fillCheckout();
  const id = await shop.placeOrder();
  await sandbox.changeProduct({ slug: "rolling-pin", stock: 0 });
  await sandbox.changeProduct({ slug: "salt-cellar", visible: false });
  await page.goto(`/account/orders/${id}`);
  await page.getByRole("button", { name: "Order it again" }).click();
  await expect(shop.drawer.getByText("Rolling Pin has just sold out.")).toBeVisible();
  await expect(shop.drawer.getByText("Salt Cellar is no longer sold.")).toBeVisible();
});
