import type { Page } from "@playwright/test";
import { flaws } from "./axe";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";

const room = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Account" }).getByRole("link", { name }).click();

test("a member sees what they wait for and which mails they get, and changes both", async ({
  page,
  shop,
  sandbox,
}) => {
  const owner = await Owner.of(sandbox.controlUrl);
  const { id: pitcher } = await owner.productAt("field-pitcher");
  await owner.addStockWish("ADA@example.com", pitcher);
  await owner.addStockWish("sam@example.com", pitcher);
  await shop.logIn();
  await room(page, "E-mails");
  await expect(page.getByText("You get our news")).toBeVisible();
  const wishes = page.getByRole("main").getByRole("listitem").filter({ hasText: "Field Pitcher" });
  await expect(wishes).toHaveCount(1);
  expect(await flaws(page)).toEqual([]);

  await page.getByRole("button", { name: "Stop the news" }).click();
  await expect(page.getByText("You get no news from us.")).toBeVisible();
  expect(await owner.newsOf("ada@example.com")).toBe("UNSUBSCRIBED");
  await page.getByRole("button", { name: "Withdraw Field Pitcher" }).click();
  await expect(page.getByText("You are not waiting for anything.")).toBeVisible();
  expect((await owner.stockWishes()).map(({ email }) => email)).toEqual(["sam@example.com"]);

  // One part that is out of reach does not take the other along.
  await sandbox.fail({ path: "/email-marketing/**", kind: "status", status: 503 });
  await page.reload();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(/cannot be shown this moment/);
  await expect(page.getByText("You are not waiting for anything.")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a member sends in a picture, and what is none is refused", async ({ page, sandbox }) => {
    const owner = await Owner.of(sandbox.controlUrl);
    const photoOf = async () =>
      (await owner.members()).find(({ loginEmail }) => loginEmail === "ada@example.com")?.profile.photo?.url;
    await page.goto("/login?returnTo=/account/profile");
    await page.getByRole("button", { name: /^Log in/ }).click();
    await page.getByRole("button", { name: /Ada/ }).click();
    await page.goto("/account/profile");
    const send = async (name: string, buffer: Buffer) => {
      await page.getByLabel("A new one").setInputFiles({ name, mimeType: "image/jpeg", buffer });
      await page.getByRole("button", { name: "Send it" }).click();
    };
    await send("me.jpg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    await expect(page.getByRole("alert")).toHaveText(/no picture we can read/);
    expect(await photoOf()).toBeUndefined();

    await send("me.jpg", await page.screenshot({ type: "jpeg" }));
    await expect(page.getByText("That is your picture now.")).toBeVisible();
    const photo = await photoOf();
    expect(photo).toMatch(/\/media\/\w+~mv2\.jpg$/);
    // At the shop's media host, which need not be the one Wix names.
    await expect(page.locator(`img[src*="/media/${photo?.split("/").at(-1)}/v1/"]`)).toBeVisible();
    await page.getByRole("button", { name: "Remove my picture" }).click();
    await expect(page.getByText("Your picture is gone.")).toBeVisible();
    expect(await photoOf()).toBeUndefined();
  });
});

test("nobody's picture is taken from another site, from a stranger, or without saying how large it is", async ({
  page,
  shop,
  baseURL,
}) => {
  const multipart = { photo: { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("x") } };
  const post = async (origin: string | undefined) => {
    const headers = { origin: origin ?? "https://evil.example" };
    const answer = await page.request.post("/account/photo", { multipart, headers, maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  expect(await post(baseURL)).toEqual([303, "/account/profile?notice=photo-failed"]);
  await shop.logIn();
  expect(await post(undefined)).toEqual([303, "/account/profile?notice=photo-failed"]);
  expect(await post(baseURL)).toEqual([303, "/account/profile?notice=no-photo"]);
  const buffer = Buffer.alloc(8.5 * 1024 * 1024);
  const large = await page.request.post("/account/photo", {
    multipart: { photo: { name: "a.jpg", mimeType: "image/jpeg", buffer } },
    headers: { origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(large.headers().location).toBe("/account/profile?notice=photo-large");
});
