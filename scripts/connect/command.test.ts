import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env-schema";
import { readEnvFile } from "./env-file";
import { run, runAlone, runIntoHead, runJson, suiteStage } from "./testing";

const stage = suiteStage(3);
const halden = ["--site", "Halden Goods"];

const path = () => `${stage.folder}/.env.local`;

async function call(method: string, where: string, body: unknown) {
  const answer = await fetch(`${stage.url}${where}`, {
    method,
    headers: {
      authorization: stage.key("account"),
      "wix-site-id": "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42",
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, unknown>;
}

const setLists = async (lists: Record<string, string[]>) =>
  call("PATCH", `/oauth-app/v1/oauth-apps/${(await stage.app()).id}`, {
    oAuthApp: lists,
    mask: Object.keys(lists).join(","),
  });

async function callsToWix() {
  const { calls } = await stage.control("GET", "/calls?surface=api");
  return calls as { method: string; path: string; identity: string; grantType?: string }[];
}

describe("connecting", () => {
  it("writes settings a shop sells with, and the second time changes nothing and says so", async () => {
    const wish = [...halden, "--yes", "--json", "--url", "https://shop.example.com"];
    const first = await runAlone(stage, wish, stage.key("account"));
    const answer = JSON.parse(first.stdout) as Record<string, unknown>;
    expect([first.code, answer]).toMatchObject([
      0,
      { ok: true, result: "connected", clientId: (await stage.app()).id },
    ]);
    const written = stage.file() ?? "";
    expect(stage.mode()).toBe(0o600);

    // The key is told to Wix's API alone: to no screen, no file, and no token call.
    expect(first.stdout + first.stderr + written).not.toContain(stage.key("account").slice(0, 40));
    const secret = readEnvFile(path()).values.SESSION_SECRET ?? "";
    expect(Buffer.byteLength(secret)).toBeGreaterThanOrEqual(32);
    expect(first.stdout + first.stderr).not.toContain(secret);
    const tokens = (await callsToWix()).filter(({ grantType }) => grantType);
    expect(tokens.map(({ identity }) => identity)).toEqual(["none"]);

    // What a shop does with it on its first page: settings, a visitor's token, a product.
    const env = parseEnv(readEnvFile(path()).values);
    expect(env).toMatchObject({ SITE_URL: "http://localhost:3000", SITE_NAME: "Halden Goods" });
    const token = await fetch(`${stage.url}/oauth2/token`, {
      method: "POST",
      body: JSON.stringify({ clientId: env.WIX_CLIENT_ID, grantType: "anonymous" }),
    });
    const { access_token } = (await token.json()) as { access_token: string };
    const found = await fetch(`${stage.url}/stores/v3/products/query`, {
      method: "POST",
      headers: { authorization: access_token },
      body: JSON.stringify({ query: { cursorPaging: { limit: 1 } } }),
    });
    expect(await found.json()).toMatchObject({ products: [{ name: expect.any(String) }] });
    expect(await stage.app()).toMatchObject({
      allowedRedirectUris: expect.arrayContaining([
        "http://localhost:4999/login/callback",
        "http://localhost:3000/login/callback",
        "https://shop.example.com/login/callback",
      ]),
      allowedRedirectDomains: expect.arrayContaining([
        "localhost:4321",
        "localhost:3000",
        "shop.example.com",
      ]),
    });

    await stage.control("DELETE", "/calls");
    const again = await run(stage, ["--yes"]);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining("Nothing to change")]);
    expect(stage.file()).toBe(written);
    expect((await callsToWix()).filter(({ method }) => ["PATCH", "PUT", "DELETE"].includes(method))).toEqual(
      [],
    );
  });

  it("leaves every other byte of .env.local as it was, and closes the file to others", async () => {
    const secret = "a-secret-of-mine-that-is-long-enough-to-keep";
    const others = [
      "\ufeff# My shop\r\n\r\n\texport SITE_NAME='Mine' # the name\r\n",
      `SESSION_SECRET=${secret}\r\n\n#WIX_SITE_ID=old\r\n`,
      'KEY="-----BEGIN\nWIX_SITE_ID=inside\r\n-----END" # a key\r\nWIX_CLIENT_ID=first\r\nREDIS_URL=redis://localhost \r\n',
    ];
    stage.write(`${others.join("")}WIX_CLIENT_ID = "" # to come\r\n\r\n`);
    const { id } = await stage.app();
    expect((await run(stage, [...halden, "--yes"])).code).toBe(0);
    const added = [
      "# Written by npm run connect.",
      "WIX_SITE_ID=7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42",
      "SITE_URL=http://localhost:3000",
      "",
    ];
    expect(stage.file()).toBe(
      `${others.join("")}WIX_CLIENT_ID = ${id} # to come\r\n\r\n${added.join("\r\n")}`,
    );
    expect(stage.mode()).toBe(0o600);
    expect((await runJson(stage, ["--yes"])).answer).toMatchObject({ result: "unchanged" });
  });

  it("asks for nothing where nobody is: without --yes it shows what it would do and does nothing", async () => {
    const before = await stage.app();
    const { code, stdout, stderr } = await run(stage, halden);
    expect([code, stderr]).toEqual([2, expect.stringContaining("--yes")]);
    expect(stdout).toContain("+ allowed redirect domain  localhost:3000");
    expect((await runJson(stage, [...halden, "--dry-run"])).answer).toMatchObject({ result: "planned" });
    expect([stage.file(), await stage.app()]).toEqual([undefined, before]);
    // Of what was asked of Wix nothing could have changed anything, but for a visitor's token and an answer to a query.
    const writes = (await callsToWix()).filter(
      ({ method, path: asked, grantType }) => method !== "GET" && !grantType && !asked.endsWith("/query"),
    );
    expect(writes).toEqual([]);
  });

  it("takes the client secret where Wix gives it, and says what a site that is not published cannot do", async () => {
    await stage.control("POST", "/switches", { secretsByApi: true, published: false });
    const { code, stdout } = await run(stage, [...halden, "--yes"]);
    const secret = "6f0d5b1a-9c3e-4a7d-8b2f-1e4c7a9d3b50";
    expect(stage.file()).toContain(`WIX_CLIENT_SECRET=${secret}`);
    expect(stdout).not.toContain(secret);
    expect([code, stdout]).toEqual([0, expect.stringContaining("! The site is not published")]);
  });
});

describe("a new site", () => {
  it("is made once, with goods, an OAuth app and the shop's addresses", async () => {
    const { answer } = await runJson(stage, ["--create", "Corner Shop", "--yes"]);
    expect(answer).toMatchObject({
      result: "connected",
      proof: [{ state: "good" }, { state: "good" }, { name: "product", state: "good" }, { state: "warning" }],
    });
    expect(stage.file()).toContain(`WIX_CLIENT_ID=${answer.clientId}`);
    const again = await runJson(stage, ["--create", "corner shop", "--yes"]);
    expect(again).toMatchObject({ code: 1, answer: { code: "NAME_TAKEN" } });
  });

  it("is not made unasked, and may be there when no answer came", async () => {
    expect(await runJson(stage, ["--create", "Corner Shop"])).toMatchObject({
      code: 2,
      answer: { code: "NOT_CONFIRMED" },
    });
    await stage.control("POST", "/faults", {
      path: "/headless-business-setup/**",
      kind: "drop-after",
      times: 1,
    });
    const lost = await runJson(stage, ["--create", "Corner Shop", "--yes"]);
    expect(lost).toMatchObject({ code: 1, answer: { advice: expect.stringContaining("there may be two") } });
    expect((await runJson(stage, ["--create", "Corner Shop", "--yes"])).answer).toMatchObject({
      code: "NAME_TAKEN",
    });
    expect(stage.file()).toBeUndefined();
  });
});

describe("what goes wrong", () => {
  it("says so in a word for programs and two sentences for people, and writes nothing", async () => {
    const cases: [key: string, args: string[], code: string][] = [
      ["", halden, "NO_KEY"],
      ["IST.nobody-knows-this-key.x", ["--account", crypto.randomUUID()], "BAD_KEY"],
      [`"${stage.key("account")}"`, halden, "BAD_KEY"],
      [stage.key("account").slice(0, 90), halden, "NO_ACCOUNT"],
      [stage.key("full"), ["--site", "Halden"], "FORBIDDEN"],
      [stage.key("lister"), halden, "FORBIDDEN"],
      [stage.key("elsewhere"), [], "NO_SITES"],
      [stage.key("account"), ["--site", "Nowhere"], "NO_SUCH_SITE"],
      [stage.key("account"), [], "WHICH_SITE"],
      [stage.key("account"), ["--site", "Studio"], "NO_STORE"],
    ];
    for (const [key, args, code] of cases) {
      const { answer } = await runJson(stage, [...args, "--yes"], key);
      expect(answer).toMatchObject({
        ok: false,
        code,
        message: expect.any(String),
        advice: expect.any(String),
      });
    }
    const alone = await runAlone(stage, halden, "");
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining("There is no API key.")]);
    expect(stage.file()).toBeUndefined();
  });

  it("makes no OAuth app on a site with nothing to sell, and tells of one that was made before that showed", async () => {
    const { answer } = await runJson(stage, ["--site", "Studio", "--yes"]);
    expect(answer).toMatchObject({ code: "NO_STORE", message: '"Studio Journal" has no store.' });
    const made = async () => ((await stage.control("GET", "/state")).clients as unknown[]).length;
    expect(await made()).toBe(1);
    await stage.control("POST", "/faults", {
      path: "/stores/v3/provision/version",
      kind: "status",
      status: 403,
      times: 1,
    });
    const blind = await runJson(stage, ["--site", "Studio", "--yes"]);
    expect(blind.answer).toMatchObject({
      code: "NO_STORE",
      message: expect.stringContaining('OAuth app "Mainstreet storefront" is made'),
    });
    expect([await made(), stage.file()]).toEqual([2, undefined]);
  });

  it("says that Wix is set up when the file cannot be written, and asks for patience when Wix does", async () => {
    writeFileSync(`${stage.folder}/.env.${process.pid}.local`, "in the way");
    expect((await runJson(stage, [...halden, "--yes"])).answer).toMatchObject({
      code: "NOT_WRITTEN",
      message: expect.stringContaining("EEXIST"),
    });
    expect((await stage.app()).allowedRedirectDomains).toContain("localhost:3000");
    await stage.control("POST", "/faults", { path: "/oauth-app/**", kind: "status", status: 429, times: 1 });
    expect((await runJson(stage, [...halden, "--yes"])).answer).toMatchObject({ code: "THROTTLED" });
    expect(stage.file()).toBeUndefined();
  });

  it("goes on with a site named by its id when the key may not list any", async () => {
    const { code } = await run(
      stage,
      ["--site", "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42", "--yes"],
      stage.key("full"),
    );
    // Its account is in the key, its site is named, and its rights on that site are enough.
    expect(code).toBe(0);
  });

  it("takes nothing out of a full list, and says what is missing", async () => {
    const allowedRedirectUris = Array.from(
      { length: 19 },
      (_, index) => `https://shop-${index}.example.com/back`,
    );
    await setLists({ allowedRedirectUris });
    const before = await stage.app();
    const { code, answer } = await runJson(stage, [...halden, "--yes"]);
    expect([code, answer]).toMatchObject([
      1,
      { code: "LIST_FULL", message: expect.stringContaining("http://localhost:3000/login/callback") },
    ]);
    expect([stage.file(), await stage.app()]).toEqual([undefined, before]);
  });

  it("leaves the file alone when the network is lost half-way", async () => {
    stage.write("# mine\n");
    await stage.control("POST", "/faults", {
      path: "/oauth-app/v1/oauth-apps/*",
      method: "PATCH",
      kind: "drop-after",
      times: 1,
    });
    expect((await runJson(stage, [...halden, "--yes"])).answer).toMatchObject({ code: "UNREACHABLE" });
    expect(stage.file()).toBe("# mine\n");
    await stage.control("POST", "/faults", { path: "/oauth2/token", kind: "drop", times: 1 });
    expect((await runJson(stage, [...halden, "--yes"])).answer).toMatchObject({ code: "UNREACHABLE" });
    expect(stage.file()).toBe("# mine\n");
    // One lost answer to a question is asked again, and a slow one is waited for.
    await stage.control("POST", "/faults", { path: "/site-list/**", kind: "drop", times: 1 });
    await stage.control("POST", "/faults", {
      path: "/oauth-app/**",
      kind: "delay",
      latencyMs: 600,
      times: 1,
    });
    expect((await run(stage, [...halden, "--yes"])).code).toBe(0);
    expect(stage.file()).toContain("# mine\n\n# Written by npm run connect.\nWIX_CLIENT_ID=");
  });
});

