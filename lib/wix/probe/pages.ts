import "server-only";
import { newAuthRequest } from "../auth-request";
import { shopperClient } from "../shopper";
import { wixFetch } from "../transport";
import { type Answer, answerTo } from "./answer";

/**
 * Where Wix's login leads somebody whom it shall show no page: back to the shop's address, or nowhere and a page of
 * Wix's says why. `status` is that page's.
 */
export type Landing = { kind: "back" } | { kind: "page"; status: number };

/**
 * Tries an address that people come back to from Wix's login. Nobody is logged in by it and nothing is kept: the login
 * is asked to show no page and nobody is known to it.
 *
 * Wix: `POST /redirects-api/v1/redirect-session` with `auth` and `prompt: none`, then its address
 */
export function tryLoginReturn(
  accessToken: string,
  clientId: string,
  redirectUri: string,
): Promise<Answer<Landing>> {
  return answerTo(async () => {
    const { authRequest } = newAuthRequest(clientId, redirectUri);
    const { redirectSession } = await shopperClient(accessToken).redirects.createRedirectSession({
      auth: { authRequest, prompt: "none" },
    });
    return walk(redirectSession?.fullUrl, redirectUri);
  });
}

/**
 * Tries whether Wix will send people back to this address after a logout. A logout only happens when a browser opens
 * the page that this asks for, which nobody does.
 *
 * Wix: `POST /redirects-api/v1/redirect-session` with `logout`
 */
export function tryPageReturn(
  accessToken: string,
  clientId: string,
  postFlowUrl: string,
): Promise<Answer<void>> {
  return answerTo(async () => {
    await shopperClient(accessToken).redirects.createRedirectSession({
      logout: { clientId },
      callbacks: { postFlowUrl },
    });
  });
}

/** Redirects of Wix's own that are followed. */
const mostSteps = 5;

/**
 * Follows a page of Wix's as a browser does, with its cookies, until it leads to `home` or shows something.
 *
 * @param home an address of the shop's, which is not asked for anything
 */
export async function walk(start: string | null | undefined, home: string): Promise<Landing> {
  const cookies = new Map<string, string>();
  const { origin, pathname } = new URL(home);
  let url = new URL(start ?? "");
  for (let step = 0; ; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await wixFetch(url, { redirect: "manual", headers: cookie ? { cookie } : {} });
    await response.body?.cancel();
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location || response.status < 300 || response.status > 399 || step === mostSteps)
      return { kind: "page", status: response.status };
    url = new URL(location, url);
    if (url.origin === origin && url.pathname.startsWith(pathname)) return { kind: "back" };
  }
}
