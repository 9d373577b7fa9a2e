import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import type { Shop } from "./shop";

// Addresses of their own, so that what is tried here does not count with what other specs, or a second run, try.
const place = () => `198.18.${randomInt(256)}.${randomInt(256)}`;
test.use({ extraHTTPHeaders: { "x-forwarded-for": place() } });

/** Buys a salt cellar without an account. Answers with the order's number and the id in its address. */
async function buy(shop: Shop, email: string): Promise<{ number: string; id: string }> {
  const { page } = shop;
  await shop.putInCart("salt-cellar");
  await shop.goToCheckout();
  await shop.fillCheckout(email);
  const id = await shop.placeOrder();
  const told = await page.getByText(/Your order number is \d+/).textContent();
  return { number: /\d+/.exec(told ?? "")?.[0] ?? "", id };
}

async function lookUp(page: Page, number: string, email: string): Promise<void> {
  await page.getByLabel("Order number").fill(number);
  await page.getByLabel("Your e-mail").fill(email);
  await page.getByRole("button", { name: "Find my order" }).click();
}

test("a guest finds their order in another browser, and nobody learns there which half of a guess was right", async ({
  shop,
  anotherBrowser,
}) => {
  test.setTimeout(60_000);
  const { number, id } = await buy(shop, "guest@example.com");
  const { page } = await anotherBrowser({ extraHTTPHeaders: { "x-forwarded-for": place() } });
  // Knowing the address is knowing nothing, and the same as for an order there is not.
  await page.goto(`/orders/${id}`);
  await expect(page.getByRole("heading", { name: "Which order is it?" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Find an order" }).click();

  const answers: string[] = [];
  for (const [tried, email] of [
    [number, "eve@example.com"],
    ["77777", "guest@example.com"],
    ["77777", "eve@example.com"],
  ] as const) {
    const before = Date.now();
    await lookUp(page, tried, email);
    const answer = page.getByRole("main").getByRole("alert");
    await expect(answer).toBeVisible();
    expect(Date.now() - before, "no sooner than the rest").toBeGreaterThanOrEqual(700);
    answers.push((await answer.textContent()) ?? "");
    await expect(page.getByLabel("Order number")).toHaveValue(tried);
    await page.reload();
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/no order with this number and this e-mail/);

  await lookUp(page, `#${number}`, " Guest@Example.com ");
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await expect(page).toHaveURL(`/orders/${id}`);
  const main = page.getByRole("main");
  await expect(main.getByText("Salt Cellar")).toBeVisible();
  await expect(main.getByText("Total", { exact: true })).toBeVisible();
  const html = await page.content();
  for (const hidden of ["5 Main Street", "Gus", "guest@example.com"]) expect(html).not.toContain(hidden);
  expect((await page.request.get(page.url())).headers()["cache-control"]).toContain("no-store");

  // The same for a browser without scripts.
  const { page: still } = await anotherBrowser({
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-forwarded-for": place() },
  });
  await still.goto("/orders/find");
  await lookUp(still, "77777", "guest@example.com");
  await expect(still.getByText(answers[0] ?? "")).toBeVisible();
  await lookUp(still, number, "guest@example.com");
  await expect(still.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
});

test("guessing is refused kindly, an outage is said to be one, and an order bought before logging in is the account's to see", async ({
  page,
  shop,
  sandbox,
}) => {
  test.setTimeout(60_000);
  const { number, id } = await buy(shop, "ada@example.com");
  await page.getByRole("contentinfo").getByRole("link", { name: "Find an order" }).click();
  const answer = page.getByRole("main").getByRole("alert");
  await sandbox.fail({ path: "/ecom/v1/orders/search", kind: "status", status: 503 });
  await lookUp(page, number, "ada@example.com");
  await expect(answer).toContainText("right now");
  await sandbox.heal();

  const some = String(randomInt(1e6, 1e9));
  for (let guess = 0; guess < 6; guess += 1) {
    await page.reload();
    await lookUp(page, some, `guess-${guess}-${some}@example.com`);
    await expect(answer).toContainText(guess < 5 ? "no order with this number" : "wait 15 minutes");
  }

  await shop.logIn();
  await page.goto("/account/orders");
  const bought = page.getByRole("region", { name: "Bought without logging in" });
  await bought.getByRole("link", { name: `Order ${number}` }).click();
  await expect(page).toHaveURL(`/orders/${id}`);
  await expect(page.getByRole("main").getByText("5 Main Street").first()).toBeVisible();
});
