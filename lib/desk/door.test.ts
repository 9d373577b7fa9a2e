import { beforeEach, describe, expect, it, vi } from "vitest";
import { isShownDesk } from "./door";

const configured = vi.hoisted(() => ({
  ADMIN_MEMBER_IDS: [] as string[],
  ADMIN_ROLE_KEYS: [] as string[],
  WIX_SITE_ID: "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42",
}));
vi.mock("@/lib/env", async (original) => {
  const { env } = await original<typeof import("@/lib/env")>();
  return {
    env: new Proxy(env, { get: (real, name) => Reflect.get(configured, name) ?? Reflect.get(real, name) }),
  };
});

let answer: () => Promise<Response>;
let asked = 0;
let member = "";

const rolesNamed = (...keys: string[]) => {
  answer = async () => Response.json({ roles: keys.map((roleKey) => ({ roleKey })) });
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubEnv("WIX_API_KEY_MEMBERS", "IST.members");
  configured.ADMIN_MEMBER_IDS = [];
  configured.ADMIN_ROLE_KEYS = [];
  asked = 0;
  member = crypto.randomUUID();
  rolesNamed();
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return answer();
  });
  return () => {
    vi.useRealTimers();
  };
});

describe("the way to the desk", () => {
  it("costs nobody a call where the settings name nobody, or ids", async () => {
    expect(await isShownDesk(member)).toBe(false);
    configured.ADMIN_MEMBER_IDS = [member];
    expect(await isShownDesk(member)).toBe(true);
    expect(await isShownDesk(crypto.randomUUID())).toBe(false);
    expect(asked).toBe(0);
  });

  it("is shown by role, on one word of Wix's an hour for each member", async () => {
    configured.ADMIN_ROLE_KEYS = ["shop-admin"];
    expect(await isShownDesk(member)).toBe(false);
    rolesNamed("shop-admin");
    expect(await isShownDesk(member)).toBe(false);
    expect(asked).toBe(1);
    vi.advanceTimersByTime(3_600_001);
    expect(await isShownDesk(member)).toBe(true);
    expect(await isShownDesk(member)).toBe(true);
    expect(asked).toBe(2);
  });

  it("is not shown while Wix says nothing, and asked for again a minute later", async () => {
    configured.ADMIN_ROLE_KEYS = ["shop-admin"];
    answer = async () => new Response("<html>", { status: 503 });
    expect(await isShownDesk(member)).toBe(false);
    rolesNamed("shop-admin");
    expect(await isShownDesk(member)).toBe(false);
    vi.advanceTimersByTime(60_001);
    expect(await isShownDesk(member)).toBe(true);
  });

  it("keeps an account waiting for no more than a second; what comes later is for the next look", async () => {
    configured.ADMIN_ROLE_KEYS = ["shop-admin"];
    let arrive = (_: Response) => {};
    answer = () => new Promise((resolve) => (arrive = resolve));
    const shown = isShownDesk(member);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await shown).toBe(false);
    arrive(Response.json({ roles: [{ roleKey: "shop-admin" }] }));
    await vi.advanceTimersByTimeAsync(0);
    expect(await isShownDesk(member)).toBe(true);
  });
});
