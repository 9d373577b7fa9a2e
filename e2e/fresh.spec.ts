import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";
import type { Call, SandboxControl } from "./sandbox-control";

/** So soon a change is seen. Milliseconds. */
const soon = { timeout: 2_000, intervals: [50] };

test.beforeEach(async ({ sandbox, baseURL }) => {
  await sandbox.sendWebhooksTo(`${baseURL}/api/webhooks/wix`);
  // A shop that has just started takes its time for the first one.
  await expect.poll(() => sandbox.tellOfNothing()).toEqual([200]);
});
test.afterEach(async ({ sandbox }) => {
  await sandbox.listen();
  // The shop listens again: what a test has changed is as it was, also in the shop's memory.
  await sandbox.reset();
  await sandbox.sendWebhooksTo(null);
});

async function textOf(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path)).text();
}

async function shows(request: APIRequestContext, path: string, what: string): Promise<boolean> {
  return (await textOf(request, path)).includes(what);
}

/** What pages asked Wix for. That Wix is there at all is asked for by whoever hears of a change. */
async function asked(sandbox: SandboxControl): Promise<Call[]> {
  return (await sandbox.apiCalls()).filter(({ path }) => !path.startsWith("/stores/v3/provision/"));
}

/** Every file of the sitemap, one after another. */
async function sitemap(request: APIRequestContext): Promise<string> {
  const index = await textOf(request, "/sitemap.xml");
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  return (await Promise.all(files.map((path) => textOf(request, path)))).join("\n");
}

const statusOf = async (request: APIRequestContext, path: string) => (await request.get(path)).status();

/*
 * Every change is followed by a second look a little later. So specs that count on nothing being asked for come first,
 * and look at products that no spec before them has touched.
 */

const product = "/products/low-bowl";
const category = "/categories/plates-and-bowls";
const search = "/search?q=low+bowl";

/** Pages that show nothing of that product. */
const others = ["/products/fisherman-throw", "/products/chopping-board", "/products/rolling-pin"];

test("where Wix names what has changed, the listings of other categories stay, too", async ({
  request,
  sandbox,
}) => {
  const elsewhere = ["/categories/textiles", "/categories/kitchen"];
  await sandbox.nameChangedFields();
  for (const path of [product, category, ...elsewhere, ...others]) await textOf(request, path);
  await sandbox.changeProduct({ slug: "low-bowl", price: "93.00" });
  for (const path of [product, category])
    await expect.poll(() => shows(request, path, "$93.00"), { ...soon, message: path }).toBe(true);
  await sandbox.forgetCalls();
  for (const path of [...elsewhere, ...others]) await textOf(request, path);
  expect(await asked(sandbox)).toEqual([]);
});

test("nobody but Wix can make the shop do anything", async ({ request, sandbox }) => {
  const pendant = "/products/mill-pendant";
  const lamps = "/categories/lighting";
  for (const path of [pendant, lamps]) await textOf(request, path);
  const { id } = await (await Owner.of(sandbox.controlUrl)).productAt("mill-pendant");
  await sandbox.sendWebhooksTo(null);
  await sandbox.changeProduct({ slug: "mill-pendant", price: "1.00" });
  await sandbox.listen();
  await sandbox.forgetCalls();

  const refused: Record<string, number> = {
    "wrong-key": 401,
    "alg-none": 401,
    "hs256-public-key": 401,
    tampered: 401,
    unsigned: 401,
    empty: 401,
    expired: 401,
    "from-the-future": 401,
    "wrong-audience": 403,
    "wrong-issuer": 403,
    "other-instance": 403,
    "broken-payload": 400,
    "broken-identity": 400,
    "broken-data": 400,
    huge: 413,
  };
  for (const [oddity, status] of Object.entries(refused))
    expect(await sandbox.tellOf(id, { oddity }), oddity).toEqual([status]);
  expect(await sandbox.tellOf(id, { eventType: "wix.bookings.v9.dream_dreamt" })).toEqual([200]);
  for (const path of [pendant, lamps]) expect(await shows(request, path, "$1.00")).toBe(false);
  expect(await asked(sandbox)).toEqual([]);

  expect(await sandbox.tellOf(id, { times: 3 })).toEqual([200, 200, 200]);
  await expect.poll(() => shows(request, pendant, "$1.00"), soon).toBe(true);
});

test("a new price is on the product's page, in its category and in the search at once; others are not made anew", async ({
  request,
  sandbox,
}) => {
  for (const path of [product, category, search, ...others]) {
    expect(await statusOf(request, path)).toBe(200);
    expect(await shows(request, path, "$91.50")).toBe(false);
  }
  await sandbox.changeProduct({ slug: "low-bowl", price: "91.50" });
  for (const path of [product, category, search])
    await expect.poll(() => shows(request, path, "$91.50"), { ...soon, message: path }).toBe(true);

  await sandbox.forgetCalls();
  for (const path of others) await textOf(request, path);
  expect(await asked(sandbox)).toEqual([]);
});

