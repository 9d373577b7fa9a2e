import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { command, run } from "./run.mjs";

/** Runs one Playwright project against a running shop. */
export async function browserSpecs({ shopUrl, clockUrl, sandbox, products }, project, browser, tally) {
  const file = join(root, ".sandbox", `e2e-${project}.json`);
  rmSync(file, { force: true });
  const code = await run(
    [
      command("@playwright/test", "playwright"),
      "test",
      "--config",
      "e2e/playwright.config.ts",
      "--project",
      project,
    ],
    {
      SHOP_URL: shopUrl,
      SHOP_CLOCK_URL: clockUrl,
      SANDBOX_URL: sandbox.url,
      SANDBOX_CONTROL_URL: sandbox.controlUrl,
      SANDBOX_PRODUCTS: products ? String(products) : "",
      BROWSER_PATH: browser,
      E2E_REPORT: file,
    },
  );
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  tally.count(stats.expected, stats.unexpected + stats.flaky || (code === 0 ? 0 : 1));
}
