import type { Sandbox } from "../app";
import type { World } from "../kernel/world";
import { reroute } from "../reroute.mjs";
import type { CatalogChoice } from "../seed/choose";
import { listen } from "../server";

export interface TestSandbox {
  world: World;
  sandbox: Sandbox;
  /** Origin of API, pages and media. */
  url: string;
  /** Calls the control door: `control("POST", "/clock", { advanceSeconds: 60 })`. Throws unless it answers 200. */
  control(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Record<string, unknown>>;
  /** A browser with its own cookies, for hosted pages; it does not follow redirects. */
  browser(): TestBrowser;
  stop(): Promise<void>;
}

export interface TestBrowser {
  get(url: string): Promise<Page>;
  /** Sends form fields, as a submitted form would. */
  post(url: string, fields: Record<string, string>): Promise<Page>;
}

export interface Page {
  status: number;
  html: string;
  location: string | undefined;
  headers: Headers;
}

/**
 * A sandbox on a free port. Until `stop()`, `fetch` in this process reaches it instead of Wix, so the
 * unmodified SDK talks to it.
 */
export async function startSandbox(
  options: { shopUrls?: string[]; products?: number; orders?: number; catalog?: CatalogChoice } = {},
): Promise<TestSandbox> {
  const running = await listen({
    port: 0,
    controlPort: 0,
    shopUrls: options.shopUrls ?? ["http://localhost:3000"],
    products: options.products,
    orders: options.orders,
    catalog: options.catalog,
  });
  const restore = reroute(running.url);
  return {
    world: running.sandbox.world,
    sandbox: running.sandbox,
    url: running.url,
    async control(method, path, body) {
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetch(`${running.controlUrl}${path}`, { method, ...init });
      const text = await response.text();
      if (response.status !== 200) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return JSON.parse(text) as Record<string, unknown>;
    },
    browser: () => createBrowser(running.url),
    async stop() {
      await restore();
      await running.close();
    },
  };
}

function createBrowser(base: string): TestBrowser {
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit): Promise<Page> => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), ...(jar ? { cookie: jar } : {}) };
    const response = await fetch(new URL(url, base), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      const ended = attributes.some((attribute) => attribute.trim().toLowerCase() === "max-age=0");
      if (ended) cookies.delete(name);
      else cookies.set(name, pair.slice(pair.indexOf("=") + 1));
    }
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get("location") ?? undefined,
      headers: response.headers,
    };
  };
  return {
    get: (url) => visit(url, {}),
    post: (url, fields) =>
      visit(url, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
  };
}

/** The value of a hidden field in a page's form. */
export function hiddenField(page: Page, name: string): string {
  const value = page.html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
  if (value === undefined) throw new Error(`The page has no hidden field '${name}'.`);
  return value;
}
