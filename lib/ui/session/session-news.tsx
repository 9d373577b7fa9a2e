"use client";

import { type ComponentType, useEffect, useState } from "react";
import { cookieIn, goneCookieName } from "@/lib/session/hint";
import { usePerson } from "./session-store";

/**
 * What a page has to tell somebody about their session, mounted once for all pages: that it has ended, or, when Wix
 * sends them back logged in from its checkout, that the shop knows it, too. Few page views have anything to tell, and
 * what tells it is fetched by those.
 */
export function SessionNews() {
  const person = usePerson();
  const [Ended, setEnded] = useState<ComponentType<{ onClose: () => void }>>();

  useEffect(() => {
    if (!person) return;
    const isMember = person.kind === "member";
    if (isMember) setEnded(undefined);
    if (!/wixMemberLoggedIn=/.test(location.search) && !cookieIn(document.cookie, goneCookieName)) return;
    const arrived = ([{ takeNews }, { LoggedOut }]: [
      typeof import("./news"),
      typeof import("./logged-out"),
    ]) => {
      if (takeNews(isMember)) setEnded(() => LoggedOut);
    };
    // What did not come is told by the next page.
    Promise.all([import("./news"), import("./logged-out")]).then(arrived, () => {});
  }, [person]);

  return Ended ? <Ended onClose={() => setEnded(undefined)} /> : null;
}
