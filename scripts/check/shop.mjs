import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { forgetOtherShop, rememberBuild, shopName } from "../local-shop.mjs";
import { freePort, isFreePort } from "../ports.mjs";
import { root } from "../root.mjs";
import { answering, rerouting, startSandbox } from "../sandbox-process.mjs";
import { copyOfBuild } from "./build-copy.mjs";
import { child, command, endsWithThis, mustRun } from "./run.mjs";
import { checkSettings } from "./settings.mjs";

/** Given away, though perhaps nobody listens yet. */
const promised = [];

async function portFrom(wanted) {
  const port = await freePort(wanted, promised);
  // Somebody else may have been waiting for it, too.
  if (promised.includes(port)) return portFrom(wanted);
  promised.push(port);
  return port;
}

/** A sandbox for the shop at that address, which lets tests control it. */
function sandboxFor(shopUrl, { products, catalog }) {
  return startSandbox({
    port: 4410,
    controlPort: 4411,
    shopUrl,
    products,
    catalog,
    promised,
    onSpawn: endsWithThis,
  });
}

/**
 * Builds the shop for production against a sandbox of its own.
 *
 * @param {{ products?: number, catalog?: "v1", ownerless?: boolean }} options a generated catalogue of so many products
 *   instead of the demo shop; a site that still has Wix's older catalogue; without the owner's keys, desk and webhooks, as
 *   `npm run connect` leaves a shop
 */
export async function buildShop({ products, catalog, ownerless } = {}) {
  const port = await portFrom(3100);
  const shopUrl = `http://localhost:${port}`;
  const sandbox = await sandboxFor(shopUrl, { products, catalog });
  const stop = () => sandbox.process.kill("SIGTERM");
  const env = {
    ...checkSettings({ shopUrl, sandboxUrl: sandbox.url }),
    ...(ownerless ? {} : sandbox.settings),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} ${rerouting}`.trim(),
    PORT: String(port),
  };
  try {
    const shop = shopName({
      ...env,
      SANDBOX_PRODUCTS: products && String(products),
      SANDBOX_CATALOG: catalog,
    });
    forgetOtherShop(shop);
    const started = performance.now();
    await mustRun("next build", [command("next"), "build"], env);
    const buildSeconds = (performance.now() - started) / 1000;
    rememberBuild({ shop, sandboxPort: sandbox.port });
    return { folder: root, port, shopUrl, env, sandbox, products, catalog, buildSeconds, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Takes the build out of the way of the next one. */
export function setAside(built) {
  try {
    const folder = copyOfBuild(`shop-${built.port}`);
    return { ...built, folder, stop: () => stopIn(folder, built.sandbox) };
  } catch (error) {
    built.stop();
    throw error;
  }
}

function stopIn(folder, sandbox) {
  sandbox.process.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The same build for a second shop, beside a sandbox of its own. Pictures are the first one's: their address is part
 * of cached data, and every sandbox has the same.
 */
export async function secondShop(built) {
  const port = await portFrom(3100);
  const shopUrl = `http://localhost:${port}`;
  const sandbox = await sandboxFor(shopUrl, built);
  try {
    const folder = copyOfBuild(`shop-${port}`, { from: built.shopUrl, to: shopUrl });
    const own = { SITE_URL: shopUrl, SANDBOX_URL: sandbox.url, PORT: String(port) };
    const env = { ...built.env, ...sandbox.settings, ...own };
    return { ...built, folder, port, shopUrl, env, sandbox, stop: () => stopIn(folder, sandbox) };
  } catch (error) {
    sandbox.process.kill("SIGTERM");
    throw error;
  }
}

/** `next start` on that build, with further `settings`; its log goes to .sandbox/check-shop-<port>.log. */
export async function startShop({ folder, port, shopUrl, env, sandbox, products, catalog }, settings = {}) {
  // Whoever took it since the build would answer in the place of this shop.
  if (!(await isFreePort(port))) throw new Error(`Port ${port} was free for the build and is taken now.`);
  mkdirSync(join(root, ".sandbox"), { recursive: true });
  const clockPort = await portFrom(4420);
  const clock = pathToFileURL(join(root, "scripts", "check", "clock-preload.mjs")).href;
  const log = createWriteStream(join(root, ".sandbox", `check-shop-${port}.log`));
  const next = child([command("next"), "start"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
      ...settings,
      CLOCK_PORT: String(clockPort),
      NODE_OPTIONS: `${env.NODE_OPTIONS} --import ${clock}`,
    },
  });
  next.stdout.pipe(log);
  next.stderr.pipe(log);
  await answering(`${shopUrl}/robots.txt`, next);
  const stop = () =>
    new Promise((resolve) => {
      next.once("exit", resolve);
      next.kill("SIGTERM");
    });
  return {
    shopUrl,
    clockUrl: `http://127.0.0.1:${clockPort}`,
    pid: next.pid,
    sandbox,
    products,
    catalog,
    stop,
  };
}
