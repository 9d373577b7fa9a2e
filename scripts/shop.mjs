// npm run dev | build | start: Next, with the sandbox beside it when no Wix project is configured.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freePort } from "./ports.mjs";
import { startSandbox } from "./sandbox-process.mjs";

const root = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..");
const require = createRequire(import.meta.url);
const command = process.argv[2];
if (!["dev", "build", "start"].includes(command)) {
  console.error("Usage: node scripts/shop.mjs dev|build|start");
  process.exit(2);
}

require("@next/env").loadEnvConfig(root, command === "dev");
const configured = Boolean(process.env.WIX_CLIENT_ID);
const port = command === "build" ? Number(process.env.PORT ?? 3000) : await freePort(Number(process.env.PORT ?? 3000));
const env = { NEXT_TELEMETRY_DISABLED: "1", ...process.env, PORT: String(port) };

let sandbox;
if (!configured) {
  sandbox = await beside();
  Object.assign(env, sandbox.env);
}
forgetOtherShop(env);
await runNext();

/** Starts the sandbox and says which settings point the shop at it. */
async function beside() {
  if (command === "build" && (process.env.CI || process.env.VERCEL) && !process.env.MAINSTREET_CHECK) {
    console.warn("\n  WIX_CLIENT_ID is not set: this builds the demo shop on the sandbox, not your own catalogue.\n");
  }
  const siteUrl = process.env.SITE_URL || `http://localhost:${port}`;
  const running = await startSandbox({
    port: Number(process.env.SANDBOX_PORT ?? 4400),
    controlPort: controlPort(),
    // A developer's cart survives a restart; builds and checks always begin with the same shop.
    state: command === "dev" ? join(root, ".sandbox", "state.json") : undefined,
    shopUrl: siteUrl,
    products: process.env.SANDBOX_PRODUCTS,
  });
  const preload = pathToFileURL(join(root, "sandbox", "preload.mjs")).href;
  return {
    ...running,
    env: {
      WIX_CLIENT_ID: running.clientId,
      SANDBOX_URL: running.url,
      WIX_MEDIA_ORIGIN: running.url,
      SITE_URL: siteUrl,
      SESSION_SECRET: process.env.SESSION_SECRET || localSecret(),
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${preload}`.trim(),
    },
  };
}

/** The control door can rewrite the shop's state: open while developing, otherwise only where a port is asked for. */
function controlPort() {
  if (process.env.SANDBOX_CONTROL_PORT) return Number(process.env.SANDBOX_CONTROL_PORT);
  return command === "dev" ? 4401 : undefined;
}

/** Seals the sessions of this clone; made once, so that a restart logs nobody out. */
function localSecret() {
  const file = join(root, ".sandbox", "session-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  mkdirSync(join(root, ".sandbox"), { recursive: true });
  const secret = randomBytes(32).toString("base64url");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

/** What Next remembered of one shop must not show up in another one. */
function forgetOtherShop({ WIX_CLIENT_ID, SANDBOX_URL, WIX_MEDIA_ORIGIN }) {
  const file = join(root, ".sandbox", "last-shop");
  const now = [WIX_CLIENT_ID, SANDBOX_URL, WIX_MEDIA_ORIGIN].map((value) => value ?? "").join("\n");
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before === now) return;
  if (before !== undefined && command !== "start") {
    rmSync(join(root, ".next", "cache", "fetch-cache"), { recursive: true, force: true });
    rmSync(join(root, ".next", "dev", "cache", "fetch-cache"), { recursive: true, force: true });
  }
  mkdirSync(join(root, ".sandbox"), { recursive: true });
  writeFileSync(file, now);
}

async function runNext() {
  const bin = require.resolve("next/dist/bin/next");
  const next = spawn(process.execPath, [bin, command, ...process.argv.slice(3)], { cwd: root, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => next.kill(signal));
  sandbox?.process.on("exit", (code) => {
    if (next.exitCode !== null || next.signalCode !== null) return;
    console.error(`The sandbox stopped (code ${code}); stopping the shop too.`);
    next.kill("SIGTERM");
  });
  if (sandbox && command !== "build") welcome();
  next.on("exit", (code, signal) => {
    sandbox?.process.kill("SIGTERM");
    process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
  });
}

function welcome() {
  console.log(`
  Mainstreet on the sandbox, a local stand-in for Wix. No account, no network.

    Shop     ${env.SITE_URL}
    Sandbox  ${sandbox.url}${sandbox.controlUrl ? `   (control door ${sandbox.controlUrl})` : ""}
    Log in   ada@example.com / ada-demo-1

  To sell your own catalogue, copy .env.example to .env.local and set WIX_CLIENT_ID.
`);
}
