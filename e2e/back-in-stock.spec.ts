import { flaws } from "./axe";
import { expect, test } from "./fixtures";
import type { Shop } from "./shop";

async function soldOutVariant(shop: Shop): Promise<void> {
  await shop.openProduct("field-pitcher");
  await shop.choose(/^Oat\s*, sold out$/);
  await shop.page.getByRole("link", { name: "Tell me when it is back" }).click();
  await expect(shop.page.getByRole("heading", { level: 1 }).filter({ visible: true })).toContainText(
    /Field Pitcher.*Oat/,
  );
}

test("somebody who wants what is sold out is told when it is back, and asking twice is asking once", async ({
  page,
  shop,
  sandbox,
}) => {
  for (let time = 0; time < 2; time += 1) {
    await soldOutVariant(shop);
    await page.getByLabel("Your e-mail").fill("ada@example.com");
    await page.getByRole("button", { name: "Tell me when it is back" }).click();
    await expect(page.getByText(/a mail goes to ada@example.com/)).toBeVisible();
  }
  const asked = (await sandbox.apiCalls()).filter(({ path }) => path.startsWith("/back-in-stock-service/"));
  expect(asked.map(({ status, identity }) => `${identity} ${status}`)).toEqual([
    "visitor 200",
    "visitor 409",
  ]);
});

test("an address that is none, and a Wix that is down, are said so; what was typed stays", async ({
  page,
  shop,
  sandbox,
}) => {
  await soldOutVariant(shop);
  const field = page.getByLabel("Your e-mail");
  await field.fill("ada@nowhere");
  await page.getByRole("button", { name: "Tell me when it is back" }).click();
  await expect(page.getByText("does not look like an e-mail address")).toBeVisible();
  await expect(field).toBeFocused();
  await sandbox.fail({ path: "/back-in-stock-service/**", kind: "status", status: 503 });
  await field.fill("ada@example.com");
  await page.getByRole("button", { name: "Tell me when it is back" }).click();
  await expect(page.getByText("We cannot take this down just now.")).toBeVisible();
  await expect(field).toHaveValue("ada@example.com");
});

test("what can be had needs no waiting", async ({ page }) => {
  await page.goto("/back-in-stock/rolling-pin");
  await expect(page.getByText("it can be had right now")).toBeVisible();
  await page.goto("/back-in-stock/rolling-pin?variant=no-such-variant");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing on this shelf");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("it works all the same", async ({ page }) => {
    await page.goto("/products/field-pitcher");
    await page.getByRole("link", { name: "Tell me when something sold out is back" }).click();
    await page.getByLabel("Your e-mail").fill("sam@example.com");
    await page.getByRole("button", { name: "Tell me when it is back" }).click();
    await expect(page.getByText(/a mail goes to sam@example.com/)).toBeVisible();
  });
});

test("axe finds nothing in the form", async ({ page }) => {
  await page.goto("/back-in-stock/field-pitcher");
  await expect(page.getByLabel("Your e-mail")).toBeVisible();
  expect(await flaws(page)).toEqual([]);
});
