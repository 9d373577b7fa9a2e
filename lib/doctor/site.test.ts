import { describe, expect, it } from "vitest";
import { judgeLeftovers, judgeName } from "./leftovers";
import { judgeAddress } from "./site";

describe("the shop's address", () => {
  it.each<[string, Record<string, string>, string]>([
    ["https in the open", { SITE_URL: "https://halden.shop" }, "ok"],
    ["this machine, while developing", { SITE_URL: "http://localhost:3000" }, "ok"],
    ["this machine, in production", { SITE_URL: "http://localhost:3000", NODE_ENV: "production" }, "warn"],
    ["plain http", { SITE_URL: "http://halden.shop" }, "fail"],
    ["a private network", { SITE_URL: "https://192.168.1.20" }, "warn"],
    ["a name of the office", { SITE_URL: "https://shop.local" }, "warn"],
    ["a path", { SITE_URL: "https://halden.shop/en" }, "fail"],
    ["no address", { SITE_URL: "halden.shop" }, "skip"],
    ["another scheme", { SITE_URL: "ftp://halden.shop" }, "skip"],
  ])("%s", (_, settings, status) => {
    expect(judgeAddress(settings)).toMatchObject({ status });
  });
});

describe("what is left of the sandbox", () => {
  const live = { SITE_URL: "https://halden.shop" };
  it.each<[Record<string, string>, RegExp]>([
    [{ SANDBOX_URL: "http://127.0.0.1:4400" }, /SANDBOX_URL/],
    [{ NODE_OPTIONS: "--import file:///shop/sandbox/preload.mjs" }, /NODE_OPTIONS/],
    [{ WIX_CLIENT_ID: "11111111-2222-4333-8444-555555555555" }, /WIX_CLIENT_ID/],
    [{ WIX_MEDIA_ORIGIN: "http://127.0.0.1:4400" }, /WIX_MEDIA_ORIGIN/],
    [{ EXTERNAL_LOGIN_ISSUER: "http://localhost:4400/idp" }, /EXTERNAL_LOGIN_ISSUER/],
  ])("fails where shoppers come: %o", (settings, title) => {
    expect(judgeLeftovers({ ...live, ...settings })).toMatchObject({
      status: "fail",
      title: expect.stringMatching(title),
    });
    expect(judgeLeftovers({ SITE_URL: "http://localhost:3000", ...settings })).toMatchObject({
      status: "ok",
    });
  });

  it("is nothing in a shop of its own", () => {
    const own = {
      ...live,
      WIX_MEDIA_ORIGIN: "https://static.wixstatic.com",
      SITE_NAME: "Nilsson & Daughters",
    };
    expect(judgeLeftovers(own)).toEqual({ status: "ok" });
    expect(judgeName(own)).toEqual({ status: "ok" });
    expect(judgeName(live)).toMatchObject({ status: "warn" });
  });
});
