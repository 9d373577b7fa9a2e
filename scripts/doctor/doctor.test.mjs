import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { checkSettings } from "../check/settings.mjs";
import { anyPort } from "../ports.mjs";
import { root } from "../root.mjs";
import { rerouting, startSandbox } from "../sandbox-process.mjs";

const shopUrl = "http://localhost:3987";
const esc = "\u001b";
const secret = randomBytes(32).toString("base64url");

let sandbox;
let keys;
beforeAll(async () => {
  sandbox = await startSandbox({ port: await anyPort(), controlPort: await anyPort(), shopUrl });
  const { apiKeys } = await control("GET", "/state");
  keys = Object.fromEntries(apiKeys.map(({ name, token }) => [name, token]));
});
afterAll(() => sandbox?.process.kill("SIGTERM"));

async function control(method, path, body) {
  const response = await fetch(`${sandbox.controlUrl}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

/** The settings of a shop on the project the sandbox plays, as an owner has them who did everything right. */
function connected(changes = {}) {
  return {
    ...checkSettings({ shopUrl, sandboxUrl: sandbox.url }),
    SESSION_SECRET: secret,
    ...sandbox.settings,
    NODE_OPTIONS: rerouting,
    ...changes,
  };
}

/** Runs the command to its end. `terminal` gives it one to write to. */
function doctor(args, settings, { terminal = false } = {}) {
  const command = [process.execPath, join(root, "scripts", "doctor.mjs"), ...args];
  const [program, ...rest] = terminal ? inTerminal(command) : command;
  // NODE_ENV and NO_COLOR are the test runner's.
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, TERM: "xterm-256color", ...settings };
  const child = spawn(program, rest, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (piece) => {
    out += piece;
  });
  child.stderr.on("data", (piece) => {
    err += piece;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, err })));
}

/** `script` runs a program in a terminal of its own; util-linux and BSD have one each. */
function inTerminal(command) {
  if (process.platform === "darwin") return ["script", "-q", "/dev/null", ...command];
  return ["script", "-qefc", command.map((word) => `'${word}'`).join(" "), "/dev/null"];
}

/** Runs it for programs, and finds checks by their ids. */
async function examined(changes, args = []) {
  const settings = connected(changes);
  const { code, out, err } = await doctor(["--json", ...args], settings);
  expect(err).toBe("");
  for (const [name, value] of Object.entries(settings)) {
    if (/SECRET|API_KEY|CLIENT_ID/.test(name) && value) expect(out).not.toContain(value);
  }
  const { checks, ...rest } = JSON.parse(out);
  return { code, ...rest, check: (id) => checks.find((check) => check.id === id), checks };
}

const servers = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A server that treats its callers as it is told; answers with its port. */
function listening(onConnection) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  servers.push(server);
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
}

/** As much of a Redis as is asked of it here. */
function redis(answers) {
  return listening((socket) => {
    socket.on("data", (data) => {
      for (const command of data.toString().split(/(?=\*\d+\r\n)/)) {
        const name = /\$\d+\r\n([^\r]*)/.exec(command)?.[1] ?? "";
        const answer = answers[name] ?? "+OK\r\n";
        if (answer) socket.write(answer);
      }
    });
  });
}

const failed = (title, means, todo) => ({
  status: "fail",
  title: expect.stringMatching(title),
  means: expect.stringMatching(means),
  todo: expect.stringMatching(todo),
});

describe("without a client id", () => {
  it("right after cloning, it says that this is the sandbox, finds nothing wrong with it, and how to go on", async () => {
    const { code, out, err } = await doctor([], connected({ WIX_CLIENT_ID: "", NODE_OPTIONS: "" }));
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("You are on the sandbox");
    expect(out).toContain("docs/connect.md");
    expect(out).toMatch(/^ {2}ok {3}A checkout can start$/m);
    expect(out).toMatch(/Nothing failed, \d+ ok, \d+ left out \(\d+\.\d s\)/);
    expect(out).not.toContain("FAIL");
    expect(out).not.toMatch(/WARN (?!What is known of versions)/);
    // Neither colours nor lines that are written over: nobody looks at a terminal.
    expect(out).not.toContain(esc);
    expect(out).not.toContain("\r");
  });

  it("a public address would be the demo shop's, and settings without effect are named", async () => {
    const settings = connected({
      WIX_CLIENT_ID: "",
      NODE_OPTIONS: "",
      SITE_URL: "https://halden.shop",
      WIX_API_KEY: `${keys.full}of-another-account`,
    });
    const { code, out } = await doctor([], settings);
    expect(code).toBe(1);
    expect(out).toMatch(/FAIL A build with these settings is the demo shop\n {9}.+\n {9}→ Set WIX_CLIENT_ID/);
    expect(out).toMatch(/Without WIX_CLIENT_ID these of yours are not used: .*WIX_SITE_ID.*WIX_API_KEY/);
    expect(out).not.toContain("does not know WIX_API_KEY");
  });
});

describe.concurrent("a shop that is connected well", () => {
  it("passes, and tells programs everything in one object", async () => {
    const { code, ok, shop, counts, checks, check } = await examined();
    // The table of versions grows old; everything else stays as it is.
    const others = checks.filter(({ id }) => id !== "versions.table");
    expect(others.filter(({ status }) => status === "fail" || status === "warn")).toEqual([]);
    expect({ code, ok, shop }).toEqual({ code: 0, ok: true, shop: "wix" });
    expect(counts.ok).toBeGreaterThan(30);
    expect(check("wix.catalog")).toMatchObject({
      status: "ok",
      title: "The catalogue can be read: Catalog V3",
    });
    for (const id of ["site.callback", "site.return", "checkout.start", "duties.orders", "webhooks.event"])
      expect(check(id)).toMatchObject({ status: "ok" });
  });

  it("is shown in colours and signs on a terminal", async () => {
    const { code, out } = await doctor([], connected({ SITE_URL: "http://localhost:3988" }), {
      terminal: true,
    });
    expect(code).toBe(1);
    expect(out).toContain(`${esc}[32m✓${esc}[39m The site is published`);
    expect(out).toContain(`${esc}[31m✗${esc}[39m http://localhost:3988/login/callback is not an allowed`);
    expect(out).toContain("Waiting for: ");
    expect(out).not.toMatch(/FAIL/);
  });
});

describe.concurrent("what is wrong with the settings", () => {
  it("is told of each by name, with what to do, and without a single value; a key is not tried as an id", async () => {
    const port = await redis({ HELLO: "-WRONGPASS invalid username-password pair\r\n" });
    const { code, check, checks } = await examined({
      REDIS_URL: `redis://me:tr0ub4dor@127.0.0.1:${port}`,
      WIX_CLIENT_ID: keys.full,
      WIX_SITE_ID: "",
      WIX_API_KEY: keys.orders,
      SITE_URL: "",
      SESSION_SECRET: "brief-one",
      WIX_APP_PUBLIC_KEY: "nothing of the kind",
      NEXT_PUBLIC_WIX_CLIENT_ID: sandbox.clientId,
      SESSION_SECRTE: "typed too fast",
    });
    expect(code).toBe(1);
    expect(check("settings.WIX_CLIENT_ID")).toMatchObject(
      failed(/holds a Wix API key/, /variable of their own/, /Move it to WIX_API_KEY/),
    );
    expect(check("settings.SITE_URL")).toMatchObject(failed(/missing/, /does not start/, /\.env\.local/));
    expect(check("settings.SESSION_SECRET")).toMatchObject(failed(/not usable/, /32 bytes/, /randomBytes/));
    expect(check("session.secret")).toMatchObject({ status: "skip" });
    expect(check("settings.WIX_APP_PUBLIC_KEY")).toMatchObject(failed(/not usable/, /RSA/, /Get Public Key/));
    expect(check("settings.unknown")).toMatchObject({
      status: "warn",
      todo: expect.stringMatching(
        /Take NEXT_PUBLIC_WIX_CLIENT_ID away: WIX_CLIENT_ID is set\. Take SESSION_SECRTE away/,
      ),
    });
    expect(check("duties.orders")).toMatchObject(failed(/no WIX_SITE_ID/, /which site/, /\/dashboard\//));
    for (const id of ["wix.token", "wix.catalog"]) expect(check(id)).toMatchObject({ status: "skip" });
    expect(check("redis.ping")).toMatchObject(
      failed(/does not accept the password/, /counts login attempts for itself/, /REDIS_URL/),
    );
    expect(JSON.stringify(checks)).not.toContain("tr0ub4dor");
  });

  it("is two ids that have changed places", async () => {
    const { settings } = sandbox;
    const { code, check } = await examined({
      WIX_CLIENT_ID: settings.WIX_SITE_ID,
      WIX_SITE_ID: sandbox.clientId,
    });
    expect(code).toBe(1);
    expect(check("wix.token")).toMatchObject(
      failed(
        /WIX_CLIENT_ID and WIX_SITE_ID have changed places/,
        /gives a token for the second/,
        /Move the value/,
      ),
    );
  });
});

describe.concurrent("where people come back to", () => {
  it("is told when Wix does not know the address", async () => {
    const { code, check } = await examined({ SITE_URL: "http://localhost:3988", LOGIN_PAGES: "custom" });
    expect(code).toBe(1);
    expect(check("site.published")).toMatchObject({ status: "ok" });
    for (const [id, path] of [
      ["site.callback", "login/callback"],
      ["site.reset", "login/reset"],
    ]) {
      const todo = new RegExp(`Allowed authorization redirect URIs: add http://localhost:3988/${path}`);
      expect(check(id)).toMatchObject(failed(/not an allowed redirect URI/, /letter by letter/, todo));
    }
    const domain = /Allowed redirect domains: add localhost:3988/;
    expect(check("site.return")).toMatchObject(failed(/not an allowed redirect domain/, /checkout/, domain));
    expect(check("checkout.start")).toMatchObject(failed(/No checkout/, /not allowed/, domain));
  });
});

describe.concurrent("a command that is called wrongly", () => {
  it("says how it is called, and ends with 2", async () => {
    const { code, out, err } = await doctor(["--jsno"], connected());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/Usage: npm run doctor/);
  });
});

describe.concurrent("behind npm, as programs are told to call it", () => {
  it("writes its object and nothing else, also when something failed", async () => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...connected({ SITE_URL: "" }) };
    const child = spawn("npm", ["run", "-s", "doctor", "--", "--json"], {
      cwd: root,
      env,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (piece) => {
      out += piece;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, JSON.parse(out)]).toMatchObject([1, { ok: false, shop: "wix" }]);
  });
});

describe.concurrent("a Wix and a Redis that do not answer", () => {
  it("every check ends, and none that builds on it is guessed", async () => {
    const wix = await listening(() => undefined);
    const mute = await redis({ HELLO: "%1\r\n+proto\r\n:3\r\n", PING: false });
    const { code, check } = await examined({
      SANDBOX_URL: `http://127.0.0.1:${wix}`,
      REDIS_URL: `redis://127.0.0.1:${mute}`,
    });
    expect(code).toBe(1);
    expect(check("wix.token")).toMatchObject(failed(/does not answer/, /five seconds/, /www\.wixapis\.com/));
    expect(check("redis.ping")).toMatchObject(failed(/does not answer/, /for itself/, /runs/));
    for (const id of ["wix.catalog", "site.published", "site.return", "checkout.start"])
      expect(check(id)).toMatchObject({ status: "skip", means: expect.stringMatching(/no token/) });
  });
});

describe.concurrent("a shop that is live", () => {
  it("must have nothing left of the sandbox", async () => {
    const { code, check } = await examined({ SITE_URL: "https://halden.shop" }, ["--production"]);
    expect(code).toBe(1);
    const { title } = check("production.sandbox");
    for (const name of [
      "SANDBOX_URL",
      "NODE_OPTIONS",
      "WIX_CLIENT_ID",
      "WIX_API_KEY_ORDERS",
      "WIX_MEDIA_ORIGIN",
    ])
      expect(title).toContain(name);
    expect(check("production.sandbox")).toMatchObject(failed(/Left of/, /Shoppers/, /host's variables/));
    expect(check("production.name")).toMatchObject({
      status: "warn",
      todo: expect.stringMatching(/SITE_NAME/),
    });
  });
});

describe("the project in Wix", () => {
  afterEach(() => control("POST", "/reset", {}));

  it("keeps nothing of a checkout that was tried, and is offered another product when it refuses one", async () => {
    const path = "/ecom/v2/carts/current/add-line-items";
    await control("POST", "/faults", { path, kind: "status", status: 400, times: 1 });
    await control("DELETE", "/calls");
    const { check } = await examined();
    expect(check("checkout.start")).toMatchObject({ status: "ok" });
    const { calls } = await control("GET", "/calls?surface=api");
    const writes = calls.filter((call) => call.path.startsWith("/ecom/v2/carts"));
    expect(writes.map((call) => `${call.method} ${call.path} ${call.status}`)).toEqual([
      `POST ${path} 400`,
      `POST ${path} 200`,
      "DELETE /ecom/v2/carts/current 200",
    ]);
  });

  it("may be a site that is not published, and keys without the permission or unknown to it", async () => {
    await control("POST", "/switches", { published: false });
    const { code, check } = await examined({
      WIX_API_KEY_ORDERS: keys.none,
      WIX_API_KEY_MEMBERS: keys.members.slice(0, 200),
      WIX_API_KEY_CATALOG: keys.catalog,
      WIX_ACCOUNT_ID: "5b1c9e34-7a60-4d2f-8e13-2c4d6f8a0b57",
    });
    expect(code).toBe(1);
    expect(check("site.published")).toMatchObject(failed(/not published/, /log in or pay/, /Publish/));
    expect(check("checkout.start")).toMatchObject(failed(/page does not open/, /404/, /Publish/));
    expect(check("duties.orders")).toMatchObject(
      failed(
        /WIX_API_KEY_ORDERS lacks Read Orders/,
        /403/,
        /api-keys > your key > Permissions > Wix Stores: tick Read Orders/,
      ),
    );
    expect(check("duties.members")).toMatchObject(
      failed(/does not know WIX_API_KEY_MEMBERS/, /copied/, /Generate/),
    );
    expect(check("duties.catalog")).toMatchObject({ status: "ok" });
    expect(check("duties.account")).toMatchObject({ status: "warn" });
  });

  it("may have another time than this machine, and no store", async () => {
    await control("POST", "/clock", { advanceSeconds: 300 });
    await control("POST", "/faults", {
      path: "/stores/v3/provision/version",
      kind: "patch",
      patch: { catalogVersion: "STORES_NOT_INSTALLED" },
    });
    const { check } = await examined();
    expect(check("wix.clock")).toMatchObject(
      failed(/clock is (29\d|30\d) seconds behind Wix's/, /taken for forged/, /timedatectl/),
    );
    expect(check("wix.catalog")).toMatchObject(failed(/no store/, /no catalogue/, /Apps > Wix Stores/));
    expect(check("checkout.start")).toMatchObject({ status: "skip" });
  });

  it("may have the older catalogue, and its own secret instead of keys", async () => {
    await control("POST", "/reset", { catalog: "v1" });
    const { clients } = await control("GET", "/state");
    const { check } = await examined({
      WIX_API_KEY_ORDERS: "",
      WIX_API_KEY_MEMBERS: "",
      WIX_CLIENT_SECRET: clients[0].secret,
    });
    expect(check("wix.catalog")).toMatchObject({ title: "The catalogue can be read: Catalog V1" });
    for (const id of ["checkout.start", "duties.orders", "duties.members", "duties.catalog"])
      expect(check(id)).toMatchObject({ status: "ok" });
  });
});
