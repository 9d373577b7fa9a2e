import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "./fixtures";

/** What somebody in the shop sees at an address, in a browser of their own. */
async function shopSees(page: Page, path: string): Promise<Page> {
  const guest = (await page.context().browser()?.newPage()) as Page;
  await guest.route("**/media/**", (route) => route.abort());
  await guest.goto(new URL(path, page.url()).href);
  return guest;
}

test("a price typed into the list is in the shop at once, and two people's work is told apart", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.logIn("Mina");
  await page.goto("/admin/products?q=rolling");
  const row = page.getByRole("row", { name: /Rolling Pin/ });
  const price = row.getByLabel(/^Price of/);
  await price.fill("36.50");
  await price.press("Enter");
  await expect(row.getByRole("status")).toHaveText("Saved: Price.");
  const guest = await shopSees(page, "/products/rolling-pin");
  await expect(guest.getByText("$36.50").first()).toBeVisible();

  // Somebody else changes the price, and the stock is being changed here: nothing is in anybody's way.
  await sandbox.changeProduct({ slug: "rolling-pin", price: "40" });
  await row.getByLabel(/^Stock of/).fill("30");
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row.getByRole("status")).toContainText("Saved: Stock. Somebody else has changed this");

  await sandbox.changeProduct({ slug: "rolling-pin", price: "45" });
  await price.fill("38");
  await row.getByRole("button", { name: "Save" }).click();
  const conflict = row.getByRole("group", { name: "Price" });
  await expect(conflict).toContainText("Theirs: 45");
  await guest.reload();
  await expect(guest.getByText("$38.00")).toHaveCount(0);
  await conflict.getByRole("radio", { name: /^Yours: 38/ }).check();
  await row.getByRole("button", { name: "Save" }).click();
  await expect(row.getByRole("status")).toHaveText("Saved: Price.");
  await guest.reload();
  await expect(guest.getByText("$38.00").first()).toBeVisible();
  await guest.close();
});

test("prices of a whole search go down by the percent, as the preview has said, and none behind somebody's back", async ({
  page,
  shop,
  sandbox,
}) => {
  await shop.logIn("Mina");
  await page.goto("/admin/products/prices");
  await page.getByLabel("Search").fill("lantern");
  await page.getByLabel("Percent").fill("15");
  await page.getByLabel("Prices end").selectOption({ label: "on .90" });
  await page.getByLabel("Compare-at price").selectOption({ label: "shows the old price" });
  await page.getByRole("button", { name: "Preview" }).click();
  const row = page.getByRole("row", { name: /Paper Lantern/ });
  await expect(row).toContainText("$54.00");
  await expect(row).toContainText("$45.90");
  await page.getByRole("button", { name: "Change one price" }).click();
  await expect(row).toContainText("Changed");
  const guest = await shopSees(page, "/products/paper-lantern");
  await expect(guest.getByText("$45.90").first()).toBeVisible();
  await expect(guest.getByText("$54.00").first()).toBeVisible();
  await guest.close();

  await page.goto("/admin/products/prices?q=bud+vase&direction=up&percent=10");
  await sandbox.changeProduct({ slug: "bud-vase", price: "50" });
  await page.getByRole("button", { name: /^Change 4 prices/ }).click();
  await expect(page.getByRole("alert").filter({ hasText: "4 not" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Bud Vase, Rust/ })).toContainText(
    "somebody changed it to $50.00 meanwhile",
  );
});

