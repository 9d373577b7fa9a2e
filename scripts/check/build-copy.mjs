import {
  constants,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { root } from "../root.mjs";

/** What prerendered pages are kept in, that name the shop's own address. */
const pages = [".html", ".rsc", ".body", ".meta"];

/**
 * The finished build once more, with what Next needs to start it, in a folder of its own: a running Next writes pages
 * that it makes anew, and answers that it remembers, into the build, so two of them cannot share one.
 *
 * @param {string} name of the folder in .sandbox
 * @param {{ from: string, to: string }} [moved] the origin the build was made for, and the one this copy is for
 * @returns {string} the folder, to start Next in
 */
export function copyOfBuild(name, moved) {
  const folder = join(root, ".sandbox", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "tsconfig.json", "next.config.ts"]) {
    cpSync(join(root, name), join(folder, name));
  }
  // What the configuration imports, and what the build does. A junction needs no rights on Windows.
  for (const name of ["lib", "node_modules"]) symlinkSync(join(root, name), join(folder, name), "junction");
  const build = join(root, ".next");
  cpSync(build, join(folder, ".next"), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => extname(path) !== ".map" && isNeeded(relative(build, path).split(sep)),
  });
  if (moved) moveTo(join(folder, ".next", "server"), moved);
  return folder;
}

/** Of the cache, what pages were made of; the rest is for building. */
function isNeeded([first = "", second]) {
  if (["dev", "diagnostics", "lock", "turbopack", "types"].includes(first)) return false;
  return first !== "cache" || second === undefined || second === "fetch-cache";
}

function moveTo(server, { from, to }) {
  // React counts the bytes of what it writes.
  if (from.length !== to.length) throw new Error(`${to} is not as long as ${from}.`);
  for (const entry of readdirSync(server, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !pages.includes(extname(entry.name))) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const text = readFileSync(file, "latin1");
    if (text.includes(from)) writeFileSync(file, text.replaceAll(from, to), "latin1");
  }
}
