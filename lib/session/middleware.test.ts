import { RequestCookies, ResponseCookies } from "next/dist/server/web/spec-extension/cookies";
import { NextRequest, type NextResponse } from "next/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { sealSession } from "./cookie";
import { sessionTag, tokenTag, withEnded } from "./ended";
import { endedCookieName, goneCookieName, hintCookieName } from "./hint";
import { handleSession } from "./middleware";
import { sessionCookies } from "./outgoing";
import { sessionIn } from "./request-session";
import { newSession } from "./session";
import type { Session } from "./types";

const now = 1_800_000_000;
let serial = 0;
let wix: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(() => {
  vi.useFakeTimers({ now: now * 1000, toFake: ["Date"] });
  // One process may have been throttled in the test before.
  Reflect.deleteProperty(globalThis, Symbol.for("mainstreet.token-gate"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
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
  const session = newSession(kind, env.WIX_CLIENT_ID, tokens, now + left - 14_400);
  const [sealed, hint] = (await sessionCookies(session, env, now)) ?? [];
  const cookies: Record<string, string> = {};
  for (const cookie of [sealed, hint]) if (cookie) cookies[cookie.name] = cookie.value;
  return { session, cookies };
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
  return sessionIn(new ResponseCookies(response.headers), env, now);
}

/** The session the page, handler or action of this same request sees. */
async function handedOn(response: NextResponse): Promise<Session | undefined> {
  const cookie = response.headers.get("x-middleware-request-cookie") ?? "";
  return sessionIn(new RequestCookies(new Headers({ cookie })), env, now);
}

/** Names of the cookies the browser is told to drop. */
function deleted(response: NextResponse): string[] {
  const lines = response.headers.getSetCookie().filter((line) => line.includes("Max-Age=0"));
  return lines.map((line) => line.split("=")[0] ?? "");
}

/** The same, where nothing had to be changed on the way. */
async function handedOnOr(response: NextResponse, cookies: Record<string, string>) {
  if (response.headers.has("x-middleware-request-cookie")) return handedOn(response);
  return sessionIn({ get: (name) => (cookies[name] ? { value: cookies[name] } : undefined) }, env, now);
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
    const { tokens, id, issuedAt } = session;
    const renewed = await written(response);
    expect(renewed).toMatchObject({ kind: "member", id, issuedAt, seenAt: now });
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

  describe("when Wix has ended the session", () => {
    beforeEach(() => {
      wix.mockImplementation(async (_url, init) =>
        String(init?.body).includes("anonymous")
          ? granted()
          : Response.json({ error: "invalid_grant" }, { status: 400 }),
      );
    });

    it("makes a guest of a member, once, tells them, and asks no more about that token", async () => {
      const { session, cookies } = await browserOf(-10, "member");
      const first = new ResponseCookies((await ask("/account", { cookies })).headers);
      expect(first.get(endedCookieName)?.value).toBe(tokenTag(session));
      expect(first.get(goneCookieName)?.value).toBe("1");
      const told = { ...cookies, [endedCookieName]: tokenTag(session), [goneCookieName]: "1" };
      const second = await ask("/cart", { cookies: told });
      expect(deleted(second)).toContain("wx-member");
      expect(wix).toHaveBeenCalledOnce();
    });

    it("leaves alone what another process may have renewed a moment before", async () => {
      const { session, cookies } = await browserOf(-10, "member");
      const refused = await ask("/account", { cookies });
      expect(refused.headers.getSetCookie().some((line) => line.startsWith("wx-member="))).toBe(false);
      const tokens = { accessToken: "new", refreshToken: "renewed elsewhere", expiresAt: now + 14_400 };
      const renewed = await sealSession({ ...session, tokens, seenAt: now }, env, now);
      const both = { ...cookies, "wx-member": renewed?.value ?? "", [endedCookieName]: tokenTag(session) };
      expect(await handedOnOr(await ask("/account", { cookies: both }), both)).toMatchObject({ tokens });
    });

    it("does not make somebody else of a member who acts: the click after that is a guest's", async () => {
      const { session, cookies } = await browserOf(-10, "member");
      expect(await written(await post("/cart", cookies))).toBeUndefined();
      const next = await post("/cart", { ...cookies, [endedCookieName]: tokenTag(session) });
      expect(await written(next)).toMatchObject({ kind: "visitor" });
    });

    it("drops a visitor, and makes another one when they act", async () => {
      const { cookies } = await browserOf(-10);
      const viewed = await ask("/cart", { cookies });
      expect(await written(viewed)).toBeUndefined();
      expect(new ResponseCookies(viewed.headers).get(goneCookieName)).toBeUndefined();
      expect(await written(await post("/cart", cookies))).toMatchObject({ kind: "visitor" });
    });
  });

  it("takes a session that was logged out for none, whenever it comes back", async () => {
    const { session, cookies } = await browserOf(3_600, "member");
    const back = { ...cookies, [endedCookieName]: withEnded(undefined, sessionTag(session)) };
    const response = await ask("/account", { cookies: back });
    expect(await handedOn(response)).toBeUndefined();
    expect(deleted(response)).toContain("wx-member");
    expect(await written(await post("/cart", back))).toMatchObject({ kind: "visitor" });
  });

  it("makes one visitor of what somebody does in ten tabs at once", async () => {
    const first = "abcdefghijklmnopqrstuv";
    const responses = await Promise.all(
      Array.from({ length: 10 }, () => post("/cart", { "wx-first": first })),
    );
    const ids = await Promise.all(responses.map(async (response) => (await written(response))?.id));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeDefined();
    expect(wix).toHaveBeenCalledOnce();
  });

  it("makes a visitor each of people who say nothing, or something that can be guessed", async () => {
    const responses = await Promise.all([
      post("/cart"),
      post("/cart"),
      post("/cart", { "wx-first": "1" }),
      post("/cart", { "wx-first": "1" }),
    ]);
    const ids = await Promise.all(responses.map(async (response) => (await written(response))?.id));
    expect(new Set(ids).size).toBe(4);
  });

  it("lets nobody wait for a slow renewal while the token is good, and delivers it with the next request", async () => {
    vi.useFakeTimers({ now: now * 1000, toFake: ["Date", "setTimeout"] });
    let finish: (response: Response) => void = () => undefined;
    wix.mockImplementation(() => new Promise((resolve) => (finish = resolve)));
    const { cookies } = await browserOf(200, "member");
    const waiting = ask("/account", { cookies });
    await vi.waitFor(() => expect(wix).toHaveBeenCalled());
    const others = await Promise.all([ask("/cart", { cookies }), ask("/account", { cookies })]);
    for (const response of others) expect(response.headers.getSetCookie()).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect((await waiting).headers.getSetCookie()).toEqual([]);
    finish(granted());
    await vi.waitFor(async () =>
      expect(await written(await ask("/account", { cookies }))).toMatchObject({ kind: "member" }),
    );
    expect(wix).toHaveBeenCalledOnce();
  });

  it("asks nobody's token while Wix wants to be left alone", async () => {
    wix.mockImplementation(async () => new Response("", { status: 429, headers: { "retry-after": "7" } }));
    for (const kind of ["member", "visitor"] as const) {
      const { cookies } = await browserOf(-10, kind);
      expect((await ask("/cart", { cookies })).headers.getSetCookie()).toEqual([]);
    }
    expect(wix).toHaveBeenCalledOnce();
    vi.setSystemTime((now + 8) * 1000);
    wix.mockImplementation(async () => granted());
    expect(await written(await ask("/cart", { cookies: (await browserOf(-10)).cookies }))).toBeDefined();
  });

  it("gives back a hint that was lost", async () => {
    const { cookies } = await browserOf(3_600, "member");
    const { [hintCookieName]: hint, ...rest } = cookies;
    const response = await ask("/account", { cookies: rest });
    expect(new ResponseCookies(response.headers).getAll()).toMatchObject([
      { name: hintCookieName, value: hint },
    ]);
  });

  it.each(["garbage", "Fe26.2*1*a*b*c*d*e*f~2", "a".repeat(5_000)])(
    "lets somebody buy whose cookie does not open (%s), whatever the hint says",
    async (sealed) => {
      const cookies = { "wx-member": sealed, [hintCookieName]: `m.${now + 14_000}.AAAAAAAAAAA` };
      expect(await written(await post("/products/bud-vase", cookies))).toMatchObject({ kind: "visitor" });
    },
  );

  it("clears a cookie that does not open, and a hint without a session", async () => {
    for (const name of ["wx-member", "wx-visitor", hintCookieName]) {
      const lines = (await ask("/cart", { cookies: { [name]: "garbage" } })).headers.getSetCookie();
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^${name}=;.*Max-Age=0`))]);
    }
  });

  it("never lets a cache keep what it handled", async () => {
    const { cookies } = await browserOf(-10);
    const responses = [await ask("/cart"), await ask("/cart", { cookies }), await post("/cart")];
    for (const response of responses) expect(response.headers.get("cache-control")).toBe("private, no-store");
  });
});
