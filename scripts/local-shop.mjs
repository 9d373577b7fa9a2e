import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

// What this clone remembers about itself, in .sandbox (never committed).

const folder = join(root, ".sandbox");
const lastShop = join(folder, "last-shop");

export const stateFile = join(folder, "state.json");

/** Seals the sessions of this clone; made once, so that a restart logs nobody out. */
export function localSecret() {
  const file = join(folder, "session-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(folder, { recursive: true });
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** Names the shop whose answers Next caches: another project, or other sandbox data, is another shop. */
export function shopName({
  WIX_CLIENT_ID = "",
  SANDBOX_URL = "",
  WIX_MEDIA_ORIGIN = "",
  SANDBOX_PRODUCTS = "",
  SANDBOX_CATALOG = "",
}) {
  const shop = [WIX_CLIENT_ID, SANDBOX_URL, WIX_MEDIA_ORIGIN, SANDBOX_PRODUCTS];
  return [...shop, ...(SANDBOX_CATALOG === "v1" ? ["catalog v1"] : [])].join("\n");
}

/** What Next remembered of one shop must not show up in another one: empties its data cache when the shop changed. */
export function forgetOtherShop(shop) {
  const before = existsSync(lastShop) ? readFileSync(lastShop, "utf8") : undefined;
  if (before === shop) return;
  for (const cache of [".next/cache/fetch-cache", ".next/dev/cache/fetch-cache"]) {
    rmSync(join(root, cache), { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(lastShop, shop);
}

const buildRecord = join(root, ".next", "shop.json");

/** Written beside a finished build: its pages hold this shop's data and this shop's picture addresses. */
export function rememberBuild({ shop, sandboxPort }) {
  writeFileSync(buildRecord, JSON.stringify({ shop, sandboxPort }));
}

/** @returns {{ shop: string, sandboxPort?: number } | undefined} */
export function lastBuild() {
  return existsSync(buildRecord) ? JSON.parse(readFileSync(buildRecord, "utf8")) : undefined;
}
