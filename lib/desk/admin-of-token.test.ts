import { beforeEach, describe, expect, it, vi } from "vitest";
import { adminOfToken } from "./admin-of-token";

const memberId = "0d1e2f3a-4b5c-4d6e-8f70-8c9d0e1f2a3b";
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

let member: { id: string; loginEmail: string; status: string; profile: { nickname: string } };
let roles: { roleKey: string }[];
let rolesStatus: number;
const asked: string[] = [];
let token = "";
let serial = 0;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubEnv("WIX_API_KEY_MEMBERS", "IST.members");
  asked.length = 0;
  token = `token-${++serial}`;
  member = {
    id: memberId,
    loginEmail: "mina@example.com",
    status: "APPROVED",
    profile: { nickname: "Mina" },
  };
  roles = [];
  rolesStatus = 200;
  configured.ADMIN_MEMBER_IDS = [];
  configured.ADMIN_ROLE_KEYS = [];
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input));
    asked.push(`${pathname} ${new Headers(init?.headers).get("authorization")}`);
    if (pathname.endsWith("/members/my")) return Response.json({ member });
    return Response.json(rolesStatus === 200 ? { roles } : { message: "", details: {} }, {
      status: rolesStatus,
    });
  });
  return () => {
    vi.useRealTimers();
  };
});

describe("adminOfToken", () => {
  it("knows the members the configuration names, asked with their own token and once a minute", async () => {
    configured.ADMIN_MEMBER_IDS = [memberId];
    expect(await adminOfToken(token)).toEqual({ memberId, name: "Mina" });
    expect(await adminOfToken(token)).toEqual({ memberId, name: "Mina" });
    expect(asked).toEqual([`/members/v1/members/my ${token}`]);
    vi.advanceTimersByTime(61_000);
    await adminOfToken(token);
    expect(asked).toHaveLength(2);
  });

  it("believes nobody longer than a minute", async () => {
    configured.ADMIN_ROLE_KEYS = ["shop-admin"];
    roles = [{ roleKey: "shop-admin" }];
    expect(await adminOfToken(token)).toBeDefined();
    expect(asked[1]).toMatch(/IST\.members$/);
    roles = [];
    vi.advanceTimersByTime(61_000);
    expect(await adminOfToken(token)).toBeUndefined();
  });

  it("is no admin's: another member's, one who is blocked, and one whose roles cannot be read", async () => {
    configured.ADMIN_MEMBER_IDS = ["11111111-1111-4111-8111-111111111111"];
    configured.ADMIN_ROLE_KEYS = ["shop-admin"];
    roles = [{ roleKey: "shop-admin-too" }];
    expect(await adminOfToken(token)).toBeUndefined();
    roles = [{ roleKey: "shop-admin" }];
    rolesStatus = 403;
    expect(await adminOfToken(`${token}-a`)).toBeUndefined();
    rolesStatus = 200;
    member.status = "BLOCKED";
    expect(await adminOfToken(`${token}-b`)).toBeUndefined();
  });

  it("says nothing about anybody while Wix is out of reach", async () => {
    configured.ADMIN_MEMBER_IDS = [memberId];
    expect(await adminOfToken(token)).toBeDefined();
    vi.advanceTimersByTime(61_000);
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 503 }));
    await expect(adminOfToken(token)).rejects.toMatchObject({ failure: { kind: "unavailable" } });
  });
});
