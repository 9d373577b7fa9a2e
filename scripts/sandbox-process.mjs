import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "./ports.mjs";
import { root } from "./root.mjs";

const require = createRequire(import.meta.url);

/** Client id of the sandbox's demo project. */
export const demoClientId = "11111111-2222-4333-8444-555555555555";

/** What makes a Node process talk to the sandbox where it believes to talk to Wix. */
export const rerouting = `--import ${pathToFileURL(join(root, "sandbox", "preload.mjs")).href}`;

/**
 * Starts the sandbox as a process of its own and waits until it answers.
 *
 * @param {object} options
 * @param {number} options.port wanted; the next free one is taken
 * @param {number} [options.controlPort] wanted; without it there is no control door
 * @param {string} [options.state] file that keeps everything across restarts
 * @param {string} options.shopUrl origin of the shop that may log people in
 * @param {string} [options.webhookUrl] where changes in the catalogue are told; without it, nowhere
 * @param {string | number} [options.products] a generated catalogue of so many products instead of the demo shop
 * @param {string} [options.catalog] `v1` for a site that still has Wix's older catalogue
 * @param {readonly number[]} [options.promised] ports somebody else is about to use
 * @param {(child: import("node:child_process").ChildProcess) => void} [options.onSpawn] learns of the process at once
 */
export async function startSandbox({
  port: wanted,
  controlPort: wantedControl,
  state,
  shopUrl,
  webhookUrl,
  products,
  catalog,
  promised = [],
  onSpawn,
}) {
  const port = await freePort(wanted, promised);
  const controlPort =
    wantedControl === undefined ? undefined : await freePort(wantedControl, [...promised, port]);
  if (state) mkdirSync(dirname(state), { recursive: true });
  const flags = ["--port", String(port), "--shop-url", shopUrl];
  if (controlPort !== undefined) flags.push("--control-port", String(controlPort));
  if (state) flags.push("--state", state);
  if (webhookUrl) flags.push("--webhook-url", webhookUrl);
  if (products) flags.push("--products", String(products));
  if (catalog) flags.push("--catalog", catalog);
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const child = spawn(process.execPath, ["--import", tsx, join(root, "sandbox", "main.ts"), ...flags], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  onSpawn?.(child);
  const told = once(child, "message");
  // Whoever waits for it learns of a failure below.
  told.catch(() => undefined);
  const url = `http://127.0.0.1:${port}`;
  // A hundred thousand products take their time to be made up.
  await answering(url, child, 60 + Number(products ?? 0) / 500);
  return {
    process: child,
    port,
    url,
    controlUrl: controlPort === undefined ? undefined : `http://127.0.0.1:${controlPort}`,
    clientId: demoClientId,
    settings: { ...(await webhookSettings(url)), ...adminSettings((await told)[0]) },
  };
}

/** The owner's keys, one per duty, so that the demo shop offers what needs them, and who may use its desk. */
function adminSettings({ siteId, apiKeys }) {
  return {
    WIX_SITE_ID: siteId,
    ADMIN_ROLE_KEYS: "SHOP_ADMIN",
    WIX_API_KEY_CATALOG: apiKeys.catalog,
    WIX_API_KEY_MEMBERS: apiKeys.members,
    WIX_API_KEY_ORDERS: apiKeys.orders,
    WIX_API_KEY_PROMOTIONS: apiKeys.promotions,
  };
}

/** The shop's settings for the sandbox's private app, whose webhooks it listens to. */
async function webhookSettings(url) {
  const { appId, publicKey, instanceId } = await (await fetch(`${url}/hosted/webhook-app`)).json();
  return {
    WIX_APP_ID: appId,
    WIX_APP_PUBLIC_KEY: publicKey,
    WIX_APP_INSTANCE_ID: instanceId,
    // The sandbox shows what it has told of at once.
    WIX_READ_LAG_SECONDS: "1",
  };
}

/** Waits until the address answers anything at all; stops the process when it does not. */
export async function answering(url, child, seconds = 60) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The process for ${url} stopped with code ${child.exitCode}.`);
    const answered = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGTERM");
  throw new Error(`${url} did not answer within ${seconds} seconds.`);
}
