import { NextRequest, type NextResponse } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { openSession, sealSession } from "./cookie";
import { hintCookieName, writeHint } from "./hint";
import { handleSession } from "./middleware";
import { newSession } from "./session";
import type { Session } from "./types";

const now = 1_800_000_000;
let serial = 0;
let wix: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(() => {
  vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  wix = vi.fn<typeof fetch>(async () => granted());
  vi.stubGlobal("fetch", wix);
  return () => vi.useRealTimers();
});

function granted(): Response {
  const name = ++serial;
  return Response.json({ access_token: `access-${name}`, refresh_token: `next-${name}`, expires_in: 14_400 });
}

/** A session whose token has `left` seconds to live, as a browser would send it. */
async function browserOf(left: number, kind: Session["kind"] = "visitor") {
  const tokens = { accessToken: "old", refreshToken: `refresh-${++serial}`, expiresAt: now + left };
  const session = newSession(kind, env.WIX_CLIENT_ID, tokens, now);
  const cookie = await sealSession(session, env, now);
  const hint = writeHint({ kind, expiresAt: tokens.expiresAt });
  return { session, cookies: { wx: cookie?.value ?? "", [hintCookieName]: hint } };
}

function ask(
  path: string,
  {
    method = "GET",
    cookies = {},
    headers = {},
  }: Partial<Record<"cookies" | "headers", Record<string, string>>> & {
    method?: string;
  } = {},
): Promise<NextResponse> {
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
  const sent = new Headers(headers);
  if (cookie.length > 0) sent.set("cookie", cookie.join("; "));
  return handleSession(new NextRequest(new URL(path, env.SITE_URL), { method, headers: sent }));
}

const post = (path: string, cookies: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  ask(path, { method: "POST", cookies, headers: { origin: env.SITE_URL, ...headers } });

/** The session in what the browser is told to keep. */
async function written(response: NextResponse): Promise<Session | undefined> {
  const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith("wx="));
  return openSession(line?.slice(3).split(";")[0], env, now);
}

/** The session the page, handler or action of this same request sees. */
async function handedOn(response: NextResponse): Promise<Session | undefined> {
  const cookies = response.headers.get("x-middleware-request-cookie") ?? "";
  return openSession(/(?:^|; )wx=([^;]*)/.exec(cookies)?.[1], env, now);
}

describe("handleSession", () => {
  it("makes a visitor of somebody who acts, for this request and for the browser", async () => {
    const response = await post("/products/bud-vase");
    const session = await written(response);
    expect(session).toMatchObject({ kind: "visitor", clientId: env.WIX_CLIENT_ID });
    expect(await handedOn(response)).toEqual(session);
    expect(wix).toHaveBeenCalledOnce();
  });

  it.each([
    ["a page view", () => ask("/cart")],
    ["HEAD", () => ask("/cart", { method: "HEAD" })],
    ["a prefetch", () => ask("/account", { headers: { purpose: "prefetch" } })],
    ["a prerender that acts", () => post("/cart", {}, { "sec-purpose": "prefetch;prerender" })],
    [
      "a form of another site",
      () => ask("/cart", { method: "POST", headers: { origin: "https://evil.example" } }),
    ],
    ["a post that does not say where it comes from", () => ask("/cart", { method: "POST" })],
  ])("spends no token on %s", async (_name, request) => {
    const response = await request();
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(wix).not.toHaveBeenCalled();
  });

  it("writes nothing while the token is good", async () => {
    const { cookies } = await browserOf(3_600, "member");
    for (const response of [await ask("/account", { cookies }), await post("/cart", cookies)]) {
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(wix).not.toHaveBeenCalled();
  });

  it("renews a token that is due and keeps the session's id and age", async () => {
    const { session, cookies } = await browserOf(200, "member");
    const response = await ask("/account", { cookies });
    const { tokens, ...rest } = session;
    const renewed = await written(response);
    expect(renewed).toMatchObject(rest);
    expect(renewed?.tokens.expiresAt).toBe(now + 14_400);
    expect(await handedOn(response)).toEqual(renewed);
    expect(JSON.parse(String(wix.mock.calls[0]?.[1]?.body))).toMatchObject({
      refreshToken: tokens.refreshToken,
    });
  });

  it("renews once for fifty requests with the same expired token", async () => {
    const { cookies } = await browserOf(-10);
    const responses = await Promise.all(Array.from({ length: 50 }, () => ask("/cart", { cookies })));
    const tokens = await Promise.all(
      responses.map(async (response) => (await handedOn(response))?.tokens.accessToken),
    );
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).not.toBe("old");
    expect(wix).toHaveBeenCalledOnce();
  });

  it.each([429, 500, 503])("keeps the session when Wix answers %i", async (status) => {
    wix.mockImplementation(async () => new Response("oops", { status }));
    const { cookies } = await browserOf(-10, "member");
    const response = await ask("/account", { cookies });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it("keeps the session when Wix cannot be reached at all", async () => {
    wix.mockRejectedValue(new TypeError("fetch failed"));
    const { cookies } = await browserOf(-10, "member");
    expect((await ask("/account", { cookies })).headers.getSetCookie()).toEqual([]);
    expect((await post("/products/bud-vase")).headers.getSetCookie()).toEqual([]);
  });

  it("ends a session Wix has ended, and begins a visitor's for who is just buying", async () => {
    wix.mockImplementation(async (_url, init) =>
      String(init?.body).includes("anonymous")
        ? granted()
        : Response.json({ error: "invalid_grant" }, { status: 400 }),
    );
    const { cookies } = await browserOf(-10, "member");
    const viewed = (await ask("/account", { cookies })).headers.getSetCookie();
    expect(viewed).toHaveLength(2);
    for (const line of viewed) expect(line).toMatch(/Max-Age=0/);
    expect(await written(await post("/cart", cookies))).toMatchObject({ kind: "visitor" });
  });

  it.each(["garbage", "Fe26.2*1*a*b*c*d*e*f~2", "a".repeat(5_000)])(
    "lets somebody buy whose cookie does not open (%s), whatever the hint says",
    async (wx) => {
      const cookies = { wx, [hintCookieName]: `m.${now + 14_000}` };
      expect(await written(await post("/products/bud-vase", cookies))).toMatchObject({ kind: "visitor" });
    },
  );

  it("clears a cookie that does not open, and a hint without a session", async () => {
    expect((await ask("/cart", { cookies: { wx: "garbage" } })).headers.getSetCookie()).toHaveLength(2);
    const alone = await ask("/cart", { cookies: { [hintCookieName]: `m.${now + 14_000}` } });
    expect(alone.headers.getSetCookie()).toHaveLength(2);
  });

  it("never lets a cache keep what it handled", async () => {
    const { cookies } = await browserOf(-10);
    const responses = [await ask("/cart"), await ask("/cart", { cookies }), await post("/cart")];
    for (const response of responses) expect(response.headers.get("cache-control")).toBe("private, no-store");
  });
});
