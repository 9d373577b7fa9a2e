import { beforeEach, describe, expect, it, vi } from "vitest";
import { ShopError } from "@/lib/result";
import { credentialFor } from "./admin-key";
import { askAsOwner, OwnerRefused } from "./as-owner";
import { isOffered } from "./refused-permissions";

let wix: ReturnType<typeof vi.fn<typeof fetch>>;
const refusal = (status: number) => Response.json({ message: "", details: {} }, { status });
const found = () => Response.json({ coupons: [], totalResults: 0 });
const sent = () =>
  wix.mock.calls.map(([input, init]) => ({
    url: new URL(String(input instanceof Request ? input.url : input)),
    headers: new Headers(init?.headers),
    body: String(init?.body ?? ""),
  }));

/** Each test has a permission of its own, because a refusal is remembered. */
let permission = "";
let serial = 0;
const ask = () =>
  askAsOwner({ duty: "promotions", permission }, ({ coupons }) =>
    coupons.queryCoupons({ paging: { limit: 1 } }),
  );

beforeEach(() => {
  permission = `Manage Coupons ${++serial}`;
  for (const name of ["WIX_API_KEY", "WIX_API_KEY_PROMOTIONS", "WIX_API_KEY_ORDERS", "WIX_CLIENT_SECRET"])
    vi.stubEnv(name, "");
  wix = vi.fn<typeof fetch>(async () => found());
  vi.stubGlobal("fetch", wix);
});

vi.mock("@/lib/env", async (original) => {
  const settings = await original<typeof import("@/lib/env")>();
  return { ...settings, env: { ...settings.env, WIX_SITE_ID: "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42" } };
});

describe("askAsOwner", () => {
  it("sends a duty's own key and the site's id, and nothing of anybody else", async () => {
    vi.stubEnv("WIX_API_KEY_PROMOTIONS", "IST.promotions");
    vi.stubEnv("WIX_API_KEY_ORDERS", "IST.orders");
    vi.stubEnv("WIX_API_KEY", "IST.everything");
    await ask();
    const [call] = sent();
    expect(call?.headers.get("authorization")).toBe("IST.promotions");
    expect(call?.headers.get("wix-site-id")).toBe("7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42");
    expect(call?.headers.get("cookie")).toBeNull();
    expect(call?.url.host).toBe("www.wixapis.com");
  });

  it("falls back to the client's secret, then to the one key for everything", () => {
    vi.stubEnv("WIX_API_KEY", "IST.everything");
    expect(credentialFor("orders")).toMatchObject({ kind: "key", variable: "WIX_API_KEY" });
    vi.stubEnv("WIX_CLIENT_SECRET", "secret");
    expect(credentialFor("orders")).toMatchObject({ kind: "client", variable: "WIX_CLIENT_SECRET" });
    vi.stubEnv("WIX_API_KEY_ORDERS", "IST.orders");
    expect(credentialFor("orders")).toMatchObject({ kind: "key", variable: "WIX_API_KEY_ORDERS" });
    expect(credentialFor("promotions")).toMatchObject({ kind: "client" });
  });

  it("mints one token of the client's for many calls at once and keeps it", async () => {
    vi.stubEnv("WIX_CLIENT_SECRET", `secret-${serial}`);
    wix.mockImplementation(async (input) =>
      String(input).endsWith("/oauth2/token")
        ? Response.json({ access_token: "of-the-shop", expires_in: 14_400 })
        : found(),
    );
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    const mints = sent().filter(({ url }) => url.pathname === "/oauth2/token");
    expect(mints).toHaveLength(1);
    expect(JSON.parse(mints[0]?.body ?? "")).toMatchObject({
      grant_type: "client_credentials",
      client_secret: `secret-${serial}`,
    });
    const asked = sent().filter(({ url }) => url.pathname !== "/oauth2/token");
    expect(asked.map(({ headers }) => headers.get("authorization"))).toEqual(Array(4).fill("of-the-shop"));
  });

  it("does not keep a token it did not get", async () => {
    vi.stubEnv("WIX_CLIENT_SECRET", `secret-${serial}`);
    wix.mockImplementation(async () => refusal(503));
    await expect(ask()).rejects.toMatchObject({ failure: { kind: "unavailable" } });
    wix.mockImplementation(async (input) =>
      String(input).endsWith("/oauth2/token")
        ? Response.json({ access_token: "a", expires_in: 60 })
        : found(),
    );
    await expect(ask()).resolves.toMatchObject({ totalResults: 0 });
  });

  it("asks nothing where nothing stands for the owner, and says which setting is missing", async () => {
    const refused = await ask().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OwnerRefused);
    expect(refused).toMatchObject({
      reason: "no-credential",
      variable: "WIX_API_KEY_PROMOTIONS",
      permission,
    });
    expect(wix).not.toHaveBeenCalled();
    expect(isOffered({ duty: "promotions", permission })).toBe(false);
  });

  it.each([401, 403])(
    "names the permission to tick when Wix answers %i, and offers it again later",
    async (status) => {
      vi.useFakeTimers();
      vi.stubEnv("WIX_API_KEY_PROMOTIONS", "IST.secret-of-the-owner");
      wix.mockImplementation(async () => refusal(status));
      const refused = await ask().catch((error: unknown) => error);
      expect(refused).toMatchObject({
        reason: "refused",
        permission,
        variable: "WIX_API_KEY_PROMOTIONS",
        failure: { kind: "unavailable", code: "PERMISSION_MISSING" },
      });
      expect(JSON.stringify(refused) + String(refused)).not.toContain("IST.");
      expect(isOffered({ duty: "promotions", permission })).toBe(false);
      vi.advanceTimersByTime(61_000);
      expect(isOffered({ duty: "promotions", permission })).toBe(true);
      wix.mockImplementation(async () => found());
      await ask();
      expect(isOffered({ duty: "promotions", permission })).toBe(true);
      vi.useRealTimers();
    },
  );

  it("passes on what else Wix answers", async () => {
    vi.stubEnv("WIX_API_KEY_PROMOTIONS", "IST.promotions");
    wix.mockImplementation(async () => refusal(429));
    const refused = await ask().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ShopError);
    expect(refused).not.toBeInstanceOf(OwnerRefused);
    expect(isOffered({ duty: "promotions", permission })).toBe(true);
  });
});
