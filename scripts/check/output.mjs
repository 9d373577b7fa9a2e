import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "../root.mjs";
import { canary } from "./settings.mjs";

const build = join(root, ".next");
const read = (file) => readFileSync(file, "utf8");

/** What the SDK cannot be without: hosts, paths and names of it that survive minification. */
const sdkMarks = ["wixapis.com", "/oauth2/token", "@wix/", "com.wix", "stores/v3/products"];
/** Beginnings of Wix's tokens and of our sealed cookies. */
const tokenMarks = ["OauthNG.JWS", "IST.eyJ", "Fe26.2*"];

/** Reads the finished build: no SDK and no secret in anything a browser is given. */
export function assertOutput(tally) {
  const scripts = files(join(build, "static"), [".js"]);
  const pages = files(join(build, "server", "app"), [".html", ".rsc", ".body", ".meta"]);
  const server = files(join(build, "server"), [".js"]);
  tally.expect(
    scripts.length > 5 && pages.length > 20,
    `the build has ${scripts.length} scripts and ${pages.length} prerendered files to look at`,
  );

  const inServer = sdkMarks.filter((mark) => server.some((file) => read(file).includes(mark)));
  // Otherwise their absence in the browser would mean nothing.
  tally.expect(
    inServer.length >= 3,
    `the server's code is recognised as using the SDK (${inServer.join(", ")})`,
  );
  tally.expect(none(scripts, sdkMarks), "no script of the browser holds code of @wix");

  const given = [...scripts, ...pages, ...files(join(build, "static"), [".css", ".json", ".txt"])];
  tally.expect(none(given, [canary, canary.slice(0, 24)]), "no script and no page holds the session secret");
  tally.expect(none(given, tokenMarks), "no script and no page holds a token or a sealed session");
  const settings = [
    "SESSION_SECRET",
    "WIX_CLIENT_ID",
    "WIX_CLIENT_SECRET",
    "WIX_API_KEY",
    "ADMIN_MEMBER_IDS",
  ];
  tally.expect(none(given, settings), "no script and no page names a setting");
  tally.expect(files(join(build, "static"), [".map"]).length === 0, "no source maps are published");
}

/** Reads what running shops have written into their logs: many people look at those. */
export function assertLogs(tally) {
  const logs = files(join(root, ".sandbox"), [".log"]);
  const written = logs.reduce((sum, file) => sum + read(file).length, 0);
  // What was refused at the desk is written down, so there is something to look at.
  tally.expect(written > 1_000, `the shops have written ${written} letters into ${logs.length} logs`);
  tally.expect(none(logs, [canary, ...tokenMarks]), "no log holds a key, a token or a sealed session");
  tally.expect(none(logs, ["ada@example.com", "mina@example.com"]), "no log names a person");
  // What the shop keeps of Wix's answers while it runs, each beside the question it was asked with.
  const kept = join(build, "cache", "fetch-cache");
  const cached = existsSync(kept) ? files(kept, [""]) : [];
  tally.expect(cached.length > 0, `the shop has kept ${cached.length} of Wix's answers`);
  tally.expect(
    none(cached, [canary, ...tokenMarks]),
    "no kept answer holds a key, a token or a sealed session",
  );
}

function none(candidates, marks) {
  const hits = candidates.flatMap((file) => {
    const text = read(file);
    return marks.filter((mark) => text.includes(mark)).map((mark) => `${file.slice(root.length)}: ${mark}`);
  });
  for (const hit of hits.slice(0, 10)) console.error(`         ${hit}`);
  return hits.length === 0;
}

function files(folder, extensions) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
