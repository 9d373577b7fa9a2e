import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { child, command, mustRun } from "../check/run.mjs";
import { checkSettings } from "../check/settings.mjs";
import { freePort } from "../ports.mjs";
import { root } from "../root.mjs";
import { answering } from "../sandbox-process.mjs";
import { weighScripts } from "./page-scripts.mjs";

const require = createRequire(import.meta.url);
const record = join(root, "scripts", "js-size", "floor.json");

/**
 * What an empty app of this Next version and this configuration loads: no page of ours can be lighter. Measured once
 * per version and kept in floor.json.
 *
 * @returns {Promise<{ next: string, react: string, bytes: number }>}
 */
export async function floor(browser) {
  const versions = { next: version("next"), react: version("react") };
  if (existsSync(record)) {
    const known = JSON.parse(readFileSync(record, "utf8"));
    if (known.next === versions.next && known.react === versions.react) return known;
  }
  console.log(`  Measuring an empty app of Next ${versions.next} first.`);
  const measured = { ...versions, bytes: await measureEmptyApp(browser) };
  writeFileSync(record, `${JSON.stringify(measured, null, 2)}\n`);
  return measured;
}

async function measureEmptyApp(browser) {
  const folder = join(root, ".sandbox", "empty-app");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  writeFileSync(
    join(folder, "app", "layout.jsx"),
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  );
  writeFileSync(
    join(folder, "app", "page.jsx"),
    "export default function Page() {\n  return <p>Empty</p>;\n}\n",
  );
  writeFileSync(join(folder, "next.config.mjs"), `export default ${JSON.stringify(await shopOptions())};\n`);
  const port = await freePort(3190);
  const env = { ...checkSettings(), PORT: String(port) };
  const next = command("next");
  await mustRun("The build of the empty app", [next, "build", folder], env);
  const app = child([next, "start", folder], { stdio: "ignore", env: { ...process.env, ...env } });
  try {
    await answering(`http://localhost:${port}/`, app);
    const [weight] = await weighScripts(browser, [`http://localhost:${port}/`]);
    return weight.bytes;
  } finally {
    app.kill("SIGTERM");
  }
}

/** The shop's own options, but for its headers (functions) and typed routes, which would make a tsconfig.json here. */
async function shopOptions() {
  Object.assign(process.env, checkSettings());
  const { default: loaded } = await tsImport("../../next.config.ts", import.meta.url);
  const config = loaded.default ?? loaded;
  if (!config.cacheComponents) throw new Error("next.config.ts did not give its options.");
  return { ...config, typedRoutes: false };
}

function version(name) {
  return require(`${name}/package.json`).version;
}
