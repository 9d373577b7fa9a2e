// npm run measure:sessions: what a session costs. Builds the shop, starts it beside a sandbox of its own, and asks it
// for the same pages as different people, in rounds, so that whatever else this machine does hits all of them alike.
import autocannon from "autocannon";
import { buildShop, startShop } from "./check/shop.mjs";
import { SomeBrowser } from "./check/some-browser.mjs";

const rounds = 7;
/** Seconds for each round of each kind. */
const seconds = 3;
const connections = 20;

const crawler = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };

const built = await buildShop();
const shop = await startShop(built);
try {
  const guest = new SomeBrowser(shop.shopUrl);
  const visitor = await new SomeBrowser(shop.shopUrl).addToCart("/products/rolling-pin");
  const fresh = visitor.cookies();
  visitor.pretendDue();
  const due = visitor.cookies();
  const kinds = [
    { name: "Static page, outside the middleware (/about)", path: "/about" },
    { name: "Product page, guest", path: "/products/rolling-pin", headers: guest.cookies() },
    { name: "Product page, fresh session", path: "/products/rolling-pin", headers: fresh },
    { name: "Product page, due session", path: "/products/rolling-pin", headers: due },
    { name: "Product page, crawler", path: "/products/rolling-pin", headers: crawler },
    { name: "Through the middleware, guest (/login/reset)", path: "/login/reset" },
    { name: "Through the middleware, fresh session", path: "/login/reset", headers: fresh },
    { name: "Through the middleware, session opened", path: "/login/reset", headers: due },
  ];
  for (const kind of kinds) await load(kind, 1);
  const results = kinds.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, kind] of kinds.entries()) results[index].push(await load(kind, seconds));
  }
  print(kinds, results.map(median));
} finally {
  await shop.stop();
  built.stop();
}

async function load({ path, headers = {} }, duration) {
  const {
    requests,
    errors,
    "5xx": failed,
  } = await autocannon({
    url: shop.shopUrl + path,
    headers,
    connections,
    duration,
  });
  if (errors + failed > 0) throw new Error(`${path}: ${errors} errors, ${failed} answers of 500 and more`);
  return requests.average;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function print(kinds, medians) {
  const [first] = medians;
  console.log(
    `\nRequests per second, median of ${rounds} rounds of ${seconds} s, ${connections} connections:\n`,
  );
  for (const [index, { name }] of kinds.entries()) {
    const number = String(Math.round(medians[index])).padStart(6);
    console.log(`  ${name.padEnd(48)}${number}   ${(medians[index] / first).toFixed(2)}`);
  }
}
