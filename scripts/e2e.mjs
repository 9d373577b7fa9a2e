// npm run test:e2e [-- filter ...]: the demo shop's browser tests alone, on a fresh production build.
import { findBrowser } from "./browser.mjs";
import { browserSpecs } from "./check/browser-specs.mjs";
import { report, step } from "./check/report.mjs";
import { buildShop, secondShop, startShop } from "./check/shop.mjs";

const started = Date.now();
const filters = process.argv.slice(2);
const browser = findBrowser();
const running = [];
try {
  const built = await buildShop();
  running.push(built);
  // A second shop takes a while to start: worth it for all specs, not for one file.
  if (filters.length === 0) running.push(await secondShop(built));
  const shops = [];
  for (const one of [...running]) {
    const shop = await startShop(one);
    running.unshift(shop);
    shops.push(shop);
  }
  await step("In the browser: the demo shop", (tally) =>
    browserSpecs(shops, "demo", browser, tally, filters),
  );
} finally {
  for (const one of running) await one.stop();
}
process.exitCode = report(started);
