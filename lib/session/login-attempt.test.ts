import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { openSession, sealSession } from "./cookie";
import { keepLoginAttempt, takeLoginAttempt } from "./login-attempt";
import { newSession } from "./session";

interface Kept {
  name: string;
  value: string;
  maxAge: number;
  httpOnly: boolean;
}

/** One browser's cookies. */
let jar: Map<string, Kept>;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    getAll: () => [...jar.values()],
    set: (cookie: Kept) => (cookie.maxAge === 0 ? jar.delete(cookie.name) : jar.set(cookie.name, cookie)),
  }),
}));

const callback = `${env.SITE_URL}/login/callback`;
const attempt = (state: string) => ({
  state,
  codeVerifier: `verifier-of-${state}`,
  redirectUri: callback,
});

beforeEach(() => {
  jar = new Map();
});

describe("login attempt", () => {
  it("comes back with what was kept, once", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    expect(await takeLoginAttempt("one", callback)).toEqual({
      ...attempt("one"),
      returnTo: "/account",
      silent: false,
    });
    expect(await takeLoginAttempt("one", callback)).toBeUndefined();
    expect(jar.size).toBe(0);
  });

  it("is out of reach of scripts and gone after ten minutes", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    expect([...jar.values()]).toEqual([expect.objectContaining({ httpOnly: true, maxAge: 600 })]);
  });

  it("can be made twice at a time, from two tabs, and finished in any order", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    await keepLoginAttempt(attempt("two"), { returnTo: "/cart" });
    expect(await takeLoginAttempt("two", callback)).toMatchObject({
      codeVerifier: "verifier-of-two",
      returnTo: "/cart",
    });
    expect(await takeLoginAttempt("one", callback)).toMatchObject({ codeVerifier: "verifier-of-one" });
  });

  it("can be left unfinished without filling the browser: a sixth pushes out the oldest", async () => {
    for (const state of ["one", "two", "three", "four", "five", "six"]) {
      await keepLoginAttempt(attempt(state), { returnTo: "/account" });
    }
    expect(jar.size).toBe(5);
    expect(await takeLoginAttempt("one", callback)).toBeUndefined();
    expect(await takeLoginAttempt("two", callback)).toBeDefined();
  });

  it("belongs to the browser that started it", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    jar = new Map();
    expect(await takeLoginAttempt("one", callback)).toBeUndefined();
  });

  it("does not open under another attempt's name", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    const [first] = jar.values();
    await keepLoginAttempt(attempt("two"), { returnTo: "/account" });
    const second = [...jar.values()].at(-1);
    if (first && second) jar.set(second.name, { ...second, value: first.value });
    expect(await takeLoginAttempt("two", callback)).toBeUndefined();
  });

  it("does not come back to a place it was not sent to", async () => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    expect(await takeLoginAttempt("one", `${env.SITE_URL}/login/external`)).toBeUndefined();
  });

  it("is no session, and a session is no attempt", async () => {
    const now = Math.floor(Date.now() / 1000);
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    const [kept] = jar.values();
    expect(await openSession(kept?.value, env, now, "member")).toBeUndefined();
    const tokens = { accessToken: "a", refreshToken: "r", expiresAt: now + 60 };
    const session = await sealSession(newSession("member", env.WIX_CLIENT_ID, tokens, now), env, now);
    if (kept && session) jar.set(kept.name, { ...kept, value: session.value });
    expect(await takeLoginAttempt("one", callback)).toBeUndefined();
  });

  it.each(["", "x", "Fe26.2*1*garbage~2"])("takes %j in its place for none", async (value) => {
    await keepLoginAttempt(attempt("one"), { returnTo: "/account" });
    for (const kept of jar.values()) jar.set(kept.name, { ...kept, value });
    expect(await takeLoginAttempt("one", callback)).toBeUndefined();
  });
});
