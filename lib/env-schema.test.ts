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
