import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/wix/probe/answer";
import type { CatalogGlance } from "@/lib/wix/probe/catalog";
import type { CheckoutTrial } from "@/lib/wix/probe/checkout";
import type { Landing } from "@/lib/wix/probe/pages";
import type { Minting } from "@/lib/wix/probe/token";
import { judgeCallback, judgePublished, judgeReturn } from "./addresses";
import { judgeCatalog } from "./catalog";
import { judgeCheckout } from "./checkout";
import { judgeAccount, judgeDuty, sourceOf } from "./duties";
import { judgeRedis } from "./redis";
import { judgeClock, judgeMinting, judgeSite } from "./token";
import type { Visitor } from "./wix";

const answered = <T>(value: T): Answer<T> => ({ kind: "answered", value });
const refused = (status: number, code?: string): Answer<never> => ({
  kind: "refused",
  status,
  ...(code && { code }),
});
const silent: Answer<never> = { kind: "silent", reason: "ENOTFOUND" };

const noon = Date.parse("2026-11-26T12:00:00Z");
const clocks = { asked: noon, heard: noon + 200, wix: noon };
function visitor(facts: Visitor["facts"] = {}, wix: number | undefined = noon): Visitor {
  const { wix: _, ...ours } = clocks;
  return { kind: "minted", accessToken: "t", facts, clocks: { ...ours, ...(wix !== undefined && { wix }) } };
}

describe("a token", () => {
  it.each<[string, Minting | undefined, string, RegExp]>([
    ["is given", visitor(), "ok", /^$/],
    ["was not asked for", undefined, "skip", /^$/],
    [
      "is refused for an unknown client",
      { kind: "refused", status: 400, error: "invalid_client", clocks },
      "fail",
      /Copy the client id again/,
    ],
    [
      "is refused for no id at all",
      { kind: "refused", status: 400, error: "", clocks },
      "fail",
      /Copy the client id again/,
    ],
    ["is throttled", { kind: "refused", status: 429, error: "", clocks }, "warn", /in a minute/],
    ["meets an outage", { kind: "refused", status: 503, error: "", clocks }, "fail", /status\.wix\.com/],
    ["is not what came", { kind: "refused", status: 200, error: "", clocks }, "fail", /directly/],
    ["gets no answer", { kind: "silent", reason: "ENOTFOUND" }, "fail", /firewall/],
  ])("%s", (_, minting, status, todo) => {
    const found = judgeMinting(minting);
    expect(found.status).toBe(status);
    expect("todo" in found ? found.todo : "").toMatch(todo);
  });
});

describe("the clock", () => {
  it.each<[string, Visitor | undefined, string]>([
    ["agrees", visitor({ issuedAt: noon / 1000 }), "ok"],
    ["is a little behind", visitor({}, noon + 30_000), "warn"],
    ["is far ahead", visitor({}, noon - 90_000), "fail"],
    ["disagrees with the token's", visitor({ issuedAt: noon / 1000 + 400 }), "fail"],
    ["cannot be told", { ...visitor(), clocks: { asked: noon, heard: noon } }, "skip"],
    ["cannot be asked for", undefined, "skip"],
  ])("%s", (_, found, status) => {
    expect(judgeClock(found)).toMatchObject({ status });
  });

  it("says by how much, and in which direction", () => {
    expect(judgeClock(visitor({}, noon - 90_000))).toMatchObject({
      title: expect.stringMatching(/90 seconds ahead/),
    });
    expect(judgeClock(visitor({}, noon + 90_000))).toMatchObject({
      title: expect.stringMatching(/90 seconds behind/),
    });
  });
});

describe("the site", () => {
  it("is compared with the one the token names", () => {
    const settings = { WIX_SITE_ID: "AAAA" };
    expect(judgeSite(settings, visitor({ siteId: "aaaa" }))).toEqual({ status: "ok" });
    expect(judgeSite(settings, visitor({ siteId: "bbbb" }))).toMatchObject({
      status: "fail",
      todo: expect.stringMatching(/Set WIX_SITE_ID to bbbb/),
    });
    expect(judgeSite(settings, visitor())).toMatchObject({ status: "skip" });
    expect(judgeSite({}, visitor({ siteId: "bbbb" }))).toMatchObject({ status: "skip" });
  });
});

describe("the catalogue", () => {
  const glance = (version: CatalogGlance["version"], products: boolean) =>
    answered<CatalogGlance>({ version, products, sellable: [] });
  it.each<[string, Answer<CatalogGlance> | undefined, string, RegExp]>([
    ["of either version", glance("V1", true), "ok", /Catalog V1/],
    ["without products", glance("V3", false), "warn", /shows visitors nothing/],
    ["without a store", glance(undefined, false), "fail", /no store/],
    ["of an app that is not installed", refused(428, "REQUIRED_APP_NOT_INSTALLED"), "fail", /no store/],
    ["that nobody answers for", silent, "fail", /cannot be read/],
    ["that could not be asked for", undefined, "skip", /^$/],
  ])("%s", (_, found, status, title) => {
    const result = judgeCatalog(found);
    expect(result.status).toBe(status);
    expect(result.title ?? "").toMatch(title);
  });
});

