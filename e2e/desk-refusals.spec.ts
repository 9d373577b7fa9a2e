import type { APIRequestContext, Browser } from "@playwright/test";
import { actionsOfBuild, actionsOfSource, pagesOfSource, requestOf } from "./actions";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";
import type { SandboxControl } from "./sandbox-control";
import { Shop } from "./shop";

const deskActions = actionsOfBuild().filter(({ name }) => name.endsWith("DeskAction"));

const deskPages = pagesOfSource("/admin").map((path) => path.replace(/\[[^\]]+\]/g, "1"));

/** What Next answers for an address, or for an action's id, that there is none of. */
const gone = [404, 409];

/** Longer than an admin is believed to be one. Seconds. */
const beliefSeconds = 61;

test("what the desk can do is known: every action of it, and nothing else, is called one of the desk", () => {
  const inRoom = actionsOfSource(["lib/desk"]);
  expect(inRoom.length).toBeGreaterThan(0);
  // What the tests below go through.
  expect(deskActions.length).toBeGreaterThan(0);
  expect(deskPages.length).toBeGreaterThan(0);
  expect(actionsOfSource().filter((name) => name.endsWith("DeskAction"))).toEqual(inRoom);
  // What no page uses is not in the build, and nobody can call it.
  expect(inRoom).toEqual(expect.arrayContaining(deskActions.map(({ name }) => name)));
});

/** What each action answers to a call that a script of our own page could make. */
async function callEach(request: APIRequestContext, origin: string | undefined, values: unknown[]) {
  return Promise.all(
    deskActions.map(async ({ id, name }) => {
      const { headers, data } = requestOf(id, { as: "arguments", values });
      const sent = { ...headers, ...(origin && { origin }) };
      const response = await request.post("/about", { headers: sent, data: data ?? "" });
      return { name, status: response.status(), text: await response.text() };
    }),
  );
}

async function ownersCalls(sandbox: SandboxControl) {
  const calls = await sandbox.apiCalls();
  // Who has which role is asked with it, too.
  return calls.filter(
    ({ identity, path }) => identity === "apiKey" && !path.startsWith("/members/v1/roles/"),
  );
}

async function inBrowserOf(browser: Browser, baseURL: string | undefined, who?: "Ada" | "Mina") {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  await context.route("**/media/**", (route) => route.abort());
  const shop = new Shop(await context.newPage());
  if (who) await shop.logIn(who);
  return { context, shop };
}

test("nobody, visitors and ordinary members find no desk: no page, no action, no call with the owner's rights", async ({
  browser,
  baseURL,
  sandbox,
}) => {
  const nobody = await inBrowserOf(browser, baseURL);
  const visitor = await inBrowserOf(browser, baseURL);
  await visitor.shop.openProduct("salt-cellar");
  await visitor.shop.addToCart();
  const member = await inBrowserOf(browser, baseURL, "Ada");
  await expect(member.shop.page.getByRole("button", { name: "Log out" })).toBeVisible();
  await expect(member.shop.page.getByRole("link", { name: "Shop desk" })).toHaveCount(0);
  for (const { context } of [nobody, visitor, member]) {
    const { request } = context;
    const nowhere = await (await request.get("/admin-no-such-page")).text();
    await sandbox.forgetCalls();
    for (const path of deskPages) {
      const page = await request.get(path);
      expect(page.status(), path).toBe(404);
      // The same page to the letter, but for the address it was asked for.
      expect((await page.text()).length, path).toBeLessThan(nowhere.length + 500);
      expect(
        (await request.get(path, { headers: { rsc: "1" } })).status(),
        `${path}, asked by a script`,
      ).toBe(404);
    }
    for (const { name, status } of await callEach(request, baseURL, [{}]))
      expect(gone, name).toContain(status);
    expect(await ownersCalls(sandbox)).toEqual([]);
    await context.close();
  }
});

test("an admin's own calls are refused from elsewhere and when they make no sense, and the keys show nowhere", async ({
  browser,
  baseURL,
  sandbox,
}) => {
  const { context } = await inBrowserOf(browser, baseURL, "Mina");
  const { request } = context;
  for (const path of deskPages) {
    const page = await request.get(path);
    // There is no order "1", and pictures are only sent.
    expect([200, 404, 405], path).toContain(page.status());
    for (const text of [await page.text(), await (await request.get(path, { headers: { rsc: "1" } })).text()])
      expect(text, path).not.toMatch(/IST\.eyJ|OauthNG\.JWS/);
  }
  await sandbox.forgetCalls();
  // Next refuses a wrong Origin itself, without a word; one that is missing it lets through to our guard.
  for (const origin of [undefined, "null", "https://evil.example"])
    for (const { name, text } of await callEach(request, origin, [{}]))
      expect(text, `${name} from ${origin}`).toMatch(origin ? /^1:E\{"digest"/m : /FOREIGN_ORIGIN/);
  for (const values of [[], [undefined, null], [{ id: { $ne: 1 } }, { id: [] }]])
    for (const { name, status, text } of await callEach(request, baseURL, values))
      expect(text, `${name} ${status}`).toMatch(/"kind":"invalid"/);
  expect(await ownersCalls(sandbox)).toEqual([]);
  await context.close();
});

test("an admin of yesterday is nobody within a minute", async ({ browser, baseURL, sandbox }) => {
  const { context } = await inBrowserOf(browser, baseURL, "Mina");
  const { request } = context;
  expect((await request.get("/admin/journal")).status()).toBe(200);
  const owner = await Owner.of(sandbox.controlUrl);
  const mina = (await owner.members()).find(({ loginEmail }) => loginEmail === "mina@example.com");
  await owner.takeRole(mina?.id ?? "", "SHOP_ADMIN");
  await sandbox.advanceClock(beliefSeconds);
  await sandbox.forgetCalls();
  for (const path of deskPages) expect((await request.get(path)).status(), path).toBe(404);
  for (const { name, status } of await callEach(request, baseURL, [{}])) expect(gone, name).toContain(status);
  expect(await ownersCalls(sandbox)).toEqual([]);
  await context.close();
});
