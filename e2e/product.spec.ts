import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.describe("choosing", () => {
  test("what is chosen stands in the address, and the link brings somebody else to the same", async ({
    page,
    shop,
  }) => {
    await shop.openProduct("linen-curtain");
    await shop.choose("Indigo");
    await shop.choose("54 in");
    await expect(page).toHaveURL(/\?color=indigo&width=54-in&length=63-in$/);
    await page.goto("/products/linen-curtain?color=madder&width=60-in&length=96-in&utm_source=mail");
    await expect(page.getByRole("radio", { name: "Madder" })).toBeChecked();
    await expect(page.getByRole("radio", { name: "60 in" })).toBeChecked();
    await shop.addToCart();
    await expect(shop.drawer.getByText("60 in")).toBeVisible();
  });

  test("the way back leads to what was chosen, not through every click", async ({ page, shop }) => {
    await page.goto("/categories/textiles");
    await page.getByRole("link", { name: "Linen Curtain Panel" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Linen Curtain Panel");
    await shop.choose("Sage");
    await shop.choose("42 in");
    await expect(page).toHaveURL(/color=sage&width=42-in/);
    await page
      .getByRole("navigation", { name: "Breadcrumb" })
      .getByRole("link", { name: "Textiles" })
      .click();
    await expect(page).toHaveURL(/\/categories\/textiles$/);
    await page.goBack();
    await expect(page).toHaveURL(/color=sage&width=42-in/);
    await expect(page.getByRole("radio", { name: "Sage" })).toBeChecked();
    await page.goBack();
    await expect(page).toHaveURL(/\/categories\/textiles$/);
  });

  test("a link with the id of a variant opens with it", async ({ page, shop }) => {
    await shop.openProduct("morning-mug");
    await shop.choose("12 oz");
    await shop.addToCart();
    const href = await shop.drawer.getByRole("link", { name: "Morning Mug" }).first().getAttribute("href");
    expect(href).toMatch(/\?variant=/);
    await page.goto(href ?? "");
    await expect(page.getByRole("radio", { name: "12 oz" })).toBeChecked();
  });

  test("what is not made that way is told apart from what is sold out, and said", async ({ page, shop }) => {
    await page.goto("/products/linen-curtain?color=plum&width=72-in&length=84-in");
    await expect(
      page.getByRole("radio", { name: /^108 in\s*, not made with your other choices$/ }),
    ).toBeAttached();
    await shop.choose(/^108 in/);
    await expect(page.getByText(/^Not made that way\. Showing the nearest one: [^:]*$/)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /108 in: \$/ })).toBeAttached();
  });

  test("a variant that is sold out can be linked to, and is not for sale", async ({ page }) => {
    await page.goto("/products/field-pitcher?glaze=oat");
    await expect(page.getByRole("button", { name: "Sold out" })).toBeDisabled();
    await expect(page.getByText("Sold out in this version")).toBeVisible();
  });

  test("an address that makes no sense shows the product all the same", async ({ page }) => {
    await page.goto("/products/field-pitcher?glaze=plaid&variant=%00&size[]=1");
    await expect(page.getByRole("button", { name: "Add to cart" })).toBeEnabled();
  });

  test("the keyboard chooses, and the number left is told", async ({ page, shop }) => {
    await shop.openProduct("orchard-lamp");
    await page.getByRole("radio", { name: "Rust" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Sea" })).toBeChecked();
    await expect(page.getByText("Only one left").first()).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "Sea: $185.00. Only one left" })).toBeAttached();
  });

  test("among three hundred variants a choice is on the screen before anybody waits for it", async ({
    page,
    shop,
  }) => {
    await shop.openProduct("linen-curtain");
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const waits: number[] = [];
    const choices = ["Sage", "48 in", "84 in", "Indigo", "60 in", "96 in", "Cream", "36 in", "63 in", "Oat"];
    for (const choice of choices) {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
      waits.push(await timeToPaint(page, choice));
    }
    const median = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)];
    test
      .info()
      .annotations.push({ type: "choice to paint, ms", description: waits.map(Math.round).join(" ") });
    expect(median).toBeLessThan(50);
  });
});

/**
 * Milliseconds from a click on a choice until all is computed that the next frame shows: handlers, rendering, styles and
 * layout. When that frame comes is up to the screen, and to what else the machine does.
 */
