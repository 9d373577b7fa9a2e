import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { command, run } from "./run.mjs";

/** Minutes. */
const longest = 16;

/**
 * Runs one Playwright project against running shops, as many of its files at a time as there are shops; `filters` name
 * files or lines of it.
 */
export async function browserSpecs(shops, project, browser, tally, filters = []) {
  const [{ products, catalog }] = shops;
  const lanes = shops.map(({ shopUrl, clockUrl, sandbox }) => ({
    shopUrl,
    clockUrl,
    controlUrl: sandbox.controlUrl,
  }));
  const file = join(root, ".sandbox", `e2e-${project}.json`);
  rmSync(file, { force: true });
  const code = await run(
    [
      command("@playwright/test", "playwright"),
      "test",
      "--config",
      "e2e/playwright.config.ts",
      `--project=${project}`,
      ...filters,
    ],
    {
      LANES: JSON.stringify(lanes),
      SANDBOX_PRODUCTS: products ? String(products) : "",
      SANDBOX_CATALOG: catalog ?? "",
      BROWSER_PATH: browser,
      E2E_REPORT: file,
    },
    longest,
  );
  if (!existsSync(file)) throw new Error(`Playwright ended with code ${code} and left no report.`);
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  // What was begun and never came to an end is no success either.
  const failed = stats.unexpected + stats.skipped;
  tally.count(stats.expected + stats.flaky, failed || (code === 0 ? 0 : 1));
  for (const { title, status } of specsIn(suites)) {
    if (status === "unexpected") tally.remark(`failed: ${title}`);
    if (status === "skipped") tally.remark(`did not run: ${title}`);
    if (status === "flaky") tally.remark(`needed a second try: ${title}`);
  }
}

/** Every spec of a report with its file and what became of it. */
function specsIn(suites) {
  return suites.flatMap(({ file, specs = [], suites: inner = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({ title: `${file}: ${title}`, status })),
    ),
    ...specsIn(inner),
  ]);
}
