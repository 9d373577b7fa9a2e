import { cookieIn, goneCookieName } from "@/lib/session/hint";
import { silentLoginAction } from "@/lib/session/silent-login-action";

/** Wix adds this to every address it sends the browser back to. */
const loggedInParameter = "wixMemberLoggedIn";

/**
 * Takes in what this page view brings about the session, once: Wix says that it knows a member, then the shop is to learn
 * it, too; or a word says that a member's session has ended.
 *
 * @returns whether that is to be said
 */
export function takeNews(isMember: boolean): boolean {
  const here = new URL(location.href);
  const says = here.searchParams.get(loggedInParameter);
  if (says !== null) {
    here.searchParams.delete(loggedInParameter);
    history.replaceState(history.state, "", here);
  }
  if (says === "true" && !isMember) {
    void silentLoginAction(here.pathname + here.search).then((url) => url && location.assign(url));
  }
  if (!cookieIn(document.cookie, goneCookieName)) return false;
  // biome-ignore lint/suspicious/noDocumentCookie: said once, and the next page must not say it again
  document.cookie = `${goneCookieName}=; Path=/; Max-Age=0`;
  // The login page says it in its own words.
  return !isMember && here.pathname !== "/login";
}
