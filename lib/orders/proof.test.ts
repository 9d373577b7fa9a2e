import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { sealSession } from "@/lib/session/cookie";
import { newSession } from "@/lib/session/session";
import { isProven, proveOrder } from "./proof";

let jar: Map<string, string>;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
vi.mock("next/server", () => ({ connection: async () => undefined }));

const now = () => Math.floor(Date.now() / 1000);

/** Gives the browser a session of its own. */
async function startSession(kind: "visitor" | "member"): Promise<void> {
  const tokens = { accessToken: "a", refreshToken: "r", expiresAt: now() + 14_400 };
  const cookie = await sealSession(newSession(kind, env.WIX_CLIENT_ID, tokens, now(), kind), env, now());
  if (cookie) jar.set(cookie.name, cookie.value);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  jar = new Map();
  await startSession("visitor");
  return () => vi.useRealTimers();
});

describe("the proof of an order", () => {
  it("holds for that order in that browser, and for no other", async () => {
    await proveOrder("o1");
    expect(await isProven("o1")).toBe(true);
    expect(await isProven("o2")).toBe(false);
  });

  it("is over after half an hour, for each order by itself", async () => {
    await proveOrder("o1");
    vi.setSystemTime(Date.now() + 20 * 60_000);
    await proveOrder("o2");
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await isProven("o1")).toBe(false);
    expect(await isProven("o2")).toBe(true);
  });

  it("is worth nothing to another session, nor to the same browser after a login", async () => {
    await proveOrder("o1");
    const stolen = new Map([...jar].filter(([name]) => name.endsWith("wx-orders")));
    const mine = jar;
    jar = new Map(stolen);
    expect(await isProven("o1")).toBe(false);
    await startSession("visitor");
    expect(await isProven("o1")).toBe(false);
    jar = mine;
    expect(await isProven("o1")).toBe(true);
    await startSession("member");
    expect(await isProven("o1")).toBe(false);
  });

  it("keeps the five latest", async () => {
    for (let count = 0; count < 7; count += 1) await proveOrder(`o${count}`);
    expect(await isProven("o1")).toBe(false);
    expect(await isProven("o2")).toBe(true);
    expect(await isProven("o6")).toBe(true);
  });

  it.each(["", "x", "Fe26.2*1*a*b*c*1*d*e*f~2", "[]"])("is none when it is %j", async (value) => {
    jar.set("wx-orders", value);
    expect(await isProven("o1")).toBe(false);
  });

  it("is no session's seal in the wrong place", async () => {
    jar.set("wx-orders", jar.get("wx-visitor") ?? "");
    expect(await isProven("o1")).toBe(false);
  });
});
