import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { voice } from "./in-order.mjs";

/** Through a pipe nobody sees that there is a terminal at its end. */
const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

const running = new Set();
process.once("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));

/** A process that ends with this one. */
export function child(args, options) {
  return endsWithThis(spawn(process.execPath, args, { cwd: root, ...options }));
}

export function endsWithThis(started) {
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
    const say = voice();
    const started = child(args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...colours, NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    for (const stream of [started.stdout, started.stderr]) stream.on("data", say);
    const timer = setTimeout(() => {
      say(`  Stopped after ${minutes} minutes.\n`);
      started.kill("SIGKILL");
    }, minutes * 60_000);
    // And everything it had to say has arrived.
    started.once("close", (code) => {
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
