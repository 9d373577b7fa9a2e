import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const fold = (page: Page, title: string) => page.locator("summary").filter({ hasText: title });

test("codes, a note and a destination change what the cart comes to, and stay with it", async ({
  page,
  shop,
}) => {
  await shop.openProduct("rolling-pin");
  await shop.addToCart();
  await page.goto("/cart");
  const main = page.getByRole("main");
  await fold(page, "Coupon").click();
  const coupon = page.getByLabel("Coupon code");
  for (const [code, problem] of [
    ["NOPE", /know no coupon/],
    ["SUMMER24", /has expired/],
    ["FIVEOFF", /not reached the amount/],
  ] as const) {
    await coupon.fill(code);
    await page.getByRole("button", { name: "Apply" }).first().click();
    await expect(main.getByText(problem)).toBeVisible();
  }
  await coupon.fill("welcome10");
  await page.getByRole("button", { name: "Apply" }).first().click();
  await expect(main.getByText("Discount (WELCOME10)")).toBeVisible();
  await expect(main.getByText("$3.40")).toBeVisible();

  await fold(page, "Gift card").click();
  await page.getByLabel("Gift card code").fill("GIFT-OFF-DEMO");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(main.getByText(/not valid at the moment/)).toBeVisible();
  await page.getByLabel("Gift card code").fill("GIFT-50-DEMO");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(main.getByRole("button", { name: /^Remove gift card/ })).toBeVisible();
  await expect(main.getByText("−$30.60")).toBeVisible();

  await fold(page, "Estimate").click();
  await page.getByLabel("State or region").fill("ny");
  await page.getByLabel("Postal code").fill("10001");
  await page.getByRole("button", { name: "Estimate" }).click();
  await expect(main.getByText(/The tax is in the totals/)).toBeVisible();
  await expect(main.getByText("$2.72")).toBeVisible();

  await fold(page, "Note").click();
  await page.getByLabel("Note to the shop").fill("Please ring twice");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(main.getByText("Saved with your cart.")).toBeVisible();

  // All of it is still there, and the coupon goes again.
  await page.reload();
  await expect(page.getByLabel("Note to the shop")).toHaveValue("Please ring twice");
  await expect(page.getByLabel("Postal code")).toHaveValue("10001");
  await page.getByRole("button", { name: "Remove coupon WELCOME10" }).click();
  await expect(main.getByText("Discount (WELCOME10)")).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a code is refused beside its field, and taken", async ({ page }) => {
    await page.goto("/products/rolling-pin");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await fold(page, "Coupon").click();
    await page.getByLabel("Coupon code").fill("SUMMER24");
    await page.getByRole("button", { name: "Apply" }).first().click();
    await expect(page.getByText("This coupon has expired.")).toBeVisible();
    await expect(page.getByLabel("Coupon code")).toHaveValue("SUMMER24");
    await page.getByLabel("Coupon code").fill("WELCOME10");
    await page.getByRole("button", { name: "Apply" }).first().click();
    await expect(page.getByText("Discount (WELCOME10)")).toBeVisible();
    await page.getByRole("button", { name: "Remove coupon WELCOME10" }).click();
    await expect(page.getByText("Discount (WELCOME10)")).toHaveCount(0);
  });
});

test("codes cannot be tried out by the hundred", async ({ page, shop }) => {
  await shop.openProduct("rolling-pin");
  await shop.addToCart();
  await page.goto("/cart");
  await fold(page, "Coupon").click();
  const told = page.getByText(/know no coupon|many codes in a short time/);
  for (let tries = 1; tries <= 16; tries += 1) {
    await page.getByLabel("Coupon code").fill(`TRY${tries}`);
    await page.getByRole("button", { name: "Apply" }).first().click();
    await expect(page.getByRole("button", { name: "Apply" }).first()).toHaveAttribute(
      "aria-disabled",
      "false",
    );
  }
  await expect(told).toHaveText(/many codes in a short time/);
});