async function timeToPaint(page: Page, choice: string): Promise<number> {
  const radio = page.getByRole("radio", { name: choice, exact: true });
  return radio.evaluate((input: HTMLInputElement) => {
    const start = performance.now();
    input.click();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
}

test.describe("prices", () => {
  test("say what it was, how much less it is, and what a unit costs", async ({ page, shop }) => {
    await shop.openProduct("candle-holders");
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Add to cart" }) });
    await expect(form).toContainText(/Now \$76\.00, was \$92\.00/);
    await expect(form).toContainText("Save 17%");
    await shop.openProduct("hand-soap");
    await expect(form).toContainText("$6.36 /for 100 g");
  });

  test("a subscription has its own price, in the cart too", async ({ page, shop }) => {
    await shop.openProduct("hand-soap");
    await expect(page.getByRole("radio", { name: /One time/ })).toBeChecked();
    await page.getByRole("radio", { name: /Monthly/ }).check();
    await expect(page.locator("form").filter({ hasText: "How would you like it?" })).toContainText(
      "Now $17.85, was $21.00",
    );
    await shop.addToCart();
    await expect(shop.drawer.getByText("$17.85").first()).toBeVisible();
    await expect(shop.drawer.getByText(/Subscription: Monthly/)).toBeVisible();
  });
});

test.describe("personalization", () => {
  test("what is missing is said at its field, which gets the focus, and goes away when it is there", async ({
    page,
    shop,
  }) => {
    await shop.openProduct("name-bowl");
    await page.getByRole("button", { name: "Add to cart" }).click();
    const field = page.getByLabel("Name on the bowl");
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/Please fill this in/);
    await field.fill("Ida");
    await expect(field).not.toHaveAttribute("aria-invalid");
    await expect(page.getByText("Please fill this in.")).toHaveCount(0);
    await shop.addToCart();
    await expect(shop.drawer.getByText("Ida")).toBeVisible();
  });

  test("what it adds is part of the price, here and in the cart", async ({ page, shop }) => {
    await shop.openProduct("housewarming-box");
    await page.getByRole("radio", { name: "Gold, adds $5.00" }).check({ force: true });
    await expect(page.getByText("$89.00").first()).toBeVisible();
    await shop.addToCart();
    await expect(shop.drawer.getByText("$89.00").first()).toBeVisible();
    await expect(shop.drawer.getByText("Gold")).toBeVisible();
  });

  test("a long text says how much of it there is", async ({ page, shop }) => {
    await shop.openProduct("housewarming-box");
    const card = page.getByLabel(/Message on the card/);
    await card.fill("x".repeat(195));
    await expect(page.getByText("195 / 200")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: "5 characters left" })).toBeAttached();
  });

  test("the server refuses what the browser was made to let through, and the field is shown", async ({
    page,
    shop,
  }) => {
    await shop.openProduct("name-bowl");
    const field = page.getByLabel("Name on the bowl");
    await field.evaluate((input: HTMLInputElement) => {
      input.required = false;
      input.removeAttribute("maxlength");
    });
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page.getByText(/needs another look/)).toBeVisible();
    await expect(field).toBeFocused();
    await expect(shop.drawer).not.toBeVisible();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("pictures, choice, personalization and cart all work", async ({ page }) => {
    await page.goto("/products/orchard-lamp");
    const large = page.getByRole("link", { name: /^Look closely/ }).first();
    await expect(large).toHaveAttribute("href", /\/media\/.*w_1600,h_2000/);
    await expect(page.getByRole("button", { name: "Share" })).not.toBeVisible();
    await page.getByRole("radio", { name: "Oat" }).check({ force: true });
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart\?notice=added/);
    await expect(page.getByText("Glaze: Oat")).toBeVisible();
    await page.goto("/products/name-bowl");
    await page.getByLabel("Name on the bowl").fill("Ida");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart\?notice=added/);
    await expect(page.getByText("Name on the bowl: Ida")).toBeVisible();
  });

  test("a subscription is chosen with a plain radio button", async ({ page }) => {
    await page.goto("/products/hand-soap");
    await page.getByRole("radio", { name: /Every season/ }).check();
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart\?notice=added/);
    await expect(page.getByText("$18.90").first()).toBeVisible();
  });
});
