import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

/**
 * Opens pages in Chromium, each as a first visit, and weighs every script they load until the network is quiet.
 *
 * @param {string} executablePath of the browser
 * @param {string[]} urls
 * @returns {Promise<{ url: string, scripts: number, bytes: number }[]>} bytes after gzip
 */
export async function weighScripts(executablePath, urls) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const weights = [];
    for (const url of urls) weights.push(await weigh(browser, url));
    return weights;
  } finally {
    await browser.close();
  }
}

async function weigh(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies = new Map();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" || !response.ok()) return;
    bodies.set(response.url(), response.body());
  });
  const response = await page.goto(url, { waitUntil: "networkidle" });
  // Links in view are prefetched when the page has nothing else to do, and bring scripts of the pages behind them.
  await page.waitForTimeout(2_000);
  await page.waitForLoadState("networkidle");
  if (!response?.ok()) throw new Error(`${url} answered ${response?.status()}.`);
  let bytes = 0;
  for (const body of bodies.values()) bytes += gzipSync(await body, { level: 9 }).length;
  await context.close();
  return { url, scripts: bodies.size, bytes };
}
