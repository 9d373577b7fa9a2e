import { describe, expect, it } from "vitest";
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
});
