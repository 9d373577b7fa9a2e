import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";

const running = new Set();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const child of running) child.kill("SIGTERM");
    process.exit(130);
  });
}

/** A process that ends with this one. */
export function child(args, options) {
  const started = spawn(process.execPath, args, { cwd: root, ...options });
  running.add(started);
  started.once("exit", () => running.delete(started));
  return started;
}

/** The script behind a command of an installed package, found without a shell so that Windows needs none. */
export function command(name, bin = name) {
  const folder = join(root, "node_modules", name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bins === "string" ? bins : bins[bin]);
}

/**
 * Runs a Node script to its end.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's
 * @returns {Promise<number>} its exit code; 1 when it took longer than `minutes`
 */
export function run(args, env = {}, minutes = 8) {
  return new Promise((resolve) => {
    const started = child(args, {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    const timer = setTimeout(() => {
      console.error(`  Stopped after ${minutes} minutes.`);
      started.kill("SIGKILL");
    }, minutes * 60_000);
    started.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });
}

/** Runs a script that must end well. */
export async function mustRun(what, args, env, minutes) {
  const code = await run(args, env, minutes);
  if (code !== 0) throw new Error(`${what} ended with code ${code}.`);
}
