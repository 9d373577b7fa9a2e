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
  "/cart?notice=added",
  "/api/cart",
  "/login",
  "/login/register",
  "/login/callback?state=none&code=none",
  "/login/external?state=none",
  "/checkout/thank-you?orderId=none",
];
/** Pages that everybody shares, besides those of the sitemap and what they link to. */
const shared = ["/", "/no-such-page", "/products/no-such-product", "/robots.txt", "/sitemap.xml"];

/** What must never lie in the cache, whoever it belongs to. */
const secrets = ["wx-member", "wx-visitor", "wx-hint", "Fe26.2*", "OauthNG"];

/** Headers somebody may send to have a page kept that is not everybody's. */
const forged = [
  { "X-Forwarded-Host": "evil.example" },
  { "X-Forwarded-Proto": "gopher" },
  { "X-Middleware-Subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "X-Middleware-Rewrite": "/account" },
  { "X-Invoke-Path": "/account" },
  { "X-Matched-Path": "/account" },
  { "X-Nextjs-Data": "1" },
  { "Next-Url": "/account" },
  { "Content-Security-Policy": "script-src 'nonce-FORGED'" },
  { "X-Nonce": "FORGED" },
  { "Next-Router-Prefetch": "1" },
  { "Next-Router-State-Tree": "FORGED" },
  { RSC: "1" },
  { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" },
];

/** Requests that pass the middleware on pages everybody shares. */
const detours = [{ "Next-Action": "none" }, { "Content-Type": "multipart/form-data; boundary=none" }];

/**
 * Walks through the shop as different people, each through a shared cache that is empty when they come and keeps
 * whatever it is allowed to keep, for anybody. Then a guest comes and must find what a guest finds without a cache.
 */
export async function sharedCache(shop, tally) {
  const people = await arrive(shop);
  const paths = await sharedPaths(shop.shopUrl);
  const truth = await guestView(shop.shopUrl, new SomeBrowser(shop.shopUrl), paths);
  const sums = { fromCache: 0, withCookie: 0, pages: paths.length };
  const problems = new Set();
  for (const person of people) {
    const cache = await startCache(shop.shopUrl);
    if (!cache) {
      tally.leaveOut("there is no nginx on this machine and no way to install one");
      return;
    }
    try {
      await moveClock(shop, person.later ?? 0);
      for await (const answer of walk(person, cache, paths)) {
        if (answer.headers.getSetCookie().some((line) => line.startsWith("wx-member"))) sums.withCookie += 1;
        for (const problem of judge(answer, person, people)) problems.add(`${person.who}: ${problem}`);
      }
      await moveClock(shop, 0);
      const view = await guestView(cache.url, new SomeBrowser(shop.shopUrl), paths);
      for (const [asked, { body, cached }] of view) {
        if (cached) sums.fromCache += 1;
        // Next writes a random word into what it renders anew each time; only what may be kept is the same twice.
        const { body: own, headers } = truth.get(asked);
        const isKept = !/no-store/.test(headers.get("cache-control") ?? "");
        if (isKept ? body !== own : cached)
          problems.add(`a guest after ${person.who}: ${asked} is another page`);
      }
    } finally {
      await moveClock(shop, 0);
      await cache.stop();
    }
    for (const problem of leftovers(cache.folder, people)) problems.add(`after ${person.who}: ${problem}`);
    cache.remove();
  }
  for (const problem of [...problems].slice(0, 20)) console.log(`  ${problem}`);
  tally.expect(
    problems.size === 0,
    "Nothing of one person in front of another, or where a cache may keep it",
  );
  // Otherwise the line above would mean nothing.
  tally.expect(
    sums.withCookie > personal.length,
    `A due session is renewed on the way (${sums.withCookie} cookies)`,
  );
  tally.expect(
    sums.fromCache > sums.pages * people.length,
    `The cache keeps what everybody shares (${sums.pages} pages, given out ${sums.fromCache} times)`,
  );
}

/** Everybody who walks, with what only they may see, and how they ask. */
async function arrive(shop) {
  const { shopUrl } = shop;
  const bowl = (text) => ["/products/name-bowl", { "text.Name on the bowl": text }];
  const guest = { who: "a guest", browser: new SomeBrowser(shopUrl), own: [] };
  const visitor = {
    who: "a visitor with a cart",
    browser: await new SomeBrowser(shopUrl).addToCart(...bowl("Canary Gus")),
    own: ["Canary Gus"],
  };
  const member = async (name) => {
    const browser = await (await new SomeBrowser(shopUrl).logIn(name)).addToCart(...bowl(`Canary ${name}`));
    const { body } = await browser.ask(shopUrl, "/account/orders");
    const orders = [...new Set(body.match(/\/account\/orders\/[\w-]{36}/g))];
    return { who: name, browser, own: [`${name.toLowerCase()}@example.com`, `Canary ${name}`, ...orders] };
  };
  const people = [guest, visitor, await member("Ada"), await member("Sam")];
  await control(shop, "POST", "/switches", { accessTokenSeconds: 60 });
  people.push({ ...(await member("Ada")), who: "Ada, whose token is due", later: 50, others: detours });
  await control(shop, "DELETE", "/switches");
  people.push({ who: "somebody with forged headers", browser: new SomeBrowser(shopUrl), own: [], forged });
  await assertWhoTheyAre(people, shopUrl);
  return people;
}

/** So many seconds pass for the shop; 0 is the time outside. */
function moveClock({ clockUrl }, seconds) {
  return fetch(`${clockUrl}/?offset=${seconds * 1000}`);
}

/** Who is not who we take them for would find nothing, and prove nothing. */
async function assertWhoTheyAre(people, shopUrl) {
  for (const { who, browser, own } of people) {
    const pages = ["/account", "/account/orders", "/cart"];
    const seen = (await Promise.all(pages.map((path) => browser.ask(shopUrl, path))))
      .map(({ body }) => body)
      .join();
    for (const sight of own) if (!seen.includes(sight)) throw new Error(`${who} does not see "${sight}".`);
  }
}

/** Every answer to one person, who looks at everything. */
async function* walk({ browser, others = [], forged: lies }, cache, paths) {
  for (const [index, path] of paths.entries()) {
    const odd = lies ? [lies[index % lies.length]] : others;
    for (const headers of odd) yield browser.ask(cache.url, path, headers);
    if (lies) continue;
    for (const request of requestsFor(path)) yield browser.ask(cache.url, ...request);
  }
  for (const path of personal) {
    // Twice, so that what was kept by mistake comes back.
    for (const request of [...requestsFor(path), ...requestsFor(path)])
      yield browser.ask(cache.url, ...request);
  }
}

/** A page as a document and as what the client router fetches: path and headers. */
function requestsFor(path) {
  const document = [path, {}];
  if (path.startsWith("/api") || path.includes(".") || path.startsWith("/login/callback")) return [document];
  return [document, [`${path}${path.includes("?") ? "&" : "?"}_rsc`, { RSC: "1" }]];
}

/** The pages of the sitemap, and whatever those link to that is nobody's own. */
async function sharedPaths(shopUrl) {
  const guest = new SomeBrowser(shopUrl);
  const { body } = await guest.ask(shopUrl, "/sitemap.xml");
  const found = new Set([
    ...shared,
    ...[...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname),
  ]);
  for (const path of found) {
    const { body: page } = await guest.ask(shopUrl, path);
    for (const [, href = ""] of page.matchAll(/<a\b[^>]*?\shref="(\/[^"#?]*)"/g)) {
      if (!/^\/(account|api|cart|checkout|login|search)(\/|$)/.test(href)) found.add(href);
    }
  }
  return [...found];
}

async function guestView(origin, guest, paths) {
  const view = new Map();
  for (const path of paths) {
    for (const request of requestsFor(path)) view.set(request[0], await guest.ask(origin, ...request));
  }
  return view;
}

function* judge({ headers, cached, body, path }, { own, who }, people) {
  const keeping = headers.get("cache-control") ?? "";
  const isPrivate = keeping.includes("no-store") && keeping.includes("private");
  if (headers.getSetCookie().length > 0) {
    if (!isPrivate) yield `${path} sets a cookie with Cache-Control "${keeping}"`;
    if (cached) yield `${path} came from the cache and sets a cookie`;
  }
  if (personal.some((page) => requestsFor(page).some(([asked]) => asked === path))) {
    if (cached) yield `${path} came from the cache`;
    if (!isPrivate) yield `${path} may be kept: "${keeping}"`;
  }
  for (const other of people) {
    for (const sight of other.own) {
      if (!own.includes(sight) && body.includes(sight))
        yield `${path} shows ${who} "${sight}" of ${other.who}`;
    }
  }
}

/** What lies in the cache's own files: headers and bodies as they were kept. */
function* leftovers(folder, people) {
  const telltales = [...secrets, ...people.flatMap(({ own }) => own)];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "latin1");
    const key = /KEY: (.*)/.exec(file)?.[1];
    if (/^set-cookie:/im.test(file)) yield `${key} was kept with a cookie`;
    for (const telltale of telltales) if (file.includes(telltale)) yield `${key} was kept with "${telltale}"`;
  }
}

async function control({ sandbox }, method, path, body) {
  const response = await fetch(`${sandbox.controlUrl}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  if (!response.ok) throw new Error(`${method} ${path} of the control door: ${response.status}`);
}
