import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { parseEnv } from "./env-schema";

const good = {
  WIX_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
  SITE_URL: "https://shop.example.com/",
  SESSION_SECRET: "x".repeat(32),
};

describe("parseEnv", () => {
  it("fills what has a default and keeps only the origin of the site", () => {
    const env = parseEnv(good);
    expect(env.SITE_URL).toBe("https://shop.example.com");
    expect(env.WIX_MEDIA_ORIGIN).toBe("https://static.wixstatic.com");
    expect(env.SESSION_SECRET).toEqual({ "1": "x".repeat(32) });
  });

  it("reads several secrets for rotation", () => {
    const env = parseEnv({ ...good, SESSION_SECRET: `2:${"b".repeat(32)},1:${"a".repeat(40)}` });
    expect(env.SESSION_SECRET).toEqual({ "2": "b".repeat(32), "1": "a".repeat(40) });
  });

  it("names every variable that is missing or wrong, and says how to get it", () => {
    const attempt = () => parseEnv({ WIX_CLIENT_ID: "my-shop", SITE_URL: "", SESSION_SECRET: "short" });
    expect(attempt).toThrow(/WIX_CLIENT_ID is not usable[\s\S]*Headless Settings/);
    expect(attempt).toThrow(/SITE_URL is missing: the public origin/);
    expect(attempt).toThrow(/SESSION_SECRET is not usable \(every secret needs at least 32 bytes\)/);
  });

  it("refuses a site address with a path", () => {
    expect(() => parseEnv({ ...good, SITE_URL: "https://shop.example.com/en" })).toThrow(
      /SITE_URL is not usable/,
    );
  });

  it("never repeats a secret in its complaint", () => {
    expect(() => parseEnv({ ...good, SESSION_SECRET: "too-short-but-secret" })).not.toThrow(
      /too-short-but-secret/,
    );
  });

  it("does not start in production with the key of a whole account, and says why without it", () => {
    const account = { WIX_ACCOUNT_ID: "5b1c9e34-7a60-4d2f-8e13-2c4d6f8a0b57", WIX_API_KEY: "IST.the-key" };
    expect(parseEnv({ ...good, ...account }).SITE_URL).toBe("https://shop.example.com");
    vi.stubEnv("NODE_ENV", "production");
    expect(() => parseEnv({ ...good, ...account })).toThrow(/WIX_ACCOUNT_ID together with WIX_API_KEY/);
    expect(() => parseEnv({ ...good, ...account })).not.toThrow(/IST\.the-key/);
    for (const name of ["WIX_ACCOUNT_ID", "WIX_API_KEY"] as const)
      expect(parseEnv({ ...good, ...account, [name]: "" }).SITE_URL).toBe("https://shop.example.com");
  });

  it("wants https in production, except within one machine", () => {
    vi.stubEnv("NODE_ENV", "production");
    expect(() => parseEnv({ ...good, SITE_URL: "http://shop.example.com" })).toThrow(/SITE_URL.*https/s);
    expect(() => parseEnv({ ...good, SITE_URL: "http://192.168.0.7:3000" })).toThrow(/SITE_URL/);
    for (const fine of ["https://shop.example.com", "http://localhost:3000", "http://127.0.0.1:3000"]) {
      expect(parseEnv({ ...good, SITE_URL: fine }).SITE_URL).toBe(fine);
    }
  });

  it("knows the ways to log in", () => {
    expect(parseEnv(good)).toMatchObject({ LOGIN_PAGES: "hosted", LOGIN_PROVIDERS: ["google", "facebook"] });
    expect(parseEnv({ ...good, LOGIN_PROVIDERS: "none" }).LOGIN_PROVIDERS).toEqual([]);
    expect(() => parseEnv({ ...good, LOGIN_PROVIDERS: "myspace" })).toThrow(/LOGIN_PROVIDERS/);
  });

  it("does not half set up a provider", () => {
    const half = { ...good, EXTERNAL_LOGIN_ISSUER: "https://id.example.com" };
    expect(() => parseEnv(half)).toThrow(/EXTERNAL_LOGIN_CLIENT_ID.*EXTERNAL_LOGIN_CLIENT_SECRET/s);
    const whole = { ...half, EXTERNAL_LOGIN_CLIENT_ID: "shop", EXTERNAL_LOGIN_CLIENT_SECRET: "secret" };
    expect(parseEnv(whole).EXTERNAL_LOGIN_ISSUER).toBe("https://id.example.com");
    vi.stubEnv("NODE_ENV", "production");
    const plain = {
      ...whole,
      SITE_URL: "https://shop.example.com",
      EXTERNAL_LOGIN_ISSUER: "http://id.example.com",
    };
    expect(() => parseEnv(plain)).toThrow(/EXTERNAL_LOGIN_ISSUER/);
  });
});

describe("the app that sends webhooks", () => {
  const pem = String(
    generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" }),
  );
  const app = {
    WIX_APP_ID: "66666666-7777-4888-8999-aaaaaaaaaaaa",
    WIX_APP_PUBLIC_KEY: pem,
    WIX_APP_INSTANCE_ID: "b4d2f0e8-6c7a-4b5d-9e3f-1a0c2e4d6f81",
  };

  it.each([
    ["as it is", pem],
    ["with line breaks spelt out", pem.replaceAll("\n", "\\n")],
    ["in one line", pem.replaceAll("\n", " ")],
    ["with Windows' line breaks", pem.replaceAll("\n", "\r\n")],
    ["in base64", Buffer.from(pem).toString("base64")],
    ["with space around it", `  ${pem}  `],
    ["in base64 with a space behind it", `${Buffer.from(pem).toString("base64")} `],
    ["in quotation marks", `"${pem}"`],
  ])("has its key %s", (_, key) => {
    expect(parseEnv({ ...good, ...app, WIX_APP_PUBLIC_KEY: key }).WIX_APP_PUBLIC_KEY).toBe(pem);
  });

  it("has a public RSA key, and a wrong one is not repeated", () => {
    const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
    const wrong = ["hunter2", pem.slice(0, 80), String(elliptic.export({ type: "spki", format: "pem" }))];
    for (const key of wrong) {
      const attempt = () => parseEnv({ ...good, ...app, WIX_APP_PUBLIC_KEY: key });
      expect(attempt).toThrow(/WIX_APP_PUBLIC_KEY is not usable \(must be an RSA public key in PEM\)/);
      expect(attempt).not.toThrow(key);
    }
  });

  it("is set up with all three settings or none, and belongs to somebody", () => {
    expect(parseEnv(good).WIX_APP_ID).toBeUndefined();
    expect(() => parseEnv({ ...good, ...app, WIX_APP_INSTANCE_ID: "" })).toThrow(
      /WIX_APP_INSTANCE_ID is missing/,
    );
    const nobody = "00000000-0000-0000-0000-000000000000";
    expect(() => parseEnv({ ...good, ...app, WIX_APP_INSTANCE_ID: nobody })).toThrow(/WIX_APP_INSTANCE_ID/);
  });
});
