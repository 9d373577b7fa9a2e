import { floor } from "./floor.mjs";
import { weighScripts } from "./page-scripts.mjs";

/** What a page may add to an empty app: bytes after gzip. */
export const allowance = 35_000;

/** The pages that are weighed: those a shopper most often meets first. */
const pages = [
  { name: "Home", path: "/" },
  { name: "Listing", path: "/products" },
  { name: "Product", path: "/products/morning-mug" },
];

/**
 * Weighs the running shop against an empty app of the same Next version and configuration.
 *
 * @returns {Promise<{ floor: { next: string, bytes: number }, rows: { name: string, path: string, bytes: number, added: number }[] }>}
 */
export async function weighShop(shopUrl, browser) {
  const empty = await floor(browser);
  const weights = await weighScripts(
    browser,
    pages.map(({ path }) => `${shopUrl}${path}`),
  );
  const rows = weights.map(({ bytes }, index) => ({ ...pages[index], bytes, added: bytes - empty.bytes }));
  return { floor: empty, rows };
}

/** Thousands of bytes, with one decimal. */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
