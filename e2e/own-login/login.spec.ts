import type { Page } from "@playwright/test";
import { flaws } from "../axe";
import { expect, test } from "../fixtures";

const wrong = "This e-mail and password do not go together here.";

async function logIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

test("a member logs in on the shop's own page, and the cart comes along", async ({ page, shop }) => {
  await shop.putInCart("rolling-pin");
  await logIn(page, "ada@example.com", "ada-demo-1");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await page.goto("/cart");
  await expect(page.getByRole("main").getByText("Rolling Pin").first()).toBeVisible();
});

test("wrong password, unknown e-mail, blocked and due for a new password read the same", async ({
  page,
  sandbox,
}) => {
  await sandbox.changeMember({ email: "sam@example.com", status: "BLOCKED" });
  await logIn(page, "sam@example.com", "sam-demo-1");
  await expect(page.getByText(wrong)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("sam@example.com");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await logIn(page, "nobody-at-all@example.com", "whatever-1");
  await expect(page.getByText(wrong)).toBeVisible();
  await sandbox.changeMember({ email: "ada@example.com", mustResetPassword: true });
  await logIn(page, "ada@example.com", "ada-demo-1");
  await expect(page.getByText(wrong)).toBeVisible();
});

test("the sixth wrong try has to wait, whatever its password", async ({ page }) => {
  for (let count = 0; count < 5; count += 1) {
    await logIn(page, "guessed@example.com", `guess-${count}`);
    await expect(page.getByText(wrong)).toBeVisible();
  }
  await logIn(page, "guessed@example.com", "guess-6");
  await expect(page.getByText(/tried too often. Please wait 1[45] minutes/)).toBeVisible();
});

test("somebody opens an account, confirms the e-mail, and is logged in where they wanted to be", async ({
  page,
  sandbox,
}) => {
  await sandbox.setSwitches({ requireEmailVerification: true });
  await page.goto("/account/orders");
  await page.getByRole("link", { name: "Open an account" }).click();
  await page.getByLabel("First name").fill("Kim");
  await page.getByLabel("E-mail").fill("kim@example.com");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Open an account" }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
  await page.getByLabel("Password").fill("kim likes tea");
  await page.getByRole("button", { name: "Open an account" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your e-mail" })).toBeVisible();
  await page.getByLabel("Code").fill("000000");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("This is not the code").first()).toBeVisible();
  const { code = "" } = await sandbox.mailTo("kim@example.com");
  await page.getByLabel("Code").fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { name: "Your orders" })).toBeVisible();
  await expect(page).toHaveURL(/\/account\/orders$/);
});

test("who has to be approved is told so, and gets in afterwards", async ({ page, sandbox }) => {
  await sandbox.setSwitches({ requireOwnerApproval: true });
  await page.goto("/login/register");
  await page.getByLabel("E-mail").fill("lee@example.com");
  await page.getByLabel("Password").fill("lee likes tea");
  await page.getByRole("button", { name: "Open an account" }).click();
  await expect(page.getByRole("heading", { name: "Your account is nearly there" })).toBeVisible();
  await sandbox.changeMember({ email: "lee@example.com", status: "APPROVED" });
  await logIn(page, "lee@example.com", "lee likes tea");
  await expect(page.getByText("lee@example.com")).toBeVisible();
});

test("an e-mail that has an account already is said so kindly", async ({ page }) => {
  await page.goto("/login/register");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByLabel("Password").fill("another one");
  await page.getByRole("button", { name: "Open an account" }).click();
  await expect(page.getByText("There is an account with this e-mail already").first()).toBeVisible();
});

test("a forgotten password is replaced through the mailed link, and strangers learn nothing", async ({
  page,
  sandbox,
}) => {
  const answer = "If there is an account with this e-mail";
  for (const email of ["nobody@example.com", "ada@example.com"]) {
    await page.goto("/login/forgot");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByText(answer)).toBeVisible();
  }
  const { link = "" } = await sandbox.mailTo("ada@example.com");
  await page.goto(link);
  await page.getByLabel("New password").fill("quite-new-1");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("Your new password is saved")).toBeVisible();
  await logIn(page, "ada@example.com", "quite-new-1");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
});

test("when Wix wants a captcha, its own page takes over and leads back", async ({ page, sandbox }) => {
  await sandbox.setSwitches({ captcha: "required" });
  await logIn(page, "ada@example.com", "ada-demo-1");
  await page.getByRole("button", { name: "Go on at Wix" }).click();
  await page.getByRole("button", { name: /Ada/ }).click();
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
});

test("while Wix is down nobody is told that their password is wrong", async ({ page, sandbox }) => {
  await sandbox.fail({ path: "/**", kind: "status", status: 503 });
  await logIn(page, "ada@example.com", "ada-demo-1");
  await expect(page.getByText("We cannot reach the login right now")).toBeVisible();
  await sandbox.heal();
  await page.getByLabel("Password").fill("ada-demo-1");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
});

test("it all works without scripts", async ({ anotherBrowser }) => {
  const { page } = await anotherBrowser({ javaScriptEnabled: false });
  await logIn(page, "sam@example.com", "not-sams");
  await expect(page.getByText(wrong)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("sam@example.com");
  await page.getByLabel("Password").fill("sam-demo-1");
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("heading", { name: /Hello, Sam/ })).toBeVisible();
  await page.getByRole("button", { name: "Log out" }).click();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login/);
});

test("no token and no password ever reach the browser", async ({ page, context }) => {
  const bodies: string[] = [];
  page.on("response", async (response) => {
    const text = await response.text().catch(() => "");
    bodies.push(`${response.url()} ${JSON.stringify(response.headers())} ${text}`);
  });
  await logIn(page, "ada@example.com", "ada-demo-1");
  await expect(page.getByRole("heading", { name: /Hello, Ada/ })).toBeVisible();
  await page.waitForLoadState("networkidle");
  for (const secret of ["JWS.", "OauthNG", "OLI.", "ada-demo-1"]) {
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
  }
  for (const { name, httpOnly } of await context.cookies()) {
    if (name.startsWith("wx-member")) expect(httpOnly).toBe(true);
  }
});

test("axe finds nothing on the login pages, and nothing is wider than a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    "/login",
    "/login/register",
    "/login/forgot",
    "/login/pending",
    "/login?notice=ended",
  ]) {
    await page.goto(path, { waitUntil: "networkidle" });
    expect(await flaws(page)).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, path).toBeLessThanOrEqual(0);
  }
});
