"use client";

import { useEffect, useState } from "react";
import { cookieIn, goneCookieName } from "@/lib/session/hint";
import { silentLoginAction } from "@/lib/session/silent-login-action";
import { usePerson } from "./session-store";

/** Wix adds this to every address it sends the browser back to. */
const loggedInParameter = "wixMemberLoggedIn";

/**
 * What a page has to tell somebody about their session, mounted once for all pages: that it has ended, or, when Wix
 * sends them back logged in from its checkout, that the shop knows it, too.
 */
export function SessionNews() {
  const person = usePerson();
  const [ended, setEnded] = useState(false);

  useEffect(() => {
    if (!person) return;
    const isMember = person.kind === "member";
    const here = new URL(location.href);
    const says = here.searchParams.get(loggedInParameter);
    if (says !== null) {
      here.searchParams.delete(loggedInParameter);
      history.replaceState(history.state, "", here);
    }
    if (says === "true" && !isMember) {
      void silentLoginAction(here.pathname + here.search).then((url) => url && location.assign(url));
    }
    if (cookieIn(document.cookie, goneCookieName)) {
      // biome-ignore lint/suspicious/noDocumentCookie: said once, and the next page must not say it again
      document.cookie = `${goneCookieName}=; Path=/; Max-Age=0`;
      // The login page says it in its own words.
      setEnded(!isMember && here.pathname !== "/login");
    }
    if (isMember) setEnded(false);
  }, [person]);

  if (!ended) return null;
  return (
    <div
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-xl flex-wrap items-center gap-x-5 gap-y-2 rounded-control bg-ink px-5 py-4 text-ground shadow-lg"
      role="status"
    >
      <p className="flex-1 basis-56">
        You have been logged out. Your orders and your saved cart wait for you.
      </p>
      <a
        className="font-medium underline underline-offset-4"
        href={`/login?returnTo=${encodeURIComponent(location.pathname + location.search)}`}
      >
        Log in again
      </a>
      <button className="min-h-11 px-1" onClick={() => setEnded(false)} type="button">
        Close
      </button>
    </div>
  );
}
