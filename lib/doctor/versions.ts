import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { satisfies } from "semver";
import { z } from "zod";
import { type Advisory, advisories, readOn } from "./advisories";
import type { Finding, Question, Shop } from "./types";

const packages = ["next", "react", "@wix/sdk", "iron-session"];

/** Days after which nobody should rely on what the table does not say. */
const stale = 120;

/** Whether something is known about the versions that are installed. Nothing is asked over the network. */
export function askVersions({ root, now }: Shop): Question[] {
  return [
    ...packages.map(
      (name): Question => ({
        id: `versions.${name}`,
        group: "Versions",
        title: name,
        look: async () => judgeVersion(name, await installed(root, name)),
      }),
    ),
    {
      id: "versions.node",
      group: "Versions",
      title: "Node",
      look: () => judgeNode(process.version),
    },
    {
      id: "versions.table",
      group: "Versions",
      title: `Compared with what was known on ${readOn}`,
      look: () => judgeAge(now()),
    },
  ];
}

const manifestSchema = z.object({ version: z.string() });

async function installed(root: string, name: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(root, "node_modules", name, "package.json"), "utf8");
    return manifestSchema.parse(JSON.parse(text)).version;
  } catch {
    return undefined;
  }
}

/** @param version as installed; undefined where it is not */
export function judgeVersion(
  name: string,
  version: string | undefined,
  table: readonly Advisory[] = advisories,
): Finding {
  if (!version)
    return {
      status: "fail",
      title: `${name} is not installed`,
      means: "The shop cannot run without it.",
      todo: "Run: npm install",
    };
  const known = table.filter(
    (advisory) =>
      advisory.package === name && satisfies(version, advisory.affected, { includePrerelease: true }),
  );
  if (known.length === 0) return { status: "ok", title: `${name} ${version}: nothing known against it` };
  return {
    status: known.some(({ severity }) => severity === "fail") ? "fail" : "warn",
    title: `${name} ${version} has ${known.length === 1 ? "a known weakness" : `${known.length} known weaknesses`}`,
    means: known
      .map(({ what, ids }) => `${what.charAt(0).toUpperCase()}${what.slice(1)} (${ids}).`)
      .join(" "),
    todo: `Run: npm install --save-exact ${name}@latest, then npm test.`,
  };
}

export function judgeNode(version: string): Finding {
  if (satisfies(version, ">=20.20.0")) return { status: "ok", title: `Node ${version.slice(1)}` };
  return {
    status: "fail",
    title: `Node ${version.slice(1)} is too old`,
    means: "The shop is tested on Node 20.20 and newer.",
    todo: "Install a newer Node: nodejs.org.",
  };
}

/**
 * Whether what is known here of versions is old by now.
 *
 * @param now milliseconds
 */
export function judgeAge(now: number): Finding {
  const days = Math.floor((now - Date.parse(readOn)) / 86_400_000);
  if (days <= stale) return { status: "ok" };
  return {
    status: "warn",
    title: `What is known of versions is ${days} days old`,
    means: "Weaknesses found since are not in this repository's table.",
    todo: "Run: npm audit. Then bring lib/doctor/advisories.ts up to date.",
  };
}
