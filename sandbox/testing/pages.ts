import { callbackUrl, visitorAuth } from "./clients";
import { hiddenField, type Page, type TestBrowser, type TestSandbox } from "./harness";

/** Somebody in front of a hosted login page. */
export interface AtLogin {
  auth: Awaited<ReturnType<typeof visitorAuth>>;
  data: ReturnType<AtLogin["auth"]["generateOAuthData"]>;
  authUrl: string;
  browser: TestBrowser;
  form: Page;
  /** What every form of this visit sends along. */
  fields: { flow: string; csrf: string };
}

/** Opens the hosted login page as a shop would have the browser do; with `idp`, the page of that provider. */
export async function openLogin(
  sandbox: TestSandbox,
  options: { responseMode?: "query" | "fragment"; idp?: "google" | "facebook" } = {},
): Promise<AtLogin> {
  const auth = await visitorAuth();
  const data = auth.generateOAuthData(callbackUrl);
  const { authUrl } = await auth.getAuthUrl(data, { prompt: "login", responseMode: "query", ...options });
  const browser = sandbox.browser();
  const start = await browser.get(authUrl);
  const form = await browser.get(start.location ?? "");
  const fields = { flow: hiddenField(form, "flow"), csrf: hiddenField(form, "csrf") };
  return { auth, data, authUrl, browser, form, fields };
}

/** Trades what the hosted pages sent the browser back with for a member's tokens. */
export async function tokensOf({ auth, data }: AtLogin, page: Page) {
  const { code, state } = auth.parseFromUrl(page.location, "query");
  return auth.getMemberTokens(code, state, data);
}

interface Letters {
  codes: string[];
  links: string[];
}

/** What was mailed to an address, oldest first. */
export async function mailTo(sandbox: TestSandbox, address: string): Promise<Letters> {
  const mail = await sandbox.control("GET", `/mail?to=${encodeURIComponent(address)}`);
  return {
    codes: (mail.verifications as { code: string }[]).map(({ code }) => code),
    links: (mail.passwordResets as { link: string }[]).map(({ link }) => link),
  };
}

/** A six-digit code that is not `code`. */
export function otherCode(code: string): string {
  return code === "000000" ? "111111" : "000000";
}
