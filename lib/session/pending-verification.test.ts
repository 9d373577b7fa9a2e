import { sealData } from "iron-session";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { endVerification, keepVerification, readVerification } from "./pending-verification";

interface Kept {
  name: string;
  value: string;
  maxAge: number;
}

/** One browser's cookies. */
let jar: Map<string, Kept>;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (cookie: Kept) => (cookie.maxAge === 0 ? jar.delete(cookie.name) : jar.set(cookie.name, cookie)),
  }),
}));

const pending = { stateToken: "JWS.CANARY-state", email: "kim@example.com", returnTo: "/account/orders" };

/** Puts another value where the browser keeps it. */
async function plant(value: string | object): Promise<void> {
  const sealed = typeof value === "string" ? value : await sealData(value, { password: env.SESSION_SECRET });
  for (const cookie of jar.values()) jar.set(cookie.name, { ...cookie, value: sealed });
}

beforeEach(() => {
  jar = new Map();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("pending verification", () => {
  it("comes back as it was kept, out of reach of scripts and readable by nobody", async () => {
    await keepVerification(pending);
    expect(await readVerification()).toMatchObject(pending);
    const [cookie] = jar.values();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", maxAge: 1_800 });
    expect(cookie?.value).not.toMatch(/CANARY|kim/);
  });

  it("is over when it is ended, and after half an hour", async () => {
    await keepVerification(pending);
    await endVerification();
    expect(await readVerification()).toBeUndefined();
    vi.useFakeTimers({ toFake: ["Date"] });
    await keepVerification(pending);
    vi.setSystemTime(Date.now() + 1_700_000);
    expect(await readVerification()).toBeDefined();
    // The seal allows for clocks that are a minute apart.
    vi.setSystemTime(Date.now() + 165_000);
    expect(await readVerification()).toBeUndefined();
  });

  it.each([
    ["a login attempt", { p: "login", cid: env.WIX_CLIENT_ID, ...pending }],
    ["what another client kept", { p: "verify", cid: "another", ...pending }],
    ["half of one", { p: "verify", cid: env.WIX_CLIENT_ID, stateToken: "JWS.x" }],
    [
      "a return to another site",
      { p: "verify", cid: env.WIX_CLIENT_ID, ...pending, returnTo: "https://evil.example" },
    ],
    ["garbage", "garbage"],
    ["half a seal", "Fe26.2*1*garbage~2"],
    ["a seal with a foreign beginning", "Xx26.2*1*a*b*c*d*e*f~2"],
  ])("is not %s", async (_name, value) => {
    await keepVerification(pending);
    await plant(value);
    expect(await readVerification()).toBeUndefined();
  });
});