describe("the account's sites", () => {
  it("tells which sell and what the others lack", async () => {
    const { answer } = await runJson(stage, ["sites"]);
    expect(answer.sites).toMatchObject([
      { name: "Halden Goods", kind: "headless", problems: [], apps: [{ domains: expect.any(Array) }] },
      { name: "Spring Fair", problems: ["no OAuth app", expect.stringContaining("not published")] },
      { name: "Studio Journal", kind: "ordinary", problems: ["no OAuth app"] },
    ]);
  });

  it("may be read as far as somebody wants", async () => {
    expect(await runIntoHead(stage, ["sites"])).toEqual({ code: 0, stderr: "" });
  });

  it("names the dashboard of a site the key may not look into", async () => {
    const { stdout } = await run(stage, ["sites", "--site", "Halden"], stage.key("lister"));
    expect(stdout).toContain("may not see its OAuth apps: https://manage.wix.com/dashboard/7d3f2a10");
  });
});

describe("inviting", () => {
  const who = ["invite", ...halden, "--email", "client@example.com"];

  it("mails somebody an invitation in a role of the site", async () => {
    expect((await runJson(stage, [...who, "--role", "store manager", "--yes"])).answer).toMatchObject({
      result: "invited",
      role: "Store Manager",
    });
    expect((await runJson(stage, [...who, "--role", "website", "--yes"])).answer).toMatchObject({
      code: "WHICH_ROLE",
      advice: expect.stringContaining("Website Designer"),
    });
  });

  it("names the dashboard where the account may not", async () => {
    await stage.control("POST", "/faults", {
      path: "/invites/**",
      kind: "status",
      status: 403,
      body: { message: "", details: {} },
    });
    expect((await runJson(stage, [...who, "--role", "Store Manager", "--yes"])).answer).toMatchObject({
      code: "FORBIDDEN",
      advice: expect.stringContaining("Invite People"),
    });
  });
});
