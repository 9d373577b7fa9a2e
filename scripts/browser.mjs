import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { aptInstall, mayInstall } from "./debian.mjs";

const require = createRequire(import.meta.url);

/**
 * A Chromium to test with: `CHROME_PATH`, one of the system's, Playwright's own, or one installed now.
 *
 * @returns {string} path of its executable
 * @throws Error that says what was tried
 */
export function findBrowser() {
  const asked = process.env.CHROME_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, and there is nothing.`);
    return asked;
  }
  return installed() ?? playwrights() ?? debians() ?? playwrightInstall() ?? giveUp();
}

function installed() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const fixed = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google", "Chrome", "Application", "chrome.exe"),
  ];
  // Ubuntu's chromium-browser is a stub that only says to install a snap, so a file is not enough.
  const found = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...fixed];
  return found.find((path) => existsSync(path) && runs(path));
}

function playwrights() {
  const { chromium } = require("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) && runs(path) ? path : undefined;
}

function debians() {
  if (!mayInstall()) return undefined;
  say("No Chromium found; installing the system's with apt-get.");
  aptInstall("chromium");
  return installed();
}

function playwrightInstall() {
  say("No Chromium found; downloading Playwright's.");
  const cli = require.resolve("@playwright/test/cli");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  return playwrights();
}

function giveUp() {
  throw new Error("There is no Chromium to test with. Install one and set CHROME_PATH to its executable.");
}

function runs(path) {
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function say(text) {
  console.log(`  ${text}`);
}
