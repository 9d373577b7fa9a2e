"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { cookieIn, goneCookieName } from "@/lib/session/hint";
import { usePerson } from "./session-store";

// Few page views have anything to tell.
const LoggedOut = lazy(() =>
  import("./logged-out").then(
    (module) => ({ default: module.LoggedOut }),
    () => ({ default: () => null }),
  ),
);

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
      void import("./silent-login").then(({ logInHere }) => logInHere(here.pathname + here.search));
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
    <Suspense fallback={null}>
      <LoggedOut onClose={() => setEnded(false)} />
    </Suspense>
  );
}
