// npm run dev | build | start: Next, with the sandbox beside it when no Wix project is configured.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import {
  forgetOtherShop,
  lastBuild,
  localSecret,
  rememberBuild,
  shopName,
  stateFile,
} from "./local-shop.mjs";
import { freePort } from "./ports.mjs";
import { root } from "./root.mjs";
import { rerouting, startSandbox } from "./sandbox-process.mjs";

const require = createRequire(import.meta.url);
const [command, ...flags] = process.argv.slice(2);
if (!["dev", "build", "start"].includes(command)) {
  console.error("Usage: node scripts/shop.mjs dev|build|start [--port N] [flags of next]");
  process.exit(2);
}

// Next reads the .env files itself and again when they change, so it gets the settings of the shell, not of the files.
const shell = { ...process.env };
require("@next/env").loadEnvConfig(root, command === "dev");
const settings = process.env;
const onSandbox = !settings.WIX_CLIENT_ID;

try {
  await run();
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

async function run() {
  const { wanted, rest } = wantedPort();
  // A real project knows the shop's address by its port; only the sandbox can follow it to another one.
  const port = onSandbox && command !== "build" ? await freePort(wanted) : wanted;
  const env = { NEXT_TELEMETRY_DISABLED: "1", ...shell, PORT: String(port) };

  const sandbox = onSandbox ? await sandboxFor(port) : undefined;
  if (sandbox) Object.assign(env, shopOn(sandbox, port));
  const shop = shopName({ ...settings, ...env });
  try {
    if (command === "start") refuseOtherBuild(shop);
    forgetOtherShop(shop);
  } catch (error) {
    sandbox?.process.kill("SIGTERM");
    throw error;
  }
  if (sandbox && command !== "build") welcome(env, sandbox);

  const code = await together(next(rest, env), sandbox?.process);
  if (command === "build" && code === 0) rememberBuild({ shop, sandboxPort: sandbox?.port });
  process.exitCode = code;
}

function wantedPort() {
  const { values, tokens } = parseArgs({
    args: flags,
    options: { port: { type: "string", short: "p" } },
    strict: false,
    tokens: true,
  });
  const own = new Set();
  for (const token of tokens) {
    if (token.kind !== "option" || token.name !== "port") continue;
    own.add(token.index);
    if (token.value !== undefined && !token.inlineValue) own.add(token.index + 1);
  }
  const port = Number(values.port ?? settings.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1)
    throw new Error(`The port must be a number, not "${values.port ?? settings.PORT}".`);
  return { wanted: port, rest: flags.filter((_, index) => !own.has(index)) };
}

function sandboxFor(port) {
  if (command === "build" && (settings.CI || settings.VERCEL) && !settings.MAINSTREET_CHECK) {
    console.warn(`
  ****************************************************************************************
  WIX_CLIENT_ID is not set, so this builds the DEMO SHOP with the sandbox's data.
  Its pages, cart and checkout need the sandbox beside them and will not work on a host.
  Set WIX_CLIENT_ID, SITE_URL and SESSION_SECRET to build your own shop.
  ****************************************************************************************
`);
  }
  const built = command === "start" ? lastBuild()?.sandboxPort : undefined;
  return startSandbox({
    port: built ?? Number(settings.SANDBOX_PORT ?? 4400),
    controlPort: controlPort(),
    // A developer's cart survives a restart; a build always begins with the same shop.
    state: command === "dev" ? stateFile : undefined,
    shopUrl: siteUrl(port),
    webhookUrl: `http://localhost:${port}/api/webhooks/wix`,
    products: settings.SANDBOX_PRODUCTS,
    catalog: settings.SANDBOX_CATALOG || undefined,
    promised: [port],
  });
}

/** The control door can rewrite the shop's state: open while developing, otherwise only where a port is asked for. */
function controlPort() {
  if (settings.SANDBOX_CONTROL_PORT) return Number(settings.SANDBOX_CONTROL_PORT);
  return command === "dev" ? 4401 : undefined;
}

/** Where browsers reach the shop. A local address follows the port that was free; any other is the owner's word. */
function siteUrl(port) {
  const wish = settings.SITE_URL;
  const local = !wish || (URL.canParse(wish) && ["localhost", "127.0.0.1"].includes(new URL(wish).hostname));
  return local ? `http://localhost:${port}` : wish;
}

function shopOn(sandbox, port) {
  return {
    WIX_CLIENT_ID: sandbox.clientId,
    SANDBOX_URL: sandbox.url,
    WIX_MEDIA_ORIGIN: sandbox.url,
    WIX_VIDEO_ORIGIN: sandbox.url,
    SITE_URL: siteUrl(port),
    // The demo shop's own rule for parcels within the United States.
    FREE_SHIPPING_FROM: settings.FREE_SHIPPING_FROM || "75",
    ...sandbox.settings,
    SESSION_SECRET: settings.SESSION_SECRET || localSecret(),
    NODE_OPTIONS: `${shell.NODE_OPTIONS ?? ""} ${rerouting}`.trim(),
  };
}

/** Prerendered pages hold one shop's data and picture addresses; serving them for another one would be wrong twice. */
function refuseOtherBuild(shop) {
  const built = lastBuild();
  if (!built || built.shop === shop) return;
  throw new Error("The build in .next was made for another shop or another sandbox port. Run: npm run build");
}

function next(rest, env) {
  const bin = require.resolve("next/dist/bin/next");
  return spawn(process.execPath, [bin, command, ...rest], { cwd: root, env, stdio: "inherit" });
}

/** Ends both when one ends; answers with the exit code of the one that ended first. */
function together(shop, sandbox) {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (signal) => {
      stopping = true;
      shop.kill(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop("SIGTERM"));
    let sandboxCode;
    sandbox?.once("exit", (code) => {
      if (stopping || shop.exitCode !== null || shop.signalCode !== null) return;
      sandboxCode = code || 1;
      console.error(`The sandbox stopped (code ${code}); stopping the shop too.`);
      stop("SIGTERM");
    });
    shop.once("exit", (code, signal) => {
      const asked = stopping || signal === "SIGINT" || signal === "SIGTERM";
      stopping = true;
      sandbox?.kill("SIGTERM");
      resolve(sandboxCode ?? (asked ? 0 : (code ?? 1)));
    });
  });
}

function welcome(env, sandbox) {
  console.log(`
  Mainstreet on the sandbox, a local stand-in for Wix. No account, no network.

    Shop     ${env.SITE_URL}
    Log in   ada@example.com / ada-demo-1
    Desk     ${env.SITE_URL}/admin as mina@example.com / mina-demo-1
    Sandbox  ${sandbox.url}${sandbox.controlUrl ? `   (control door ${sandbox.controlUrl})` : ""}

  To sell your own catalogue: npm run connect
`);
}
