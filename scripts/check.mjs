// npm test: everything that must be true before a change goes in, in one command. Nothing in it leaves this machine.
import { findBrowser } from "./browser.mjs";
import { browserSpecs } from "./check/browser-specs.mjs";
import { budget } from "./check/budget.mjs";
import { formatAndLint, importRules, types, unitAndContract } from "./check/code.mjs";
import { assertLogs, assertOutput } from "./check/output.mjs";
import { prepare, report, step } from "./check/report.mjs";
import { ownLoginSettings } from "./check/settings.mjs";
import { sharedCache } from "./check/shared-cache.mjs";
import { buildShop, secondShop, setAside, startShop } from "./check/shop.mjs";

const started = Date.now();

await Promise.all([
  step("Format and lint", formatAndLint),
  step("Types", types),
  step("Who may import whom", importRules),
]);
const browser = await prepare("A browser to test with", () => {
  const found = findBrowser();
  console.log(`  ${found}`);
  return found;
});

// From here on two things at a time, as most machines have two cores to spare: the builds, one after another, and
// beside them what can be tested already.
let beside = step("Unit and contract tests", unitAndContract);

for (const [which, options, what, project] of [
  ["with 130 products", { products: 130, ownerless: true }, "a large catalogue", "large-catalogue"],
  ["on a site with Wix's older catalogue", { catalog: "v1" }, "the older catalogue", "v1"],
]) {
  const built = await step(`Production build ${which}`, async () => setAside(await buildShop(options)));
  beside = beside.then(() =>
    inShops(built && [built], async (start) => {
      const shops = await start(which);
      if (!shops) return;
      await step(`In the browser: ${what}`, (tally) => browserSpecs(shops, project, browser, tally));
    }),
  );
}

// Last, so that the build that stays behind in .next is the demo shop's.
const demo = await step("Production build with the demo products", () => buildShop());
if (demo) await step("What the browser is given", assertOutput);
await beside;
await inShops(
  demo && [demo, await prepare("The same build once more", () => secondShop(demo))],
  async (start) => {
    const shops = await start("with the demo products");
    if (!shops) return;
    await Promise.all([
      step("JavaScript budget", (tally) => budget(shops.at(-1), browser, tally)),
      step("Through a shared cache, as four people", (tally) => sharedCache(shops[0], tally)),
    ]);
    await step("In the browser: the demo shop", (tally) => browserSpecs(shops, "demo", browser, tally));
    await step("What the shops have written down", assertLogs);
    const ownLogin = await start("with its own login pages", ownLoginSettings);
    if (!ownLogin) return;
    await step("In the browser: the shop's own login pages", (tally) =>
      browserSpecs(ownLogin, "own-login", browser, tally),
    );
  },
);

process.exitCode = report(started);

/**
 * Does `work` with shops that were built, if they were and there is a browser, and ends them. `work` is given what
 * starts them all, again and with other settings if it likes.
 */
async function inShops(built, work) {
  const present = (built ?? []).filter((one) => one !== undefined);
  const running = [];
  const stop = () => Promise.all(running.splice(0).map((shop) => shop.stop()));
  const start = async (how, settingsFor) => {
    await stop();
    return prepare(`Start ${how}`, async () => {
      for (const one of present) running.push(await startShop(one, await settingsFor?.(one.sandbox)));
      return [...running];
    });
  };
  try {
    if (browser && present.length > 0) await work(start);
  } finally {
    await stop();
    for (const one of present) one.stop();
  }
}
