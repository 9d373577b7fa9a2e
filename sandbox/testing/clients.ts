import { ApiKeyStrategy, AppStrategy, OAuthStrategy } from "@wix/sdk";
import { type DemoKeyName, demoApiKey, demoProject } from "../seed/project";
import { hiddenField, type TestSandbox } from "./harness";

export const callbackUrl = "http://localhost:3000/login/callback";

/** A fresh OAuth client of the SDK, as a shopper's browser or server would have. */
export function shopperAuth() {
  return OAuthStrategy({ clientId: demoProject.clientId });
}

export type ShopperAuth = ReturnType<typeof shopperAuth>;

/** The same for somebody who has a visitor's tokens already. */
export async function visitorAuth(): Promise<ShopperAuth> {
  const auth = shopperAuth();
  auth.setTokens(await auth.generateVisitorTokens());
  return auth;
}

/** Options of `getAuthUrl` for turning a login's session token into a code without a page. */
export function silentRequest(sessionToken: string) {
  return { prompt: "none", responseMode: "query", sessionToken } as const;
}

/** An API key's strategy; `siteId` null leaves the site unnamed. */
export function keyAuth(name: DemoKeyName, siteId: string | null = demoProject.siteId) {
  return siteId === null
    ? ApiKeyStrategy({ apiKey: demoApiKey(name), accountId: demoProject.accountId })
    : ApiKeyStrategy({ apiKey: demoApiKey(name), siteId });
}

/** The project itself, through client credentials. */
export function projectAuth() {
  return AppStrategy({
    appId: demoProject.clientId,
    appSecret: demoProject.clientSecret,
    instanceId: undefined,
  } as never);
}

/** Logs a demo member in through the hosted pages, as a person would, and leaves the tokens in `auth`. */
export async function loginThroughPages(
  sandbox: TestSandbox,
  auth: ShopperAuth,
  person: { email: string; password: string },
  browser = sandbox.browser(),
) {
  if (!auth.getTokens().accessToken.value) auth.setTokens(await auth.generateVisitorTokens());
  const data = auth.generateOAuthData(callbackUrl);
  const { authUrl } = await auth.getAuthUrl(data, { prompt: "login", responseMode: "query" });
  const start = await browser.get(authUrl);
  const form = await browser.get(start.location ?? "");
  const done = await browser.post("/hosted/login", {
    flow: hiddenField(form, "flow"),
    csrf: hiddenField(form, "csrf"),
    email: person.email,
    password: person.password,
  });
  const { code, state } = auth.parseFromUrl(done.location, "query");
  const tokens = await auth.getMemberTokens(code, state, data);
  auth.setTokens(tokens);
  return { tokens, browser, code, data };
}
