// npm run measure:catalogue: how fast the catalogue's pages are. Builds the shop, starts it beside a sandbox of its
// own, and asks for pages in rounds, so that whatever else this machine does hits all of them alike.
import { buildShop, startShop } from "./check/shop.mjs";
import { controlOf } from "./measure/control.mjs";
import { load, median, printShares } from "./measure/load.mjs";

const rounds = 5;
/** Seconds for each round of each kind. */
const seconds = 3;
/** What a warm product page gets at least, as a share of a static page outside the middleware. */
const least = 0.4;
const coldViews = 40;
/** Milliseconds the sandbox takes for each call while cold pages are measured. */
const latency = 50;

const built = await buildShop({ products: 400 });
const shop = await startShop(built);
const control = controlOf(built.sandbox);
try {
  const slugs = await productSlugs();
  const warm = [
    { name: "Static page, outside the middleware (/about)", path: "/about" },
    { name: "Product page, warm", path: `/products/${slugs[0]}`, least },
    { name: "Listing with facets (/products)", path: "/products" },
    { name: "Listing narrowed down, asked before", path: "/browse?option=Size:Small&sort=price-up" },
    { name: "Search results, asked before", path: "/search?q=lamp" },
    { name: "Suggestions, asked before", path: "/search/suggest?q=lamp" },
  ];
  for (const { path } of warm) await load(shop.shopUrl + path, { duration: 1 });
  const results = warm.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { path }] of warm.entries())
      results[index].push(await load(shop.shopUrl + path, { duration: seconds }));
  }
  printShares(warm, results, seconds);
  // Neither the newest, which the build has made, nor the one that was just asked for.
  await cold(slugs.slice(150, 150 + coldViews));
} finally {
  await shop.stop();
  built.stop();
}

/** First views of products that no build has made, each with its calls to Wix, with a Wix that takes its time. */
async function cold(slugs) {
  await control.send("POST", "/faults", { path: "/**", kind: "delay", latencyMs: latency });
  const times = [];
  const calls = [];
  for (const slug of slugs) {
    await control.forgetCalls();
    const started = performance.now();
    await (await fetch(`${shop.shopUrl}/products/${slug}`)).arrayBuffer();
    times.push(performance.now() - started);
    calls.push((await control.apiCalls()).length);
  }
  console.log(`\nFirst view of a product, ${slugs.length} of them, Wix answering in ${latency} ms:\n`);
  console.log(
    `  median ${median(times).toFixed(0)} ms, ${(median(times) / latency).toFixed(1)} times Wix's own time`,
  );
  console.log(`  Wix calls: ${median(calls)} (median), ${Math.max(...calls)} at most`);
}

/** Newest first, as the build makes them. */
async function productSlugs() {
  const read = async (url) => (await fetch(url)).text();
  const index = await read(`${shop.shopUrl}/sitemap.xml`);
  const parts = [...index.matchAll(/<loc>([^<]*\/sitemaps\/products\/[^<]+)<\/loc>/g)].map(([, url]) => url);
  const all = [];
  for (const part of parts) {
    const found = [...(await read(part)).matchAll(/<loc>[^<]*\/products\/([^<]+)<\/loc>/g)];
    all.push(...found.map(([, slug]) => slug));
  }
  return all.toReversed();
}
