import { members } from "@wix/members";
import { createClient } from "@wix/sdk";
import { productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { visitor } from "../ecom/testing";
import type { Call } from "../kernel/calls";
import { demoMembers } from "../seed/project";
import { loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const my = "/members/v1/members/my";

async function calls(surface = "api"): Promise<Call[]> {
  return (await sandbox.control("GET", `/calls?surface=${surface}`)).calls as Call[];
}

describe("the list of calls", () => {
  it("names host, identity, operation and status, and tells hosted pages from the API", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    await sandbox.control("DELETE", "/calls");
    await createClient({ auth, modules: { members } }).members.getCurrentMember();
    await sandbox.browser().get("/hosted/login?flow=none");
    expect(await calls()).toMatchObject([
      {
        method: "GET",
        path: my,
        host: "edge.wixapis.com",
        identity: "member",
        status: 200,
        operation: "com.wixpress.members.api.Members.GetMyMember",
      },
    ]);
    expect(await calls("hosted")).toMatchObject([{ path: "/hosted/login", status: 410 }]);
  });
});

describe("a fault", () => {
  const get = () => fetch(`https://edge.wixapis.com${my}`, { signal: AbortSignal.timeout(300) });

  it("answers with a status as often as it was asked to", async () => {
    await sandbox.control("POST", "/faults", { path: "/members/**", kind: "status", status: 503, times: 1 });
    expect((await get()).status).toBe(503);
    expect((await get()).status).toBe(401);
  });

  it("delays, drops, hangs and sends garbage", async () => {
    await sandbox.control("POST", "/faults", { path: my, kind: "delay", latencyMs: 120, times: 1 });
    const started = performance.now();
    expect((await get()).status).toBe(401);
    expect(performance.now() - started).toBeGreaterThan(110);

    await sandbox.control("POST", "/faults", { path: my, kind: "drop", times: 1 });
    await expect(get()).rejects.toThrow(/fetch failed/);

    await sandbox.control("POST", "/faults", { path: my, kind: "hang", times: 1 });
    await expect(get()).rejects.toThrow(/timeout/);

    await sandbox.control("POST", "/faults", { path: my, kind: "garbage", times: 1 });
    const answer = await get();
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow();
    expect((await calls()).map((call) => call.fault)).toEqual(["delay", "drop", "hang", "garbage"]);
  });

  it("breaks the connection after everything was done as asked", async () => {
    const shopper = await visitor();
    await sandbox.control("POST", "/faults", {
      path: "/ecom/v2/carts/current",
      method: "POST",
      kind: "drop-after",
      times: 1,
    });
    await expect(shopper.currentCartV2.createCurrentCart({ cart: { note: "ring twice" } })).rejects.toThrow();
    expect((await shopper.currentCartV2.getCurrentCart()).cart?.note).toBe("ring twice");
    await sandbox.control("DELETE", "/carts");
    await expect(shopper.currentCartV2.getCurrentCart()).rejects.toThrow();
  });

  it("strikes only its method, and ends when cleared", async () => {
    await sandbox.control("POST", "/faults", { path: "/**", method: "POST", kind: "status", status: 500 });
    expect((await get()).status).toBe(401);
    await expect(shopperAuth().generateVisitorTokens()).rejects.toThrow();
    await sandbox.control("DELETE", "/faults");
    expect((await shopperAuth().generateVisitorTokens()).refreshToken.role).toBe("visitor");
  });
});

describe("the control door", () => {
  it("is not on the public port", async () => {
    expect((await fetch(`${sandbox.url}/state`)).status).toBe(404);
    expect((await fetch(`${sandbox.url}/calls`)).status).toBe(404);
  });

  it("refuses web pages and malformed requests", async () => {
    await expect(sandbox.control("POST", "/clock", { advanceSeconds: "soon" })).rejects.toThrow(/400/);
    await expect(sandbox.control("POST", "/switches", { nonsense: true })).rejects.toThrow(/400/);
  });

  it("revokes one member's tokens and leaves the others'", async () => {
    const ada = shopperAuth();
    const sam = shopperAuth();
    const adas = (await loginThroughPages(sandbox, ada, demoMembers.ada)).tokens;
    const sams = (await loginThroughPages(sandbox, sam, demoMembers.sam)).tokens;
    await sandbox.control("POST", "/tokens/revoke", { memberEmail: "ada@example.com" });
    await expect(ada.renewToken(adas.refreshToken)).rejects.toThrow(/invalid_grant/);
    expect((await sam.renewToken(sams.refreshToken)).refreshToken.role).toBe("member");
  });

  it("shows members, all or one, and what an owner made of them", async () => {
    const email = demoMembers.ada.email;
    const changed = await sandbox.control("POST", "/members", { email, mustResetPassword: true });
    const ada = {
      id: demoMembers.ada.id,
      email,
      status: "APPROVED",
      mustResetPassword: true,
      emailConfirmed: true,
    };
    expect(changed.member).toMatchObject(ada);
    expect((await sandbox.control("GET", `/members?email=${email}`)).members).toMatchObject([ada]);
    expect((await sandbox.control("GET", "/members")).members).toHaveLength(3);
    expect((await sandbox.control("GET", "/members?email=nobody@example.com")).members).toEqual([]);
    const stranger = { email: "nobody@example.com", status: "BLOCKED" };
    await expect(sandbox.control("POST", "/members", stranger)).rejects.toThrow(/404/);
  });

  it("makes access tokens as short-lived as wanted", async () => {
    await sandbox.control("POST", "/switches", { accessTokenSeconds: 2 });
    const tokens = await shopperAuth().generateVisitorTokens();
    expect(tokens.accessToken.expiresAt - Date.now() / 1000).toBeLessThan(3);
  });

  it("changes a product as its owner would", async () => {
    const client = createClient({ auth: shopperAuth(), modules: { productsV3 } });
    const { items } = await client.productsV3.queryProducts().limit(1).find();
    const slug = items[0]?.slug ?? "";
    await sandbox.control("POST", "/catalog", { slug, name: "Renamed", price: "12.50", stock: 0 });
    const { product } = await client.productsV3.getProductBySlug(slug);
    expect(product).toMatchObject({
      name: "Renamed",
      actualPriceRange: { minValue: { amount: "12.5" }, maxValue: { amount: "12.5" } },
      inventory: { availabilityStatus: "OUT_OF_STOCK" },
    });
    await sandbox.control("POST", "/catalog", { slug, visible: false });
    await expect(client.productsV3.getProductBySlug(slug)).rejects.toMatchObject({ status: 404 });
    await expect(sandbox.control("POST", "/catalog", { slug: "no-such-thing" })).rejects.toThrow(/404/);
  });

  it("seeds a shop of as many products as wanted", async () => {
    await sandbox.control("POST", "/reset", { products: 120 });
    const client = createClient({ auth: shopperAuth(), modules: { productsV3 } });
    const first = await client.productsV3.queryProducts().limit(100).find();
    expect(first.items).toHaveLength(100);
    expect((await first.next()).items.length).toBeGreaterThan(10);
  });

  it("puts everything back on reset", async () => {
    const { world } = sandbox;
    await shopperAuth().register({ email: "temp@example.com", password: "temp-secret" });
    await sandbox.control("POST", "/switches", { acceptsPayments: false });
    await sandbox.control("POST", "/clock", { advanceSeconds: 3600 });
    await sandbox.control("POST", "/reset");
    expect(world.state.members.members).toHaveLength(3);
    expect(world.switches.acceptsPayments).toBe(true);
    expect(Math.abs(world.now().getTime() - Date.now())).toBeLessThan(1000);
  });
});
