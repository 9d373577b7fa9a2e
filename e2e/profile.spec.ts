import type { Page } from "@playwright/test";
import { flaws } from "./axe";
import { expect, test } from "./fixtures";

const saved = (page: Page) => page.getByText("Saved.").filter({ visible: true });

test("a member changes their profile and keeps an address book", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await sandbox.forgetCalls();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  const asked = (await sandbox.apiCalls()).filter(({ path }) => /members|orders/.test(path));
  expect(asked.length).toBeLessThanOrEqual(2);

  await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Profile" }).click();
  await page.getByLabel("First name").fill("Augusta");
  await page.getByLabel("Phone").fill("call me");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Digits, spaces and a plus/)).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Augusta");
  await expect(page.getByLabel("Phone")).toBeFocused();
  await page.getByLabel("Phone").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("First name")).toHaveValue("Augusta");
  await expect(page.getByLabel("Phone")).toHaveValue("");
  expect(await flaws(page)).toEqual([]);
  await page.getByRole("button", { name: /link for a new password/ }).click();
  await expect(page.getByText(/on its way to you/)).toBeVisible();
  expect((await sandbox.mailTo("ada@example.com")).link).toBeTruthy();

  await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Addresses" }).click();
  const cards = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.locator("address") });
  await expect(page.getByRole("link", { name: "Add an address" })).toBeVisible();
  const before = await cards.count();
  for (const [street, isDefault] of [
    ["5 Main Street", false],
    ["7 Elm Row", true],
  ] as const) {
    await page.getByRole("link", { name: "Add an address" }).click();
    await page.getByLabel("Street and number").fill(street);
    await page.getByLabel("City").fill("New York");
    await page.getByLabel("State or region").fill("new york");
    await page.getByLabel("Postal code").fill("10001");
    if (isDefault) await page.getByLabel("Make it the default").check();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(saved(page)).toBeVisible();
  }
  await expect(cards.first()).toContainText("7 Elm Row");
  await expect(cards.first()).toContainText("Default");
  await page.getByRole("button", { name: /^Make default.*5 Main Street/ }).click();
  await expect(cards.first()).toContainText("5 Main Street");
  await cards.first().getByRole("link", { name: /Edit/ }).click();
  await expect(page.getByLabel("Postal code")).toHaveValue("10001");
  await page.getByLabel("Postal code").fill("10002");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(cards.first()).toContainText("New York, NY 10002");
  expect(await flaws(page)).toEqual([]);
  // To the last one, which goes another way at Wix.
  for (let left = before + 2; left > 0; left -= 1) {
    await expect(cards).toHaveCount(left);
    await cards
      .first()
      .getByRole("button", { name: /Remove/ })
      .click();
  }
  await expect(page.getByText(/None yet/)).toBeVisible();
});

test("a member takes their data along and deletes the account", async ({ page, shop }) => {
  await shop.logIn();
  await page.getByRole("navigation", { name: "Account" }).getByRole("link", { name: "Your data" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download my data" }).click();
  expect((await download).suggestedFilename()).toBe("my-data.json");
  const data = await (await page.request.get("/account/data")).json();
  expect(data.profile.email).toBe("ada@example.com");
  expect(data.orders).toHaveLength(9);
  const foreign = await page.request.get("/account/data", { headers: { "sec-fetch-site": "cross-site" } });
  expect(foreign.status()).toBe(403);

  await page.getByText("I want to delete my account").click();
  await page.getByLabel(/Type ada@example.com/).fill("sam@example.com");
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByText("That is not the e-mail of this account.")).toBeVisible();
  await page.getByLabel(/Type ada@example.com/).fill("ADA@example.com");
  await page.getByRole("button", { name: "Delete my account for good" }).click();
  await expect(page.getByRole("heading", { name: /Goodbye/ })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
  expect((await page.request.get("/account/data")).status()).toBe(401);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an address is refused beside its field, and kept", async ({ page }) => {
    await page.goto("/login?returnTo=/account/addresses/new");
    await page.getByRole("button", { name: /^Log in/ }).click();
    await page.getByRole("button", { name: /Ada/ }).click();
    await page.goto("/account/addresses/new");
    await page.getByLabel("Street and number").fill("5 Main Street");
    await page.getByLabel("City").fill("New York");
    await page.getByLabel("State or region").fill("N.Y");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("We know none like this in that country.")).toBeVisible();
    await expect(page.getByLabel("Street and number")).toHaveValue("5 Main Street");
    await page.getByLabel("State or region").fill("NY");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(saved(page)).toBeVisible();
  });
});
