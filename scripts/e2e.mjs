// npm run test:e2e [-- filter ...]: the demo shop's browser tests alone, on a fresh production build.
import { findBrowser } from "./browser.mjs";
import { browserSpecs } from "./check/browser-specs.mjs";
import { report, step } from "./check/report.mjs";
import { buildShop, startShop } from "./check/shop.mjs";

const started = Date.now();
const browser = findBrowser();
const built = await buildShop();
try {
  const shop = await startShop(built);
  try {
    await step("In the browser: the demo shop", (tally) =>
      browserSpecs(shop, "demo", browser, tally, process.argv.slice(2)),
    );
  } finally {
    await shop.stop();
  }
} finally {
  built.stop();
}
process.exitCode = report(started);
