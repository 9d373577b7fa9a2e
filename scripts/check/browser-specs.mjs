import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { command, run } from "./run.mjs";

/** Minutes. */
const longest = 16;

/** Runs one Playwright project against a running shop; `filters` name files or lines of it. */
export async function browserSpecs(
  { shopUrl, clockUrl, sandbox, products, catalog },
  project,
  browser,
  tally,
  filters = [],
) {
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
      SHOP_URL: shopUrl,
      SHOP_CLOCK_URL: clockUrl,
      SANDBOX_URL: sandbox.url,
      SANDBOX_CONTROL_URL: sandbox.controlUrl,
      SANDBOX_PRODUCTS: products ? String(products) : "",
      SANDBOX_CATALOG: catalog ?? "",
      BROWSER_PATH: browser,
      E2E_REPORT: file,
    },
    longest,
  );
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  tally.count(stats.expected + stats.flaky, stats.unexpected || (code === 0 ? 0 : 1));
  for (const { title, status } of specsIn(suites)) {
    if (status === "unexpected") tally.remark(`failed: ${title}`);
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