test("an address that leads nowhere says so with its status, and is asked for once in a while only", async ({
  request,
  sandbox,
}) => {
  expect(await statusOf(request, "/products/never-was")).toBe(404);
  await sandbox.forgetCalls();
  expect(await statusOf(request, "/products/never-was")).toBe(404);
  expect(await asked(sandbox)).toEqual([]);
});

test("what is sold out says so at once", async ({ request, sandbox }) => {
  expect(await shows(request, "/products/salt-cellar", "Sold out")).toBe(false);
  await sandbox.changeProduct({ slug: "salt-cellar", stock: 0 });
  await expect.poll(() => shows(request, "/products/salt-cellar", "Sold out"), soon).toBe(true);
});

test("a product that comes, moves and goes is where it says and nowhere else", async ({
  request,
  sandbox,
}) => {
  const owner = await Owner.of(sandbox.controlUrl);
  expect(await statusOf(request, "/products/test-trivet")).toBe(404);
  const made = await owner.addProduct("Test Trivet", "test-trivet", "12.00");
  await expect.poll(() => statusOf(request, "/products/test-trivet"), soon).toBe(200);
  await expect.poll(() => shows(request, "/products", "Test Trivet"), soon).toBe(true);
  await expect.poll(() => sitemap(request), soon).toContain("/products/test-trivet");

  // Made when it was first asked for and kept from then on; but for the second look, which may come in between.
  await expect(async () => {
    await sandbox.forgetCalls();
    expect(await shows(request, "/products/test-trivet", "$12.00")).toBe(true);
    expect(await asked(sandbox)).toEqual([]);
  }).toPass({ timeout: 5_000 });

  const moved = await owner.moveProduct(made, "moved-trivet");
  await expect.poll(() => statusOf(request, "/products/test-trivet"), soon).toBe(404);
  expect(await shows(request, "/products/moved-trivet", "Test Trivet")).toBe(true);

  await owner.removeProduct(moved);
  await expect.poll(() => statusOf(request, "/products/moved-trivet"), soon).toBe(404);
  await expect.poll(() => shows(request, "/products", "Test Trivet"), soon).toBe(false);
  await expect.poll(() => sitemap(request), soon).not.toContain("trivet");
});

test("a category's new name is in the navigation of every page", async ({ request, sandbox }) => {
  const owner = await Owner.of(sandbox.controlUrl);
  for (const path of ["/", "/about", "/categories/kitchen"]) await textOf(request, path);
  await owner.renameCategory("kitchen", "Cookery");
  for (const path of ["/about", "/categories/kitchen"])
    await expect.poll(() => shows(request, path, "Cookery"), { ...soon, message: path }).toBe(true);
});

test("only Wix's way of asking is answered", async ({ request }) => {
  const path = "/api/webhooks/wix";
  for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE"])
    expect((await request.fetch(path, { method })).status(), method).toBe(405);
  const answer = await request.post(path, { data: "a.b.c", headers: { "content-type": "text/plain" } });
  expect(answer.status()).toBe(401);
  expect(answer.headers()).toMatchObject({ "cache-control": "no-store" });
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("what Wix shows a little later than it tells of it is shown, too", async ({ request, sandbox }) => {
  const { id } = await (await Owner.of(sandbox.controlUrl)).productAt("low-bowl");
  expect(await sandbox.tellOf(id)).toEqual([200]);
  await sandbox.sendWebhooksTo(null);
  expect(await shows(request, product, "$95.00")).toBe(false);
  await sandbox.changeProduct({ slug: "low-bowl", price: "95.00" });
  await expect.poll(() => shows(request, product, "$95.00"), { timeout: 20_000 }).toBe(true);
});

test("in an outage what Wix tells of is put off, and every page stays", async ({ request, sandbox }) => {
  const { id } = await (await Owner.of(sandbox.controlUrl)).productAt("low-bowl");
  // More than once, for a moment ago Wix was there, and a second look at what came before may fall in here.
  await expect(async () => {
    await sandbox.heal();
    for (const path of ["/", product, category]) await textOf(request, path);
    await sandbox.fail({ path: "/**", kind: "status", status: 503 });
    expect(await sandbox.tellOf(id)).toEqual([503]);
    for (const path of ["/", product, category]) expect(await statusOf(request, path), path).toBe(200);
  }).toPass({ intervals: [1_100], timeout: 15_000 });
  await sandbox.heal();
  await expect.poll(() => sandbox.tellOf(id), { intervals: [1_100] }).toEqual([200]);
});

// Last, so that the specs after it find every page as warm as they would have without this file.
test("when there is no more to tell, no page of the shop asks Wix for anything", async ({
  request,
  sandbox,
}) => {
  test.setTimeout(60_000);
  const pages = [...(await sitemap(request)).matchAll(/<loc>([^<]+)<\/loc>/g)];
  const paths = pages.map(([, url = ""]) => new URL(url).pathname);
  expect(paths.length).toBeGreaterThan(40);
  await expect(async () => {
    await sandbox.forgetCalls();
    for (const path of paths) await textOf(request, path);
    expect(await asked(sandbox)).toEqual([]);
  }).toPass({ intervals: [2_500], timeout: 50_000 });
});
