// Started by scripts/doctor.mjs, with the settings of the shop as its environment.
import { parseArgs } from "node:util";
import { examine } from "@/lib/doctor/examine";
import type { Check, Shop } from "@/lib/doctor/types";
import { leavingPipesAlone } from "../pipe";
import { countsOf, printer } from "./print";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    sandbox: { type: "boolean", default: false },
    unused: { type: "string", multiple: true, default: [] },
  },
});

const shop: Shop = {
  settings: process.env,
  ...(values.sandbox && { sandbox: { unused: values.unused } }),
  root: process.cwd(),
  now: Date.now,
};

async function run(): Promise<void> {
  const checks = values.json ? await examine(shop) : await told();
  if (values.json) process.stdout.write(`${JSON.stringify(asObject(checks), undefined, 2)}\n`);
  const code = checks.some(({ status }) => status === "fail") ? 1 : 0;
  // What a check that was given up on still waits for must not keep anybody waiting.
  process.stdout.write("", () => process.exit(code));
}

async function told(): Promise<Check[]> {
  const print = printer(process.stdout);
  print.head(shop);
  const started = performance.now();
  const found = await examine(shop, print.heard);
  print.foot(found, performance.now() - started);
  return found;
}

function asObject(found: Check[]) {
  return {
    ok: !found.some(({ status }) => status === "fail"),
    shop: shop.sandbox ? "sandbox" : "wix",
    at: new Date(shop.now()).toISOString(),
    counts: countsOf(found),
    checks: found,
  };
}

leavingPipesAlone();
void run();
