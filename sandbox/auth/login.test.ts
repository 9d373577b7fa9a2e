import { currentCartV2 } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { storesAppId } from "../ecom/state";
import { demoMembers } from "../seed/project";
import { callbackUrl, loginThroughPages, shopperAuth, silentRequest, visitorAuth } from "../testing/clients";
import type { TestSandbox } from "../testing/harness";
import { openLogin } from "../testing/pages";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const openForm = (options: Parameters<typeof openLogin>[1] = {}) => openLogin(sandbox, options);

describe("the hosted login page", () => {
  it("offers the demo customers and says that it is a sandbox", async () => {
    const { form } = await openForm();
    expect(form.status).toBe(200);
    expect(form.html).toContain("a stand-in for Wix's hosted pages");
    expect(form.html).toContain(demoMembers.ada.email);
    expect(form.headers.get("cache-control")).toContain("no-store");
  });

  it("logs a demo customer in with one button, and returns in the fragment when asked to", async () => {
    const { auth, browser, fields, data } = await openForm({ responseMode: "fragment" });
    const done = await browser.post("/hosted/login", { ...fields, demo: "sam" });
    const parsed = auth.parseFromUrl(done.location, "fragment");
    const tokens = await auth.getMemberTokens(parsed.code, parsed.state, data);
    expect(tokens.refreshToken.role).toBe("member");
  });

  it("says so when the password is wrong and keeps the address", async () => {
    const { browser, fields } = await openForm();
    const page = await browser.post("/hosted/login", { ...fields, email: "ada@example.com", password: "no" });
    expect(page.status).toBe(400);
    expect(page.html).toContain('role="alert"');
    expect(page.html).toContain('value="ada@example.com"');
  });

  it("escapes what people type", async () => {
    const { browser, fields } = await openForm();
    const page = await browser.post("/hosted/login", { ...fields, email: '"><script>', password: "no" });
    expect(page.html).not.toContain("<script>");
  });

  it("refuses a form that another site submitted", async () => {
    const { fields } = await openForm();
    const page = await sandbox.browser().post("/hosted/login", { ...fields, demo: "ada" });
    expect(page.status).toBe(410);
    expect(page.location).toBeUndefined();
  });

  it("returns with access_denied when the person cancels", async () => {
    const { auth, browser, fields } = await openForm();
    const page = await browser.get(`/hosted/cancel?flow=${fields.flow}`);
    expect(auth.parseFromUrl(page.location, "query")).toMatchObject({ error: "access_denied" });
  });

  it("opens a login link once", async () => {
    const { authUrl } = await openForm();
    expect((await sandbox.browser().get(authUrl)).status).toBe(410);
  });

  it("makes an account and logs it in", async () => {
    const { auth, browser, fields, data } = await openForm();
    const person = { email: "kim@example.com", password: "kim-secret", firstName: "Kim", lastName: "Ito" };
    const done = await browser.post("/hosted/register", { ...fields, ...person });
    const { code, state } = auth.parseFromUrl(done.location, "query");
    expect((await auth.getMemberTokens(code, state, data)).refreshToken.role).toBe("member");
    const again = await openForm();
    const refused = await again.browser.post("/hosted/register", { ...again.fields, ...person });
    expect(refused.html).toContain("already an account");
  });

  it("shows an error page, not a redirect, for a URI outside the allow list", async () => {
    const auth = await visitorAuth();
    const data = auth.generateOAuthData("http://localhost:3000/elsewhere");
    const { authUrl } = await auth.getAuthUrl(data, { responseMode: "query" });
    const page = await sandbox.browser().get(authUrl);
    expect(page.status).toBe(400);
    expect(page.location).toBeUndefined();
    expect(page.html).toContain("Invalid redirect URI");
  });
});

