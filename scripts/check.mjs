// npm test: everything that must be true before a change goes in, in one command. Nothing in it leaves this machine.
import { findBrowser } from "./browser.mjs";
import { browserSpecs } from "./check/browser-specs.mjs";
import { budget } from "./check/budget.mjs";
import { formatAndLint, importRules, types, unitAndContract } from "./check/code.mjs";
import { assertOutput } from "./check/output.mjs";
import { prepare, report, step } from "./check/report.mjs";
import { ownLoginSettings } from "./check/settings.mjs";
import { sharedCache } from "./check/shared-cache.mjs";
import { buildShop, secondShop, startShop } from "./check/shop.mjs";

const started = Date.now();

await step("Format and lint", formatAndLint);
await step("Types", types);
await step("Who may import whom", importRules);
await step("Unit and contract tests", unitAndContract);

const browser = await prepare("A browser to test with", () => {
  const found = findBrowser();
  console.log(`  ${found}`);
  return found;
});

// First, so that the build that stays behind in .next is the demo shop's.
await inShop("with 130 products", { products: 130 }, async (shops) => {
  await step("In the browser: a large catalogue", (tally) =>
    browserSpecs(shops, "large-catalogue", browser, tally),
  );
});
await inShop("on a site with Wix's older catalogue", { catalog: "v1" }, async (shops) => {
  await step("In the browser: the older catalogue", (tally) => browserSpecs(shops, "v1", browser, tally));
});
await inShop("with the demo products", { lanes: 2 }, async (shops, restart) => {
  const [shop] = shops;
  await step("What the browser is given", assertOutput);
  await step("JavaScript budget", (tally) => budget(shop, browser, tally));
  await step("Through a shared cache, as four people", (tally) => sharedCache(shop, tally));
  await step("In the browser: the demo shop", (tally) => browserSpecs(shops, "demo", browser, tally));
  const ownLogin = await restart("with its own login pages", ownLoginSettings);
  if (!ownLogin) return;
  await step("In the browser: the shop's own login pages", (tally) =>
    browserSpecs(ownLogin, "own-login", browser, tally),
  );
});

process.exitCode = report(started);

/** Builds the shop beside a sandbox of its own, runs it for `work` as often as it has lanes, and ends everything. */
async function inShop(which, { lanes = 1, ...options }, work) {
  const built = [];
  const running = [];
  const stop = () => Promise.all(running.splice(0).map((shop) => shop.stop()));
  const start = async (how, settingsFor) => {
    await stop();
    return prepare(`Start ${how}`, async () => {
      for (const one of built) running.push(await startShop(one, await settingsFor?.(one.sandbox)));
      return running;
    });
  };
  try {
    const first = await step(`Production build ${which}`, () => buildShop(options));
    if (!first) return;
    built.push(first);
    while (built.length < lanes) built.push(await secondShop(first));
    const shops = browser && (await start(which));
    if (shops) await work(shops, start);
  } finally {
    await stop();
    for (const one of built) one.stop();
  }
}
