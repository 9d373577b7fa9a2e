import { describe, expect, it } from "vitest";
import { grantTokens, processGrant } from "./oauth";

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });

const good = { access_token: "a", refresh_token: "r", expires_in: 14_400, token_type: "Bearer" };

describe("processGrant", () => {
  it("reads a grant, also when the lifetime is a string", async () => {
    const expected = { kind: "granted", grant: { accessToken: "a", refreshToken: "r", expiresIn: 14_400 } };
    expect(await processGrant(json(200, good))).toEqual(expected);
    expect(await processGrant(json(200, { ...good, expires_in: "14400" }))).toEqual(expected);
  });

  it("keeps the refresh token when the answer has none", async () => {
    const { refresh_token: _none, ...rest } = good;
    expect(await processGrant(json(200, rest), "old")).toMatchObject({ grant: { refreshToken: "old" } });
  });

  it.each([
    [undefined, 900],
    ["soon", 900],
    [null, 900],
    [-5, 60],
    [0, 60],
    [3_600, 3_600],
    [1e12, 14_400],
  ])("brings a lifetime of %s to %i seconds", async (said, relied) => {
    expect(await processGrant(json(200, { ...good, expires_in: said }))).toMatchObject({
      kind: "granted",
      grant: { expiresIn: relied },
    });
  });

  it.each([
    ["no access token", { expires_in: 1 }],
    ["an empty access token", { ...good, access_token: "" }],
    ["an access token that is a number", { ...good, access_token: 7 }],
    ["an access token of 100 kB", { ...good, access_token: "a".repeat(100_000) }],
    ["nothing", {}],
    ["a web page", "<html></html>"],
    ["an empty body", ""],
  ])("takes 200 with %s for an outage, not for a logout", async (_name, body) => {
    expect((await processGrant(json(200, body))).kind).toBe("unavailable");
  });

  it.each([400, 401])("takes %i invalid_grant for a dead token", async (status) => {
    expect(await processGrant(json(status, { error: "invalid_grant" }))).toEqual({ kind: "dead" });
  });

  it.each([
    [400, { error: "invalid_request" }],
    [401, {}],
    [403, { error: "invalid_grant" }],
    [429, { message: "Too many requests" }],
    [500, "oops"],
    [503, ""],
  ])("takes %i for an outage", async (status, body) => {
    expect((await processGrant(json(status, body))).kind).toBe("unavailable");
  });

  it("hears how long to wait, between a second and half a minute", async () => {
    expect(await processGrant(json(429, {}, { "retry-after": "20" }))).toMatchObject({ retryAfter: 20 });
    expect(await processGrant(json(429, {}, { "retry-after": "86400" }))).toMatchObject({ retryAfter: 30 });
    expect(await processGrant(json(429, {}, { "retry-after": "0.1" }))).toMatchObject({ retryAfter: 1 });
    expect(await processGrant(json(503, {}, { "retry-after": "tomorrow" }))).not.toHaveProperty("retryAfter");
    expect(await processGrant(json(429, {}, { "retry-after": "tomorrow" }))).toMatchObject({ retryAfter: 5 });
    const soon = new Date(Date.now() + 12_000).toUTCString();
    const { retryAfter } = (await processGrant(json(429, {}, { "retry-after": soon }))) as {
      retryAfter: number;
    };
    expect(retryAfter).toBeGreaterThan(5);
    expect(retryAfter).toBeLessThanOrEqual(12);
  });
});

describe("grantTokens", () => {
  it("sends what Wix expects", async () => {
    let sent: RequestInit | undefined;
    await grantTokens("client", { grantType: "refresh_token", refreshToken: "r" }, async (_url, init) => {
      sent = init;
      return json(200, good);
    });
    expect(JSON.parse(String(sent?.body))).toEqual({
      clientId: "client",
      grantType: "refresh_token",
      refreshToken: "r",
    });
    expect(sent?.cache).toBe("no-store");
  });

  it("does not reject when the network does", async () => {
    const result = await grantTokens("client", { grantType: "anonymous" }, async () => {
      throw new TypeError("fetch failed");
    });
    expect(result).toEqual({ kind: "unavailable", reason: "TypeError" });
  });
});
