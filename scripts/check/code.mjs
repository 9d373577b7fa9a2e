import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { command, mustRun, run } from "./run.mjs";
import { checkSettings } from "./settings.mjs";

// Biome paints every letter, also into a file.
const colours = process.stdout.isTTY ? [] : ["--colors=off"];

export function formatAndLint() {
  return mustRun("Biome", [command("@biomejs/biome", "biome"), "ci", "--error-on-warnings", ...colours, "."]);
}

export async function types() {
  await mustRun("next typegen", [command("next"), "typegen"], checkSettings());
  await mustRun("The type check", [command("typescript", "tsc"), "--noEmit", "--project", "."]);
}

/** Type-only imports count as imports in the first run and are erased in the second: see .dependency-cruiser.cjs. */
export async function importRules(tally) {
  const rooms = [
    "app",
    "lib",
    "sandbox",
    "e2e",
    "scripts/doctor",
    "scripts/connect",
    "middleware.ts",
    "next.config.ts",
  ];
  for (const [what, imports] of [
    ["Imports, types included", "all"],
    ["Imports at run time", "runtime"],
  ]) {
    const cruiser = command("dependency-cruiser", "depcruise");
    const code = await run(
      [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "err-long", ...rooms],
      { IMPORTS: imports },
    );
    tally.expect(code === 0, what);
  }
}

export async function unitAndContract(tally) {
  const file = join(root, ".sandbox", "unit-tests.json");
  mkdirSync(join(root, ".sandbox"), { recursive: true });
  rmSync(file, { force: true });
  const vitest = [
    command("vitest"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await run(vitest);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8"));
  // A file that does not even load has no tests to count.
  const failed = numFailedTests || numFailedTestSuites || (code === 0 ? 0 : 1);
  tally.count(numPassedTests, failed);
}
