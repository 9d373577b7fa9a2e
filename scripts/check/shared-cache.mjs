import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startCache } from "./nginx.mjs";
import { SomeBrowser } from "./some-browser.mjs";

/** Pages that belong to whoever asks. */
const personal = [
  "/account",
  "/account/orders",
  "/account/orders/00000000-0000-4000-8000-000000000000",
  "/cart",
  "/api/cart",
  "/login",
  "/login/register",
  "/login/callback?state=none&code=none",
  "/login/external?state=none",
  "/checkout/thank-you?orderId=none",
];
/** Pages that everybody shares, besides those of the sitemap. */
const shared = ["/", "/no-such-page", "/products/no-such-product", "/robots.txt", "/sitemap.xml"];

/** What is only in the answers to one person. */
const telltales = ["ada@example.com", "sam@example.com", "Hello, ", "wx-member=", "wx-visitor=", "OauthNG"];

/**
 * Walks through the shop as a guest, a visitor with a cart and two members, through a shared cache that keeps whatever
 * it is allowed to keep, for anybody, and looks for something of one person in front of another.
 */
export async function sharedCache(shop, tally) {
  const cache = await startCache(shop.shopUrl);
  if (!cache) {
    console.log("  Left out: there is no nginx on this machine and no way to install one.");
    tally.isPreparation = true;
    return;
  }
  try {
    await walk(shop.shopUrl, cache, tally);
  } finally {
    await cache.stop();
  }
}

async function walk(shopUrl, cache, tally) {
  const people = {
    guest: new SomeBrowser(shopUrl),
    visitor: await new SomeBrowser(shopUrl).addToCart("/products/rolling-pin"),
    ada: await new SomeBrowser(shopUrl).logIn("Ada"),
    sam: await new SomeBrowser(shopUrl).logIn("Sam"),
  };
  const paths = [...shared, ...(await pathsOfSitemap(shopUrl))];
  const problems = new Set();

  // Who is not who we take them for would find nothing, and prove nothing.
  const own = {
    visitor: ["/cart", "Rolling Pin"],
    ada: ["/account", "Hello, <!-- -->Ada"],
    sam: ["/account", "Hello, <!-- -->Sam"],
  };
  for (const [who, [path, sight]] of Object.entries(own)) {
    const { body } = await people[who].ask(cache.url, path);
    if (!body.includes(sight)) problems.add(`${who} does not see "${sight}" at ${path}`);
  }

  const before = await guestView(cache, people.guest, paths);
  for (const [who, person] of Object.entries(people)) {
    for (const path of [...paths, ...personal]) {
      for (const headers of requestsFor(path)) {
        const answer = await person.ask(cache.url, path, headers);
        for (const problem of judge(answer, path)) problems.add(`${who}: ${path}: ${problem}`);
      }
    }
    // A token that is due makes the middleware write: never on something that a cache may keep.
    person.pretendDue();
    for (const path of [...shared, ...personal]) {
      const answer = await person.ask(cache.url, path);
      for (const problem of judge(answer, path)) problems.add(`${who}, due: ${path}: ${problem}`);
    }
  }
  const after = await guestView(cache, new SomeBrowser(shopUrl), paths);
  for (const path of paths) {
    if (before.get(path) !== after.get(path)) problems.add(`guest: ${path} has changed`);
  }
  for (const problem of leftovers(cache.folder)) problems.add(problem);

  for (const problem of problems) console.log(`  ${problem}`);
  tally.expect(problems.size === 0, "Nothing of one person in front of another");
  tally.expect(cache.hits() > paths.length, "The cache keeps what everybody shares");
}

async function pathsOfSitemap(shopUrl) {
  const xml = await (await fetch(`${shopUrl}/sitemap.xml`)).text();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
}

/** A page as a document and as what the client router fetches. */
function requestsFor(path) {
  return path.startsWith("/api") || path.includes(".") ? [{}] : [{}, { RSC: "1" }];
}

async function guestView(cache, guest, paths) {
  const view = new Map();
  for (const path of paths) view.set(path, (await guest.ask(cache.url, path)).body);
  return view;
}

function* judge({ headers, cached, body, path }, asked) {
  const control = headers.get("cache-control") ?? "";
  if (headers.getSetCookie().length > 0) {
    if (!control.includes("no-store") || !control.includes("private")) {
      yield `sets a cookie with Cache-Control "${control}"`;
    }
    if (cached) yield "a cached answer sets a cookie";
  }
  if (personal.includes(asked)) {
    if (cached) yield "something personal came from the cache";
    if (!control.includes("private") || !control.includes("no-store")) {
      yield `something personal may be kept: "${control}"`;
    }
  } else {
    for (const telltale of telltales) if (body.includes(telltale)) yield `${path} tells of "${telltale}"`;
  }
}

/** What lies in the cache's own files: headers and bodies as they were kept. */
function* leftovers(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "latin1");
    const key = /KEY: (.*)/.exec(file)?.[1];
    for (const telltale of [...telltales, "Set-Cookie", "set-cookie"]) {
      if (file.includes(telltale)) yield `kept for all: ${key} with "${telltale}"`;
    }
  }
}