describe("addresses", () => {
  const back = answered<Landing>({ kind: "back" });
  const page = (status: number) => answered<Landing>({ kind: "page", status });
  const uri = "https://halden.shop/login/callback";

  it.each<[string, Answer<Landing> | undefined, string, string]>([
    ["lead back", back, "ok", "ok"],
    ["are not on the list", page(400), "ok", "fail"],
    ["cannot be tried on a site that is not published", page(404), "fail", "skip"],
    ["are refused at once", refused(400), "fail", "fail"],
    ["get no answer", silent, "fail", "fail"],
    ["could not be tried", undefined, "skip", "skip"],
  ])("%s", (_, landing, published, callback) => {
    expect(judgePublished(landing).status).toBe(published);
    expect(judgeCallback(landing, uri).status).toBe(callback);
  });

  it("of other pages are a list of domains", () => {
    expect(judgeReturn(answered(undefined), "https://halden.shop")).toEqual({ status: "ok" });
    expect(judgeReturn(refused(400), "https://halden.shop:8443")).toMatchObject({
      status: "fail",
      todo: expect.stringMatching(/Allowed redirect domains: add halden\.shop:8443\./),
    });
    expect(judgeReturn(refused(500), "https://halden.shop")).toMatchObject({
      todo: expect.stringMatching(/status\.wix\.com/),
    });
  });
});

describe("a checkout", () => {
  const at = (landing: Landing) => answered<CheckoutTrial>({ step: "page", landing });
  it.each<[string, Answer<CheckoutTrial>, string, RegExp]>([
    ["that opens", at({ kind: "page", status: 200 }), "ok", /^$/],
    ["that does not", at({ kind: "page", status: 404 }), "fail", /Publish/],
    ["that nothing gets into", answered({ step: "cart", code: "X" }), "warn", /Try it in the shop/],
    ["that is refused", refused(400), "fail", /redirect domains: add halden\.shop/],
    ["that meets an outage", refused(503), "fail", /status\.wix\.com/],
  ])("%s", (_, trial, status, todo) => {
    const found = judgeCheckout(trial, "https://halden.shop");
    expect(found.status).toBe(status);
    expect("todo" in found ? found.todo : "").toMatch(todo);
  });
});

describe("the owner's rights", () => {
  it.each<[string, Answer<void>, string, RegExp]>([
    ["are there", answered(undefined), "ok", /^$/],
    ["are not ticked", refused(403), "fail", /Permissions > Wix Contacts & Members: tick Manage Members/],
    ["are of a key that is gone", refused(401), "fail", /Generate API Key/],
    ["are for something the site has not", refused(404), "warn", /Look whether it is ticked/],
    ["cannot be asked about", silent, "fail", /firewall/],
  ])("%s", (_, answer, status, todo) => {
    const found = judgeDuty("members", "WIX_API_KEY_MEMBERS", answer);
    expect(found.status).toBe(status);
    expect("todo" in found ? found.todo : "").toMatch(todo);
  });

  it("come from a duty's own key, the project's secret, or the key for everything, in this order", () => {
    const all = { WIX_API_KEY_ORDERS: "a", WIX_API_KEY: "b", WIX_CLIENT_SECRET: "c", WIX_SITE_ID: "s" };
    expect(sourceOf("orders", all)).toMatchObject({
      name: "WIX_API_KEY_ORDERS",
      credential: { apiKey: "a" },
    });
    expect(sourceOf("members", all)).toMatchObject({ kind: "secret" });
    const withoutSecret = { ...all, WIX_CLIENT_SECRET: "" };
    expect(sourceOf("members", withoutSecret)).toMatchObject({
      name: "WIX_API_KEY",
      credential: { apiKey: "b" },
    });
    expect(sourceOf("orders", { WIX_API_KEY: "b" })).toEqual({ kind: "none", missing: "WIX_SITE_ID" });
    expect(sourceOf("orders", {})).toEqual({ kind: "none" });
  });

  it("are never those of a whole account where shoppers come", () => {
    const both = { WIX_ACCOUNT_ID: "x", WIX_API_KEY: "y" };
    expect(judgeAccount({ WIX_ACCOUNT_ID: "x" })).toEqual({ status: "ok" });
    expect(judgeAccount({ ...both, SITE_URL: "http://localhost:3000" })).toMatchObject({ status: "warn" });
    expect(judgeAccount({ ...both, SITE_URL: "https://halden.shop" })).toMatchObject({ status: "fail" });
  });
});

describe("Redis", () => {
  const url = "redis://me:tr0ub4dor@cache.halden.shop:6379";
  it.each<[Parameters<typeof judgeRedis>[0], string]>([
    [{ kind: "pong", policy: "noeviction" }, "ok"],
    [{ kind: "pong" }, "ok"],
    [{ kind: "pong", policy: "allkeys-lru" }, "warn"],
    [{ kind: "refused" }, "fail"],
    [{ kind: "silent", reason: "ECONNREFUSED" }, "fail"],
  ])("%o", (answer, status) => {
    const found = judgeRedis(answer, url);
    expect(found.status).toBe(status);
    expect(JSON.stringify(found)).not.toContain("tr0ub4dor");
  });
});
