import { describe, expect, it } from "vitest";
import type { EnvFile } from "./env-file";
import { homeOrigin, isNothing, planFor, productionOrigins } from "./plan";

const site = { id: "site-1", name: "Corner Shop" };
const app = {
  id: "app-1",
  name: "Corner Shop",
  redirectUris: ["http://localhost:3000/login/callback", "http://localhost:3000/login/reset"],
  redirectDomains: ["localhost:3000"],
};
const connected = {
  WIX_CLIENT_ID: "app-1",
  WIX_SITE_ID: "site-1",
  SITE_URL: "http://localhost:3000",
  SESSION_SECRET: "kept",
  SITE_NAME: "Mine",
};
const fileWith = (values: Record<string, string>): EnvFile => ({ path: "/nowhere", text: "", values });

function plan(values: Record<string, string>, more: { port?: number; secret?: string } = {}) {
  const file = fileWith(values);
  return planFor({
    ...{ site, app, file, secret: more.secret, makeSecret: false, most: 20 },
    home: homeOrigin(file, more.port),
    production: productionOrigins(file, []),
  });
}

describe("planFor", () => {
  it("finds nothing to do where everything is done", () => {
    expect(isNothing(plan(connected))).toBe(true);
  });

  it("makes a session secret once, and keeps the shop's name", () => {
    const { settings } = plan({ SITE_NAME: "Mine" });
    expect(settings).toEqual({
      WIX_CLIENT_ID: "app-1",
      WIX_SITE_ID: "site-1",
      SITE_URL: "http://localhost:3000",
      SESSION_SECRET: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it("drops the client secret of another app, or puts this one's in its place", () => {
    const other = { ...connected, WIX_CLIENT_ID: "app-0", WIX_CLIENT_SECRET: "of app-0" };
    expect(plan(other).settings).toEqual({ WIX_CLIENT_ID: "app-1", WIX_CLIENT_SECRET: "" });
    expect(plan(other, { secret: "of app-1" }).settings.WIX_CLIENT_SECRET).toBe("of app-1");
    expect(plan({ ...connected, WIX_CLIENT_SECRET: "of app-1" }).settings).toEqual({});
  });

  it("follows the port at home, and leaves the address of production as it is", () => {
    expect(plan(connected, { port: 4000 })).toMatchObject({
      settings: { SITE_URL: "http://localhost:4000" },
      addresses: { added: { redirectDomains: ["localhost:4000"] } },
    });
    const far = plan({ ...connected, SITE_URL: "https://shop.example.com" });
    expect(far.settings).toEqual({});
    expect(far.addresses.added.redirectDomains).toEqual(["shop.example.com"]);
  });
});
