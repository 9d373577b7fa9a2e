import { flaws } from "./axe";
import { expect, test } from "./fixtures";

test("what a guest saves stays in the browser, comes along at login, and is the member's alone", async ({
  page,
  shop,
  sandbox,
  anotherBrowser,
}) => {
  await sandbox.forgetCalls();
  await shop.openProduct("rolling-pin");
  await page.getByRole("button", { name: "Save Rolling Pin" }).click();
  await expect(page.getByRole("button", { name: "Save Rolling Pin" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.goto("/categories/tableware");
  const lowBowl = page.getByRole("button", { name: "Save Low Bowl" }).first();
  await lowBowl.click();
  await expect(lowBowl).toHaveAttribute("aria-pressed", "true");
  // Nobody is told of what a guest likes.
  expect((await sandbox.apiCalls()).filter(({ path }) => /wishlist|oauth2/.test(path))).toEqual([]);
  await page.goto("/wishlist");
  const names = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(names).toHaveText(["Low Bowl", "Rolling Pin"]);
  expect(await flaws(page)).toEqual([]);

  await shop.logIn();
  await page.goto("/wishlist");
  await expect(names).toHaveText(["Low Bowl", "Rolling Pin"]);
  const rooms = page.getByRole("navigation", { name: "Account" });
  await expect(rooms.getByRole("link", { name: "Saved items" })).toHaveAttribute("aria-current", "page");
  await page.getByRole("main").getByRole("button", { name: "Add to cart" }).first().click();
  await expect(shop.drawer).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Remove Low Bowl/ }).click();
  await expect(names).toHaveText(["Rolling Pin"]);

  // The same member in another browser, and somebody else.
  const elsewhere = await anotherBrowser();
  const other = elsewhere.page;
  for (const [who, list] of [
    ["Ada", ["Rolling Pin"]],
    ["Sam", []],
  ] as const) {
    await elsewhere.logIn(who);
    await other.goto("/wishlist");
    await expect(other.getByRole("main").getByRole("heading", { level: 2 })).toHaveText([...list]);
    await other.goto("/account");
    await other.getByRole("button", { name: "Log out" }).click();
    await expect(other).toHaveURL(/\/(\?|$)/);
  }
  await other.goto("/wishlist");
  await expect(other.getByText(/Nothing saved yet/)).toBeVisible();
});

test("what Wix does not save is taken back, and the latest is first", async ({ page, shop, sandbox }) => {
  await shop.logIn();
  await shop.openProduct("bud-vase");
  const kept = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Save Bud Vase" }).click();
  await kept;
  await shop.openProduct("rolling-pin");
  await sandbox.fail({ path: "/ecom/v1/wishlists/add-item", kind: "status", status: 500 });
  const heart = page.getByRole("button", { name: "Save Rolling Pin" });
  await heart.click();
  await expect(page.getByRole("status").filter({ hasText: "could not be saved" }).first()).toBeAttached();
  await expect(heart).toHaveAttribute("aria-pressed", "false");
  await sandbox.heal();
  await heart.click();
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  await page.goto("/wishlist");
  const names = page.getByRole("main").getByRole("heading", { level: 2 });
  await expect(names).toHaveText(["Rolling Pin", "Bud Vase"]);
  await page.getByRole("button", { name: /^Remove Rolling Pin/ }).click();
  await expect(names).toHaveText(["Bud Vase"]);
});