test.describe("with pictures", () => {
  test.use({ pictures: true });

  test("a product is made with a picture from this computer and stands in the shop", async ({
    page,
    shop,
    sandbox,
  }) => {
    await shop.logIn("Mina");
    await page.goto("/admin/products/new");
    await page.getByLabel("Name").fill("Egg Cup");
    await page.getByLabel("Description").fill("Holds one egg.\n\nFits a large one, too.");
    await page.getByLabel("Price, USD", { exact: true }).fill("14.5");
    await page.getByLabel("Units in stock").fill("3");
    const files = page.getByLabel("Add pictures");
    await files.setInputFiles({
      name: "cup.png",
      mimeType: "image/png",
      buffer: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    });
    await expect(page.getByRole("alert").filter({ hasText: "cup.png" })).toContainText(
      "JPEG, PNG, WebP or GIF",
    );
    const photo = { width: 600, height: 750, channels: 3 as const, background: "#2d4a9e" };
    const buffer = await sharp({ create: photo }).jpeg().toBuffer();
    await files.setInputFiles({ name: "Egg cup.jpg", mimeType: "image/jpeg", buffer });
    await page.getByLabel("What picture 1 shows").fill("A blue egg cup");
    // Wix makes it and its answer is lost on the way.
    await sandbox.fail({ path: "/stores/v3/products-with-inventory", kind: "drop-after", times: 1 });
    await page.getByRole("button", { name: "Make product" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Egg Cup" })).toBeVisible();

    await page.getByRole("link", { name: "See it in the shop" }).click();
    await expect(page).toHaveURL(/\/products\/egg-cup$/);
    await expect(page.getByText("Fits a large one, too.").first()).toBeVisible();
    await expect(page.getByText("$14.50").first()).toBeVisible();
    const picture = page.getByRole("img", { name: "A blue egg cup" }).first();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  });
});

test("what came in is added to what is left, and who waited has been told", async ({ page, shop }) => {
  await shop.openProduct("field-pitcher");
  await shop.choose(/^Oat\s*, sold out$/);
  await page.getByRole("link", { name: "Tell me when it is back" }).click();
  await page.getByLabel("Your e-mail").fill("ada@example.com");
  await page.getByRole("button", { name: "Tell me when it is back" }).click();
  await expect(page.getByText(/a mail goes to ada@example.com/)).toBeVisible();

  await shop.logIn("Mina");
  await page.goto("/admin/stock?below=4");
  await page.getByLabel("Units of Salt Cellar that came in").fill("1");
  await page.getByLabel("Units of Salt Cellar that came in").press("Enter");
  await expect(page.getByRole("row", { name: /Salt Cellar/ })).toHaveCount(0);
  await page.goto("/admin/stock?below=5");
  await expect(
    page.getByRole("row", { name: /Salt Cellar/ }).getByRole("cell", { name: "5", exact: true }),
  ).toBeVisible();

  const waiting = page.getByRole("region", { name: /who waits/ });
  await expect(waiting.getByRole("row", { name: /Field Pitcher/ })).toContainText("one person");
  await expect(waiting).not.toContainText("@");
  await waiting.getByRole("button", { name: "Mark as told" }).click();
  await expect(waiting).toContainText("Nobody waits for anything.");
});

test("a review that waited is approved and read in the shop at once, answered, and taken away again", async ({
  page,
  shop,
}) => {
  await shop.logIn("Mina");
  await page.goto("/admin/reviews");
  const review = page.getByRole("article", { name: "Bought three more" });
  await review.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("No review waits for you.")).toBeVisible();
  const guest = await shopSees(page, "/products/morning-mug/reviews?sort=newest");
  await expect(guest.getByText("Bought three more").filter({ visible: true })).toBeVisible();

  await page.goto("/admin/reviews?show=published");
  await review.getByText("Answer", { exact: true }).click();
  await review.getByLabel(/^Your answer/).fill("Three cheers.");
  await review.getByRole("button", { name: "Save answer" }).click();
  await expect(review.getByText("Your answer", { exact: true })).toBeVisible();
  await guest.reload();
  await expect(guest.getByText("Three cheers.").filter({ visible: true })).toBeVisible();

  await review.getByRole("button", { name: "Reject" }).click();
  await expect(review).toHaveCount(0);
  await guest.reload();
  await expect(guest.getByText("Bought three more").filter({ visible: true })).toHaveCount(0);
  await guest.close();
});
