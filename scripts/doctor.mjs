// npm run doctor: explains what is wrong with the shop's connection to Wix. The checks are in lib/doctor.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { anyPort } from "./ports.mjs";
import { root } from "./root.mjs";

const require = createRequire(import.meta.url);

const usage = `Usage: npm run doctor -- [--json] [--production]
       (for programs: npm run -s doctor -- --json, or npm writes lines of its own as well)

Explains what is wrong with this shop's connection to Wix, and changes nothing.

  --json         one JSON object on standard output, for programs
  --production   reads the .env files as "npm start" does, and is as strict as for a shop that is live
  --help         this text

Exit code: 0 nothing failed, 1 something did, 2 the command was called wrongly.
`;

const flags = readFlags();
if (flags.help) {
  process.stdout.write(usage);
  process.exit(0);
}

const production = flags.production || process.env.NODE_ENV === "production";

try {
  installed("@next/env").loadEnvConfig(root, !production);
  if (production) process.env.NODE_ENV = "production";
  process.exitCode = await run();
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}

function readFlags() {
  try {
    const options = {
      json: { type: "boolean" },
      production: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    };
    const { values } = parseArgs({ options });
    // npm keeps this flag for itself and tells of it so.
    return { ...values, json: values.json || process.env.npm_config_json === "true" };
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

async function run() {
  if (process.env.WIX_CLIENT_ID) return examine(process.env, []);
  const { rerouting, startSandbox } = await sandboxTools();
  const settings = process.env;
  const shopUrl = URL.canParse(settings.SITE_URL ?? "") ? settings.SITE_URL : "http://localhost:3000";
  const catalog = settings.SANDBOX_CATALOG || undefined;
  const sandbox = await startSandbox({ port: await anyPort(), shopUrl: new URL(shopUrl).origin, catalog });
  const own = {
    WIX_CLIENT_ID: sandbox.clientId,
    SANDBOX_URL: sandbox.url,
    WIX_MEDIA_ORIGIN: sandbox.url,
    WIX_VIDEO_ORIGIN: sandbox.url,
    ...sandbox.settings,
  };
  // Of the owner's own settings in Wix nothing is of use here, and a key of theirs has no business in the sandbox.
  const unused = Object.keys(settings).filter((name) => name.startsWith("WIX_") && settings[name]);
  const env = {
    ...settings,
    ...Object.fromEntries(unused.map((name) => [name, ""])),
    // As `npm run dev` makes them up for itself.
    SITE_URL: settings.SITE_URL || shopUrl,
    SESSION_SECRET: settings.SESSION_SECRET || randomBytes(32).toString("base64url"),
    ...own,
    NODE_OPTIONS: `${settings.NODE_OPTIONS ?? ""} ${rerouting}`.trim(),
  };
  try {
    return await examine(env, ["--sandbox", ...unused.flatMap((name) => ["--unused", name])]);
  } finally {
    sandbox.process.kill("SIGTERM");
  }
}

/** The sandbox can be taken out of a shop, and its engine is left out by `npm install --omit=dev`. */
async function sandboxTools() {
  try {
    require.resolve("hono");
    return await import("./sandbox-process.mjs");
  } catch {
    throw new Error(
      "WIX_CLIENT_ID is not set, and the sandbox is not installed here to stand in for Wix.\nSet WIX_CLIENT_ID in .env.local, or where your host keeps variables: docs/connect.md.",
    );
  }
}

/** Runs the checks in a process of their own, whose `fetch` may be rerouted; answers with its exit code. */
function examine(env, more) {
  installed("tsx/package.json");
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  // Modules for the server only say so by a condition that Next sets and Node does not.
  const args = ["--conditions=react-server", "--import", tsx, join(root, "scripts", "doctor", "command.ts")];
  const child = spawn(process.execPath, [...args, ...(flags.json ? ["--json"] : []), ...more], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Loads a package; without it, says what is missing instead of where. */
function installed(name) {
  try {
    return require(name);
  } catch {
    throw new Error("Packages are missing that the doctor needs. Run: npm install");
  }
}
