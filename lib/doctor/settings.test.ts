import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askSettings } from "./settings";
import { judgeNames, judgePublic } from "./strays";
import type { Finding, Settings } from "./types";

const key = (account: string) => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `IST.${encode({})}.${encode({ data: JSON.stringify({ tenant: { type: "account", id: account } }) })}.c2ln`;
};

const ids = {
  client: "3f0c1b5e-5f0d-4c56-9d3b-3a1d2b8f7c11",
  site: "8a6f2f0e-0b7d-4a51-8a5e-6b7c8d9e0f12",
  account: "c1d2e3f4-1a2b-4c3d-8e4f-5a6b7c8d9e10",
};
const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const privateKey = String(pair.privateKey.export({ type: "pkcs8", format: "pem" }));

const good: Settings = {
  WIX_CLIENT_ID: ids.client,
  WIX_SITE_ID: ids.site,
  WIX_API_KEY_ORDERS: key(ids.account),
  SITE_URL: "https://halden.shop",
  SESSION_SECRET: "kT3v9QxLw2Zr8HnB5mYc7PdJ4fGs6AeU",
};

async function judged(changes: Settings, name = Object.keys(changes)[0] ?? ""): Promise<Finding | undefined> {
  const question = askSettings({ ...good, ...changes }).find(({ id }) => id === `settings.${name}`);
  return question?.look();
}

describe("settings", () => {
  it("that are right have a line each, and those that are not set have none", async () => {
    const questions = askSettings(good);
    expect(questions.map(({ title }) => title).sort()).toEqual(Object.keys(good).sort());
    for (const { look } of questions) expect(await look()).toEqual({ status: "ok" });
  });

  it.each<[string, Settings, RegExp, RegExp]>([
    ["missing", { WIX_CLIENT_ID: "" }, /is missing/, /Headless Settings/],
    [
      "half of a group",
      { WIX_APP_PUBLIC_KEY: "", WIX_APP_ID: ids.site, SITE_URL: "" },
      /is missing/,
      /take the others/,
    ],
    ["a placeholder", { WIX_CLIENT_ID: "your-client-id" }, /placeholder/, /Headless Settings/],
    ["a placeholder in brackets", { WIX_SITE_ID: "<site id>" }, /placeholder/, /\/dashboard\//],
    ["nobody's id", { WIX_CLIENT_ID: "00000000-0000-0000-0000-000000000000" }, /placeholder/, /GUID/],
    ["an example's id", { WIX_CLIENT_ID: "00000000-0000-4000-8000-000000000000" }, /placeholder/, /GUID/],
    ["an example's address", { SITE_URL: "https://shop.example.com" }, /placeholder/, /origin/],
    ["changeme", { SESSION_SECRET: "change-me" }, /placeholder/, /randomBytes/],
    ["padded", { WIX_CLIENT_ID: `${ids.client} ` }, /space or line break/, /Take them away/],
    [
      "behind a mark of byte order",
      { WIX_CLIENT_ID: `\ufeff${ids.client}` },
      /space or line break/,
      /Take them/,
    ],
    ["quoted", { WIX_SITE_ID: `"${ids.site}"` }, /quotation marks/, /Take them away/],
    ["a whole line", { WIX_CLIENT_ID: `WIX_CLIENT_ID=${ids.client}` }, /name inside/, /behind the equals/],
    [
      "an API key for an id",
      { WIX_CLIENT_ID: key(ids.account) },
      /holds a Wix API key/,
      /Move it to WIX_API_KEY/,
    ],
    ["an API key for a secret", { SESSION_SECRET: key(ids.account) }, /holds a Wix API key/, /Move it/],
    ["an id for an API key", { WIX_API_KEY_ORDERS: ids.site }, /is no Wix API key/, /Generate API Key/],
    ["a token for an API key", { WIX_API_KEY: `OauthNG.JWS.${"a".repeat(40)}` }, /holds a token/, /API key/],
    ["the client's id for the site's", { WIX_SITE_ID: ids.client }, /same as WIX_CLIENT_ID/, /\/dashboard\//],
    ["the account's id for the site's", { WIX_SITE_ID: ids.account }, /id of your account/, /\/dashboard\//],
    ["the client's secret that is its id", { WIX_CLIENT_SECRET: ids.client }, /same as/, /secret/],
    ["no id", { WIX_CLIENT_ID: "halden-goods" }, /not usable/, /GUID/],
    ["an address with a path", { SITE_URL: "https://halden.shop/en" }, /not usable/, /origin/],
    ["a private key", { WIX_APP_PUBLIC_KEY: privateKey }, /holds a private key/, /new pair/],
  ])("are told when they are wrong: %s", async (_, changes, title, todo) => {
    const found = await judged(changes);
    expect(found).toMatchObject({
      status: "fail",
      title: expect.stringMatching(title),
      means: expect.stringMatching(/\S/),
      todo: expect.stringMatching(todo),
    });
    const [value = ""] = Object.values(changes);
    if (value.length > 12 && !value.includes("example"))
      expect(JSON.stringify(found)).not.toContain(value.trim());
  });

  it("that work all the same are a warning", async () => {
    expect(await judged({ SESSION_SECRET: `${good.SESSION_SECRET}\n` })).toMatchObject({ status: "warn" });
    expect(await judged({ SITE_NAME: "My shop" })).toEqual({ status: "ok" });
  });
});

describe("names", () => {
  it("are read by somebody", () => {
    expect(judgeNames({ ...good, PATH: "/bin", SESSION_MANAGER: "local/unix", LOGIN_SHELL: "1" })).toEqual({
      status: "ok",
    });
  });

  it.each([
    ["NEXT_PUBLIC_WIX_CLIENT_ID", "WIX_CLIENT_ID"],
    ["SESSION_SECRTE", "SESSION_SECRET"],
    ["WIX_API_KEY_ORDER", "WIX_API_KEY_ORDERS"],
    ["WIX_CLIENT_PUBLIC_KEY", "WIX_APP_PUBLIC_KEY"],
  ])("that nobody reads: %s", (name, meant) => {
    const { [meant]: _, ...others } = good;
    const found = judgeNames({ ...others, [name]: "x" });
    expect(judgeNames({ ...others, [meant]: "x", [name]: "x" })).toEqual(
      name.startsWith("WIX_CLIENT_")
        ? { status: "ok" }
        : expect.objectContaining({ todo: `Take ${name} away: ${meant} is set.` }),
    );
    expect(found).toMatchObject({ status: "warn", todo: `Rename ${name} to ${meant}.` });
  });

  it("that give a secret to every browser", () => {
    const shown = { NEXT_PUBLIC_KEY: good.WIX_API_KEY_ORDERS, NEXT_PUBLIC_S: good.SESSION_SECRET };
    expect(judgePublic({ ...good, NEXT_PUBLIC_SHOP: "halden" })).toEqual({ status: "ok" });
    expect(judgePublic({ ...good, ...shown })).toMatchObject({
      status: "fail",
      title: expect.stringMatching(/^NEXT_PUBLIC_KEY, NEXT_PUBLIC_S would/),
    });
  });
});