describe("a cart built before logging in", () => {
  const modules = { currentCartV2, productsV3 };

  async function fill(auth: ReturnType<typeof shopperAuth>) {
    const client = createClient({ auth, modules });
    const { items } = await client.productsV3.queryProducts().limit(50).find();
    const product = items.find(
      (item) => item.options?.length === 0 && item.inventory?.availabilityStatus === "IN_STOCK",
    );
    const catalogItemId = product?._id ?? "";
    const item = { catalogReference: { catalogItemId, appId: storesAppId }, quantity: 2 };
    await client.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [item] });
    return catalogItemId;
  }

  it("is the member's afterwards", async () => {
    const auth = await visitorAuth();
    const productId = await fill(auth);
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const { cart } = await createClient({ auth, modules }).currentCartV2.getCurrentCart();
    expect(cart?.lineItems?.map(({ source }) => source?.catalogReference?.catalogItemId)).toEqual([
      productId,
    ]);
  });

  it("stays behind when the switch says that Wix does not move it", async () => {
    await sandbox.control("POST", "/switches", { mergeCartAtLogin: false });
    const auth = await visitorAuth();
    await fill(auth);
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    await expect(createClient({ auth, modules }).currentCartV2.getCurrentCart()).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe("silent login", () => {
  it("works once the hosted pages know the member, and answers login_required before", async () => {
    const silently = async (browser: ReturnType<TestSandbox["browser"]>) => {
      const auth = await visitorAuth();
      const { authUrl } = await auth.getAuthUrl(auth.generateOAuthData(callbackUrl), {
        prompt: "none",
        responseMode: "query",
      });
      return auth.parseFromUrl((await browser.get(authUrl)).location, "query");
    };
    const browser = sandbox.browser();
    expect(await silently(browser)).toMatchObject({ error: "login_required" });
    await loginThroughPages(sandbox, shopperAuth(), demoMembers.ada, browser);
    expect((await silently(browser)).code).toBeTruthy();
  });
});

describe("logout", () => {
  it("ends the hosted session and the refresh token, then returns to the shop", async () => {
    const auth = shopperAuth();
    const { tokens, browser } = await loginThroughPages(sandbox, auth, demoMembers.ada);
    const { logoutUrl } = await auth.logout("http://localhost:3000/");
    const page = await browser.get(logoutUrl);
    expect(page.location).toBe("http://localhost:3000/?wixMemberLoggedIn=false");
    expect(Object.keys(sandbox.world.state.auth.pageSessions)).toHaveLength(0);
    await expect(auth.renewToken(tokens.refreshToken)).rejects.toThrow(/invalid_grant/);
  });

  it("does not send people to a domain that is not allowed", async () => {
    const auth = await visitorAuth();
    await expect(auth.logout("https://evil.example/")).rejects.toThrow();
  });
});

describe("a shop's own login form", () => {
  it("gets a session token that can be turned into member tokens on the server", async () => {
    const auth = await visitorAuth();
    const login = await auth.login(demoMembers.ada);
    if (login.loginState !== "SUCCESS") throw new Error("login failed");
    const data = auth.generateOAuthData(callbackUrl);
    const request = silentRequest(login.data.sessionToken);
    const { authUrl } = await auth.getAuthUrl(data, request);
    const { code, state } = auth.parseFromUrl((await sandbox.browser().get(authUrl)).location, "query");
    const tokens = await auth.getMemberTokens(code, state, data);
    expect(tokens.refreshToken.role).toBe("member");
    const replay = await auth.getAuthUrl(data, request);
    const again = auth.parseFromUrl((await sandbox.browser().get(replay.authUrl)).location, "query");
    expect(again.error).toBeTruthy();
  });

  it("tells a wrong password, an unknown address and a taken one apart", async () => {
    const auth = await visitorAuth();
    const wrong = await auth.login({ email: "ada@example.com", password: "nope-nope" });
    expect(wrong).toMatchObject({ loginState: "FAILURE", errorCode: "invalidPassword" });
    const unknown = await auth.login({ email: "nobody@example.com", password: "nope-nope" });
    expect(unknown).toMatchObject({ loginState: "FAILURE", errorCode: "invalidEmail" });
    const taken = await auth.register({ email: "ada@example.com", password: "nope-nope" });
    expect(taken).toMatchObject({ loginState: "FAILURE", errorCode: "emailAlreadyExists" });
    const malformed = await auth.register({ email: "nobody", password: "nope-nope" });
    expect(malformed).toMatchObject({ loginState: "FAILURE", errorCode: "invalidEmail" });
  });
});
