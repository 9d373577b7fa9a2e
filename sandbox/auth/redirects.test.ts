import { redirects } from "@wix/redirects";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { demoMembers, demoProject } from "../seed/project";
import { callbackUrl, loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";
import { findRedirectSession } from "./redirect-sessions";

const sandbox = suiteSandbox();

const checkout = {
  ecomCheckout: { checkoutId: "3fb6a3c8-988b-4755-84bd-5c59ae0b1000" },
  callbacks: {
    postFlowUrl: "http://localhost:3000/",
    thankYouPageUrl: "http://localhost:3000/checkout/thank-you",
    cartPageUrl: "http://localhost:3000/cart",
  },
};

function shop() {
  return createClient({ auth: shopperAuth(), modules: { redirects } });
}

describe("a checkout journey", () => {
  it("goes through the cookie step to the checkout page, once, and remembers who set out", async () => {
    const client = shop();
    const { redirectSession } = await client.redirects.createRedirectSession(checkout);
    expect(redirectSession?.urlDetails?.endpoint).toBe(
      `${sandbox.url}/_api/iam/cookie/v1/createSessionCookie`,
    );
    const fullUrl = redirectSession?.fullUrl ?? "";
    const inner = new URL(new URL(fullUrl).searchParams.get("redirectUrl") ?? "");
    expect(inner.pathname).toBe("/__ecom/checkout");
    expect(inner.searchParams.get("checkoutId")).toBe(checkout.ecomCheckout.checkoutId);
    const session = findRedirectSession(sandbox.world, inner.searchParams.get("redirectSessionId") ?? "");
    expect(session).toMatchObject({
      intent: "ecomCheckout",
      clientId: demoProject.clientId,
      callbacks: checkout.callbacks,
      identity: { kind: "visitor" },
    });
    const browser = sandbox.browser();
    expect((await browser.get(fullUrl)).location).toBe(inner.toString());
    const again = await browser.get(fullUrl);
    expect(again.status).toBe(410);
    expect(again.html).toContain(checkout.callbacks.cartPageUrl);
  });

  it("carries a member's login into the hosted pages", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.sam);
    const client = createClient({ auth, modules: { redirects } });
    const { redirectSession } = await client.redirects.createRedirectSession(checkout);
    const browser = sandbox.browser();
    await browser.get(redirectSession?.fullUrl ?? "");
    const request = { prompt: "none", responseMode: "query" } as const;
    const { authUrl } = await auth.getAuthUrl(auth.generateOAuthData(callbackUrl), request);
    expect((await browser.get(authUrl)).location).toContain("code=");
  });

  it("leads back from a product's page, too, saying whether somebody is logged in", async () => {
    const journey = {
      storesProduct: { productSlug: "bowl" },
      callbacks: { postFlowUrl: "http://localhost:3000/" },
    };
    const member = shopperAuth();
    await loginThroughPages(sandbox, member, demoMembers.sam);
    for (const [auth, loggedIn] of [
      [shopperAuth(), false],
      [member, true],
    ] as const) {
      const client = createClient({ auth, modules: { redirects } });
      const { redirectSession } = await client.redirects.createRedirectSession(journey);
      const browser = sandbox.browser();
      const { location } = await browser.get(redirectSession?.fullUrl ?? "");
      const page = await browser.get(location ?? "");
      expect(page.html).toContain(`href="http://localhost:3000/?wixMemberLoggedIn=${loggedIn}"`);
    }
  });

  it("does not lead to an address outside the hosted pages", async () => {
    const { redirectSession } = await shop().redirects.createRedirectSession(checkout);
    const url = new URL(redirectSession?.fullUrl ?? "");
    url.searchParams.set("redirectUrl", "https://evil.example/");
    const page = await sandbox.browser().get(url.toString());
    expect(page).toMatchObject({ status: 410, location: undefined });
  });
});

describe("creating a redirect session", () => {
  it("refuses callbacks outside the allowed domains, and a wish for nothing or for two things", async () => {
    const { redirects: service } = shop();
    const foreign = { ...checkout, callbacks: { postFlowUrl: "https://evil.example/" } };
    const bad = { status: 400, details: { validationError: {} } };
    await expect(service.createRedirectSession(foreign)).rejects.toMatchObject(bad);
    await expect(service.createRedirectSession({})).rejects.toMatchObject(bad);
    const both = { ...checkout, storesProduct: { productSlug: "bowl" } };
    await expect(service.createRedirectSession(both)).rejects.toMatchObject(bad);
  });

  it("answers under each of its paths and needs a token", async () => {
    const { accessToken } = await shopperAuth().generateVisitorTokens();
    for (const path of ["/_api/redirects-api", "/redirect-session", "/headless"]) {
      const url = `https://www.wixapis.com${path}/v1/redirect-session`;
      const init = { method: "POST", body: JSON.stringify(checkout) };
      expect((await fetch(url, init)).status).toBe(401);
      const headers = { authorization: `Bearer ${accessToken.value}` };
      expect((await fetch(url, { ...init, headers })).status).toBe(200);
    }
  });

  it("posts the answer of an iframe login to the allowed origins only", async () => {
    const auth = shopperAuth();
    auth.setTokens(await auth.generateVisitorTokens());
    const login = await auth.login(demoMembers.ada);
    if (login.loginState !== "SUCCESS") throw new Error("login failed");
    const request = {
      prompt: "none",
      responseMode: "web_message",
      sessionToken: login.data.sessionToken,
    } as const;
    const { authUrl } = await auth.getAuthUrl(auth.generateOAuthData("http://localhost:3000/"), request);
    const page = await sandbox.browser().get(authUrl);
    expect(page.status).toBe(200);
    expect(page.html).toContain('"http://localhost:3000"');
    expect(page.html).toContain('"code":"OLI.');
    expect(page.headers.get("content-security-policy")).toContain("script-src 'nonce-");
  });
});
