import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { freePort } from "./ports.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);

/** Client id of the sandbox's demo project. */
export const demoClientId = "11111111-2222-4333-8444-555555555555";

/**
 * Starts the sandbox as a process of its own and waits until it answers.
 *
 * @param {{ port: number, controlPort?: number, state?: string, shopUrl: string, products?: string }} options
 */
export async function startSandbox({ port: wanted, controlPort: wantedControl, state, shopUrl, products }) {
  const port = await freePort(wanted);
  const controlPort = wantedControl === undefined ? undefined : await freePort(wantedControl);
  if (state) mkdirSync(dirname(state), { recursive: true });
  const flags = ["--port", String(port), "--shop-url", shopUrl];
  if (controlPort !== undefined) flags.push("--control-port", String(controlPort));
  if (state) flags.push("--state", state);
  if (products) flags.push("--products", products);
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const child = spawn(process.execPath, ["--import", tsx, join(root, "sandbox", "main.ts"), ...flags], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child);
  return {
    process: child,
    url,
    controlUrl: controlPort === undefined ? undefined : `http://127.0.0.1:${controlPort}`,
    clientId: demoClientId,
  };
}

/** Waits until the address answers anything at all. */
export async function answering(url, child, seconds = 60) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The process for ${url} stopped with code ${child.exitCode}.`);
    const answered = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(2_000) }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within ${seconds} seconds.`);
}
