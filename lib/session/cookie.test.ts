import fc from "fast-check";
import { sealData } from "iron-session";
import { describe, expect, it } from "vitest";
import { type CookieEnvironment, openSession, sealSession, sessionCookieName } from "./cookie";
import { newSession } from "./session";

const now = 1_800_000_000;
const env: CookieEnvironment = {
  WIX_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
  SITE_URL: "https://shop.example.com",
  SESSION_SECRET: { "1": "one-secret-that-is-long-enough-to-seal" },
  SESSION_VISITOR_IDLE_SECONDS: 1_000,
  SESSION_VISITOR_MAX_SECONDS: 5_000,
  SESSION_MEMBER_IDLE_SECONDS: 500,
  SESSION_MEMBER_MAX_SECONDS: 2_000,
};
const tokens = {
  accessToken: `OauthNG.JWS.${"a".repeat(1_030)}`,
  refreshToken: `JWS.${"r".repeat(202)}`,
  expiresAt: now + 14_400,
};

async function sealed(change: Partial<CookieEnvironment> = {}) {
  const cookie = await sealSession(
    newSession("member", env.WIX_CLIENT_ID, tokens, now),
    { ...env, ...change },
    now,
  );
  if (!cookie) throw new Error("the session should have been sealed");
  return cookie;
}

describe("session cookie", () => {
  it("opens to what was sealed", async () => {
    const session = newSession("visitor", env.WIX_CLIENT_ID, tokens, now);
    const cookie = await sealSession(session, env, now);
    expect(await openSession(cookie?.value, env, now, "visitor")).toEqual(session);
    expect(await openSession(cookie?.value, env, now, "member")).toBeUndefined();
  });

  it("is out of reach of scripts, other hosts and cross-site posts, and lives as long as its seal", async () => {
    const cookie = await sealed();
    expect(cookie).toMatchObject({
      name: "__Host-Http-wx-member",
      httpOnly: true,
      secure: true,
      sameSite: "lax",
      path: "/",
    });
    expect(cookie.maxAge).toBe(500);
  });

  it("has a plain name where there is no https", () => {
    expect(sessionCookieName({ SITE_URL: "http://localhost:3000" }, "visitor")).toBe("wx-visitor");
  });

  it("fits into a browser's 4,096 bytes with tokens half as long again as Wix's", async () => {
    const long = {
      ...tokens,
      accessToken: "a".repeat(1_563),
      refreshToken: "r".repeat(309),
    };
    const session = newSession("member", env.WIX_CLIENT_ID, long, now);
    const cookie = await sealSession(session, env, now);
    expect(
      `${cookie?.name}=${cookie?.value}; Path=/; Max-Age=500; Secure; HttpOnly; SameSite=Lax`.length,
    ).toBeLessThan(4_096);
  });

  it("lets the access token go, and keeps the session, should tokens outgrow it", async () => {
    const huge = { ...tokens, accessToken: "a".repeat(4_000) };
    const cookie = await sealSession(newSession("member", env.WIX_CLIENT_ID, huge, now), env, now);
    expect(cookie?.value.length).toBeLessThan(3_800);
    const opened = await openSession(cookie?.value, env, now, "member");
    expect(opened?.tokens).toEqual({ accessToken: "", refreshToken: tokens.refreshToken, expiresAt: 0 });
  });

  it("opens with an older secret while a newer one seals", async () => {
    const { value } = await sealed();
    const newer = { "2": "two-secrets-that-are-long-enough-now" };
    const rotated = { ...env, SESSION_SECRET: { ...env.SESSION_SECRET, ...newer } };
    expect(await openSession(value, rotated, now, "member")).toBeDefined();
    expect(await openSession(value, { ...env, SESSION_SECRET: newer }, now, "member")).toBeUndefined();
  });

  it("is worth nothing to another client id", async () => {
    const { value } = await sealed();
    expect(
      await openSession(
        value,
        { ...env, WIX_CLIENT_ID: "99999999-2222-4333-8444-555555555555" },
        now,
        "member",
      ),
    ).toBeUndefined();
  });

  it("ends at the end of its life", async () => {
    const { value } = await sealed();
    expect(await openSession(value, env, now + 501, "member")).toBeUndefined();
    expect(await sealSession(newSession("member", "c", tokens, now - 9_999), env, now)).toBeUndefined();
  });

  it("refuses a seal that was made for another purpose", async () => {
    const login = await sealData(
      { p: "login", cid: env.WIX_CLIENT_ID },
      { password: env.SESSION_SECRET, ttl: 60 },
    );
    expect(await openSession(login, env, now, "member")).toBeUndefined();
  });

  it.each([
    "",
    "x",
    "Fe26.2*1*garbage~2",
    "Fe26.2*__proto__*a*b*c*d*e*f~2",
    "\u0000\u0000",
    "a".repeat(5_000),
    "s:%E0%A4%A",
  ])("takes %j for no session", async (value) =>
    expect(await openSession(value, env, now, "member")).toBeUndefined(),
  );

  it("takes whatever is not exactly what was sealed for no session, and never fails", async () => {
    const { value } = await sealed();
    const opened = await openSession(value, env, now, "member");
    await fc.assert(
      fc.asyncProperty(
        fc.nat(value.length - 1),
        // Lone surrogates, too. fast-check's own binary strings take seconds to set up.
        fc.uint16Array({ maxLength: 3 }).map((units) => String.fromCharCode(...units)),
        async (at, put) => {
          const changed = value.slice(0, at) + put + value.slice(at + put.length);
          // The last letter of base64 has bits that nobody reads: what opens must be the very same session.
          expect([undefined, opened]).toContainEqual(await openSession(changed, env, now, "member"));
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(value.length - 1), async (length) => {
        expect([undefined, opened]).toContainEqual(
          await openSession(value.slice(0, length), env, now, "member"),
        );
      }),
    );
  });

  it("refuses a seal that holds anything but a session", async () => {
    const seal = (data: unknown) => sealData(data as object, { password: env.SESSION_SECRET, ttl: 60 });
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (data) => {
        let value: string;
        try {
          value = await seal(data);
        } catch {
          return;
        }
        expect(await openSession(value, env, now, "member")).toBeUndefined();
      }),
    );
  });
});
