import { type BrowserContext, type BrowserContextOptions, test as base, expect } from "@playwright/test";
import { laneOf } from "./lanes";
import { SandboxControl } from "./sandbox-control";
import { Shop } from "./shop";

interface Fixtures {
  /** Whether pictures are loaded; most tests are not about them. */
  pictures: boolean;
  /** The local Wix behind the shop, put back to its first day before every test. */
  sandbox: SandboxControl;
  /** The shop as a person uses it. */
  shop: Shop;
  /** The shop in a browser of its own, as somebody else or somewhere else uses it; closed when the test ends. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Shop>;
}

export const test = base.extend<Fixtures & { onlyLoopback: undefined }>({
  baseURL: async ({}, use, { parallelIndex }) => use(laneOf(parallelIndex).shopUrl),
  sandbox: [
    async ({}, use, { parallelIndex }) => {
      const { controlUrl, clockUrl } = laneOf(parallelIndex);
      const products = process.env.SANDBOX_PRODUCTS;
      const sandbox = new SandboxControl(
        controlUrl,
        { products: products ? Number(products) : undefined, catalog: process.env.SANDBOX_CATALOG },
        clockUrl,
      );
      await sandbox.reset();
      // Most specs are about a shop that lives by time.
      await sandbox.sendWebhooksTo(null);
      await use(sandbox);
      await sandbox.heal();
      await sandbox.startClockAnew();
    },
    { auto: true },
  ],
  pictures: [false, { option: true }],
  page: async ({ page, pictures, sandbox }, use) => {
    // Pages name the media host of the sandbox they were built on; what was uploaded here lies at this shop's own.
    const origin = pictures ? await sandbox.origin() : "";
    await page.route(
      (url) => url.pathname.startsWith("/media/"),
      async (route) => {
        if (!pictures) return route.abort();
        const { pathname } = new URL(route.request().url());
        // Fetched here and handed over: the page's policy allows no other host.
        await route.fulfill({ response: await route.fetch({ url: `${origin}${pathname}` }) });
      },
    );
    await use(page);
    // What is still on its way when a test ends is nobody's failure.
    if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
  },
  shop: async ({ page }, use) => use(new Shop(page)),
  anotherBrowser: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await context.route("**/media/**", (route) => route.abort());
      return new Shop(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },
  onlyLoopback: [
    async ({ context }, use) => {
      const foreign: string[] = [];
      context.on("request", (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== "localhost" && hostname !== "127.0.0.1")
          foreign.push(request.url());
      });
      await use(undefined);
      expect(foreign, "requests that left this machine").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
