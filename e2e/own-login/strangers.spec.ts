import { flaws } from "../axe";
import { expect, test } from "../fixtures";

// An address of its own, so that what is tried here does not count with what other specs try.
test.use({ extraHTTPHeaders: { "x-forwarded-for": "198.51.100.7" } });

test("whoever asks for a new password learns nothing, also when Wix would tell", async ({
  page,
  sandbox,
}) => {
  await sandbox.fail({
    path: "/_api/iam/recovery/**",
    kind: "status",
    status: 404,
    body: { message: "not found", details: { applicationError: { code: "-19999" } } },
  });
  await page.goto("/login/forgot");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByRole("button", { name: "Send me a link" }).click();
  const told = page.getByText("If there is an account with this e-mail");
  await expect(told).toBeVisible();
  // The field that was typed in is gone; a screen reader has to hear what came in its place.
  const focused = await told.evaluate((text) => document.activeElement?.contains(text));
  expect(focused).toBe(true);
});

test("the fourth mail within the hour is not sent, and nobody is told", async ({ page, sandbox }) => {
  await sandbox.forgetCalls();
  for (let count = 0; count < 4; count += 1) {
    await page.goto("/login/forgot");
    await page.getByLabel("E-mail").fill("sam@example.com");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText("If there is an account with this e-mail")).toBeVisible();
  }
  const mails = (await sandbox.apiCalls()).filter(({ path }) => path.endsWith("/recovery/v1/send-email"));
  expect(mails).toHaveLength(3);
});

test("two clicks are one try", async ({ page, sandbox }) => {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill("clicks@example.com");
  await page.getByLabel("Password").fill("wrong");
  await sandbox.forgetCalls();
  await page.getByRole("button", { name: "Log in", exact: true }).dblclick();
  await expect(page.getByText("do not go together here")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const tries = (await sandbox.apiCalls()).filter(({ path }) => path.endsWith("/authentication/v2/login"));
  expect(tries).toHaveLength(1);
});

test("guessing from one place does not lock the member out of another", async ({ page, anotherBrowser }) => {
  test.setTimeout(60_000);
  for (let count = 0; count < 8; count += 1) {
    await page.goto("/login");
    await page.getByLabel("E-mail").fill("sam@example.com");
    await page.getByLabel("Password").fill(`guess-${count}`);
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await expect(page.getByText(/do not go together here|tried too often/)).toBeVisible();
  }
  const { page: sams } = await anotherBrowser({ extraHTTPHeaders: { "x-forwarded-for": "203.0.113.50" } });
  await sams.goto("/login");
  await sams.getByLabel("E-mail").fill("sam@example.com");
  await sams.getByLabel("Password").fill("sam-demo-1");
  await sams.getByRole("button", { name: "Log in", exact: true }).click();
  await expect(sams.getByRole("heading", { name: /Hello, Sam/ })).toBeVisible();
});

test("somebody with only a keyboard logs in, and is led to what is wrong", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type("ada@example.com");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Password")).toBeFocused();
  await page.keyboard.type("not-adas");
  await page.keyboard.press("Enter");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("do not go together here");
  expect(await alert.evaluate((notice) => document.activeElement?.contains(notice))).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Password")).toBeFocused();
  await page.keyboard.type("ada-demo-1");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
});

test("axe finds nothing where a code is asked for, nor beside an error", async ({ page, sandbox }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await sandbox.setSwitches({ requireEmailVerification: true });
  await page.goto("/login/register");
  await page.getByLabel("E-mail").fill("kim@example.com");
  await page.getByLabel("Password").fill("kim likes tea");
  await page.getByRole("button", { name: "Open an account" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your e-mail" })).toBeVisible();
  await page.getByLabel("Code").fill("12345");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("The code has six digits").first()).toBeVisible();
  await expect(page.getByLabel("Code")).toBeFocused();
  expect(await flaws(page)).toEqual([]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBeLessThanOrEqual(0);
});
