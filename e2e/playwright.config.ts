import { defineConfig } from "@playwright/test";
import { lanes } from "./lanes";

const executablePath = process.env.BROWSER_PATH;

/** Runs against built shops and their sandboxes, which somebody else has started (`npm test` does). */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // One sandbox remembers one shop, and specs reset it: as many at a time as there are shops. Files go to whoever is free.
  workers: lanes.length,
  fullyParallel: false,
  forbidOnly: true,
  // More tries, because a busy machine may lose a race that says nothing about the shop. `npm test` names what needed one.
  retries: 2,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "../test-results/e2e.json" }]],
  projects: [
    { name: "demo", testIgnore: ["large-catalogue.spec.ts", "older-catalogue.spec.ts", "own-login/**"] },
    // Needs a shop that was started with its own login pages.
    { name: "own-login", testMatch: "own-login/**/*.spec.ts" },
    // Needs a build on a sandbox with generated products, so it runs by itself.
    { name: "large-catalogue", testMatch: "large-catalogue.spec.ts" },
    // Needs a build on a site with Wix's older catalogue: what holds for both, and what only holds there.
    {
      name: "v1",
      testMatch: [
        "older-catalogue.spec.ts",
        ...["catalogue", "buying", "search", "listing"].map((name) => `${name}.spec.ts`),
      ],
      grepInvert: /@v3/,
    },
  ],
  use: {
    viewport: { width: 1280, height: 900 },
    trace: "on-first-retry",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        // No test leaves this machine, whatever a page asks for.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
