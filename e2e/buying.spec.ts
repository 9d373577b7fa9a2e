import { expect, test } from "./fixtures";

test("somebody browses to a product, picks a variant, pays and sees the order", async ({ page, shop }) => {
  await page.goto("/");
  await page.getByRole("link", { name: /See everything/ }).click();
  await expect(page).toHaveURL(/\/products$/);
  await page
    .getByRole("link", { name: /Morning Mug/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Morning Mug", level: 1 })).toBeVisible();
  await shop.choose("Sea");
  await expect(page).toHaveURL(/glaze=sea/);
  await shop.choose("12 oz");
  await expect(page.locator("form").getByText("$40.00").first()).toBeVisible();
  await shop.addToCart();
  await expect(shop.drawer.getByText("Glaze: Sea, Size: 12 oz")).toBeVisible();

  await shop.goToCheckout();
  await shop.fillCheckout();
  await shop.placeOrder();
  await expect(page.getByText(/order number is \d+/)).toBeVisible();
  await expect(page.getByRole("main").getByText("Morning Mug")).toBeVisible();

  await page.goto("/cart");
  await expect(page.getByText("Nothing in here yet")).toBeVisible();
});

test("a declined payment can be tried again", async ({ page, shop }) => {
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  await shop.fillCheckout();
  await page.getByRole("button", { name: /Decline/ }).click();
  await expect(page.getByRole("alert")).toContainText("declined");
  await shop.placeOrder();
});

test("what sells out while somebody pays is charged to nobody, and the cart says what to do", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.openProduct("salt-cellar");
  await shop.addToCart();
  await shop.goToCheckout();
  await shop.fillCheckout();
  await sandbox.changeProduct({ slug: "salt-cellar", stock: 0 });
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText(/Nothing was charged/)).toBeVisible();
  await page.getByRole("link", { name: "Back to the shop" }).click();
  await expect(page.getByText(/Something in your cart has sold out meanwhile/)).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Checkout" }).click();
  await expect(page.getByText(/Remove it and try again/)).toBeVisible();
  await page.getByRole("button", { name: "Remove Salt Cellar" }).click();
  await expect(page.getByText("Nothing in here yet")).toBeVisible();
});

test("who leaves checkout finds the cart as it was, and is told so", async ({ page, shop }) => {
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  await page.getByRole("link", { name: "Back to the shop" }).click();
  await expect(page).toHaveURL(/\/cart/);
  await expect(page.getByRole("main").getByText("Salt Cellar").first()).toBeVisible();
  await expect(page.getByText(/left checkout/i)).toBeVisible();
});

test("more than there is becomes what there is, in words", async ({ page, shop, sandbox }) => {
  await shop.openProduct("salt-cellar");
  await page.getByLabel("Quantity").fill("4");
  // Somebody else was faster: the page in front of us still says four.
  await sandbox.changeProduct({ slug: "salt-cellar", stock: 3 });
  await shop.addToCart();
  await expect(shop.drawer.getByText(/Only 3 of Salt Cellar left/)).toBeVisible();

  await sandbox.changeProduct({ slug: "salt-cellar", stock: 2 });
  await page.goto("/cart");
  await expect(page.getByText(/Only 2 left/)).toBeVisible();
  // Wix sells no cart that asks for more than there is, so it becomes what there is before somebody pays.
  const checkout = page.getByRole("main").getByRole("button", { name: "Checkout" });
  await checkout.click();
  await expect(page.getByText(/we set your cart to what there is/)).toBeVisible();
  await expect(page.getByText("These are the last 2.")).toBeVisible();
  await checkout.click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
});

test("quantities change and lines go, with Wix's own totals", async ({ page, shop }) => {
  await shop.putInCart("rolling-pin");
  await page.goto("/cart");
  await page.getByRole("button", { name: "One Rolling Pin more" }).click();
  await expect(page.getByRole("main").getByText("$68.00").first()).toBeVisible();
  // With the keyboard, which stays where it was when its button goes.
  await page.getByRole("button", { name: "Remove Rolling Pin" }).first().press("Enter");
  await expect(page.getByText("Nothing in here yet")).toBeVisible();
  await expect(page.getByRole("region", { name: "Items" })).toBeFocused();
});

test("a product whose options are not chosen by script can be bought without one", async ({
  anotherBrowser,
}) => {
  const { page } = await anotherBrowser({ javaScriptEnabled: false });
  await page.goto("/products/morning-mug");
  await page.getByRole("radio", { name: "Ochre" }).check({ force: true });
  await page.getByRole("radio", { name: "8 oz" }).check({ force: true });
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("It is in your cart.")).toBeVisible();
  await expect(page.getByText("Glaze: Ochre, Size: 8 oz")).toBeVisible();
  await page.getByRole("button", { name: "One Morning Mug more" }).click();
  await expect(page.getByText("$68.00").first()).toBeVisible();
  await page.getByRole("button", { name: "Checkout" }).first().click();
  await expect(page.getByRole("heading", { name: "Checkout" })).toBeVisible();
});
