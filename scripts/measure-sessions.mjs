// npm run measure:sessions: what a session costs. Builds the shop, starts it beside a sandbox of its own, and asks it
// for the same pages as different people, in rounds, so that whatever else this machine does hits all of them alike.
import autocannon from "autocannon";
import { buildShop, startShop } from "./check/shop.mjs";
import { SomeBrowser } from "./check/some-browser.mjs";

const rounds = 7;
/** Seconds for each round of each kind. */
const seconds = 3;
const connections = 20;
/** What guests, shoppers with a good token and crawlers get at least, as a share of the first line. */
const least = 0.45;

/** How many people come with a token that is due; each of them once a round. */
const renewing = 200;
/** Seconds such a token lives: the shop takes no shorter life for true. */
const shortLife = 60;

const crawler = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };

const built = await buildShop();
const shop = await startShop(built);
try {
  const guest = new SomeBrowser(shop.shopUrl);
  const visitor = await new SomeBrowser(shop.shopUrl).addToCart("/products/rolling-pin");
  const fresh = visitor.cookies();
  visitor.pretendDue();
  const opened = visitor.cookies();
  const due = await dueSessions();
  const product = "/products/rolling-pin";
  const login = "/login/reset";
  const kinds = [
    { name: "Static page, outside the middleware (/about)", path: "/about" },
    { name: "Product page, guest", path: product, headers: guest.cookies(), least },
    { name: "Product page, fresh session", path: product, headers: fresh, least },
    { name: "Product page, due session", path: product, headers: due[0] },
    { name: "Product page, crawler", path: product, headers: crawler, least },
    { name: `Through the middleware, guest (${login})`, path: login, least },
    { name: "Through the middleware, fresh session", path: login, headers: fresh, least },
    { name: "Through the middleware, session opened", path: login, headers: opened },
    { name: "Through the middleware, token renewed", path: login, everybody: due },
  ];
  for (const kind of kinds) if (!kind.everybody) await load(kind, { duration: 1 });
  const results = kinds.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, kind] of kinds.entries()) {
      const perSecond = kind.everybody ? renew(kind, round) : load(kind, { duration: seconds });
      results[index].push(await perSecond);
    }
  }
  print(kinds, results.map(median));
} finally {
  await shop.stop();
  built.stop();
}

/** Requests per second. `how` says for how long, or how many. */
async function load({ path, headers = {} }, how) {
  const started = performance.now();
  const result = await autocannon({ url: shop.shopUrl + path, headers, connections, ...how });
  const { errors, requests, "5xx": failed } = result;
  if (errors + failed > 0) throw new Error(`${path}: ${errors} errors, ${failed} answers of 500 and more`);
  return how.amount ? how.amount / ((performance.now() - started) / 1000) : requests.average;
}

/** Cookies of people whose tokens are due as soon as most of a minute has passed for the shop. */
async function dueSessions() {
  await control("POST", "/switches", { accessTokenSeconds: shortLife });
  const sessions = [];
  for (let person = 0; person < renewing; person += 1) {
    sessions.push((await new SomeBrowser(shop.shopUrl).addToCart("/products/rolling-pin")).cookies());
  }
  return sessions;
}

/**
 * Everybody comes once, and for everybody the shop asks Wix for a new token: between rounds enough time passes for it
 * to have forgotten what Wix said. Nobody keeps the cookie they get, so in the next round they are due again.
 */
async function renew({ path, everybody }, round) {
  await moveClock(shortLife - 5 + round * (shortLife + 5));
  await control("DELETE", "/calls");
  const share = everybody.length / connections;
  let arrived = 0;
  const setupClient = (client) => {
    const from = arrived * share;
    arrived += 1;
    client.setRequests(everybody.slice(from, from + share).map((headers) => ({ path, headers })));
  };
  const perSecond = await load({ path }, { amount: everybody.length, setupClient });
  const { calls } = await control("GET", "/calls?surface=api");
  const renewed = calls.filter(({ grantType }) => grantType === "refresh_token").length;
  if (renewed < everybody.length)
    throw new Error(`Only ${renewed} of ${everybody.length} tokens were renewed.`);
  await moveClock(0);
  return perSecond;
}

/** So many seconds pass for the shop; 0 is the time outside. */
function moveClock(offset) {
  return fetch(`${shop.clockUrl}/?offset=${offset * 1000}`);
}

async function control(method, path, body) {
  const init = { method, ...(body && { body: JSON.stringify(body) }) };
  const response = await fetch(`${built.sandbox.controlUrl}${path}`, init);
  if (!response.ok) throw new Error(`${method} ${path} of the control door: ${response.status}`);
  return response.json();
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function print(kinds, medians) {
  const [first] = medians;
  console.log(
    `\nRequests per second, median of ${rounds} rounds of ${seconds} s, ${connections} connections:\n`,
  );
  for (const [index, { name, least: wanted = 0 }] of kinds.entries()) {
    const number = String(Math.round(medians[index])).padStart(6);
    const share = medians[index] / first;
    const isLess = share < wanted;
    if (isLess) process.exitCode = 1;
    console.log(
      `  ${name.padEnd(48)}${number}   ${share.toFixed(2)}${isLess ? `   less than ${wanted}` : ""}`,
    );
  }
}
