// npm run measure:sessions: what a session costs. Builds the shop, starts it beside a sandbox of its own, and asks it
// for the same pages as different people, in rounds, so that whatever else this machine does hits all of them alike.
import { buildShop, startShop } from "./check/shop.mjs";
import { SomeBrowser } from "./check/some-browser.mjs";
import { controlOf } from "./measure/control.mjs";
import { connections, load, printShares } from "./measure/load.mjs";

const rounds = 7;
/** Seconds for each round of each kind. */
const seconds = 3;
/** What guests, shoppers with a good token and crawlers get at least, as a share of the first line. */
const least = 0.45;

/** How many people come with a token that is due; each of them once a round. */
const renewing = 200;
/** Seconds such a token lives: the shop takes no shorter life for true. */
const shortLife = 60;

const crawler = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };

const built = await buildShop();
const shop = await startShop(built);
const control = controlOf(built.sandbox);
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
  for (const kind of kinds) if (!kind.everybody) await ask(kind, { duration: 1 });
  const results = kinds.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, kind] of kinds.entries()) {
      const perSecond = kind.everybody ? renew(kind, round) : ask(kind, { duration: seconds });
      results[index].push(await perSecond);
    }
  }
  printShares(kinds, results, seconds);
} finally {
  await shop.stop();
  built.stop();
}

/** Requests per second for one kind. `how` says for how long, or how many. */
function ask({ path, headers = {} }, how) {
  return load(shop.shopUrl + path, { headers, ...how });
}

/** Cookies of people whose tokens are due as soon as most of a minute has passed for the shop. */
async function dueSessions() {
  await control.send("POST", "/switches", { accessTokenSeconds: shortLife });
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
  await control.forgetCalls();
  const share = everybody.length / connections;
  let arrived = 0;
  const setupClient = (client) => {
    const from = arrived * share;
    arrived += 1;
    client.setRequests(everybody.slice(from, from + share).map((headers) => ({ path, headers })));
  };
  const perSecond = await ask({ path }, { amount: everybody.length, setupClient });
  const calls = await control.apiCalls();
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
