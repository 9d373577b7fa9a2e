import "server-only";
import type { Answer } from "@/lib/wix/probe/answer";
import { type Landing, tryLoginReturn, tryPageReturn } from "@/lib/wix/probe/pages";
import { dashboard } from "./dashboard";
import { originOf } from "./place";
import type { Finding, Question, Shop } from "./types";
import { oddAnswer, withoutToken } from "./unanswered";
import type { Wix } from "./wix";

/** Whether Wix's own pages open for this shop and lead back to it. */
export function askAddresses({ settings }: Shop, wix: Wix): Question[] {
  const origin = originOf(settings);
  const clientId = settings.WIX_CLIENT_ID;
  if (!origin || !clientId) return [];
  const callback = `${origin}/login/callback`;
  const landing = loginReturn(wix, clientId, callback);
  const questions: Question[] = [
    {
      id: "site.published",
      group: "Addresses",
      title: "The site is published",
      look: async () => judgePublished(await landing()),
      patience: 20,
    },
    {
      id: "site.callback",
      group: "Addresses",
      title: "Login may come back to this shop",
      look: async () => judgeCallback(await landing(), callback),
      patience: 20,
    },
    {
      id: "site.return",
      group: "Addresses",
      title: "Logout and checkout may come back to this shop",
      look: async () => {
        const visitor = await wix.visitor();
        if (!visitor) return withoutToken;
        return judgeReturn(await tryPageReturn(visitor.accessToken, clientId, `${origin}/`), origin);
      },
    },
  ];
  if (settings.LOGIN_PAGES !== "custom") return questions;
  const reset = `${origin}/login/reset`;
  const resetLanding = loginReturn(wix, clientId, reset);
  return [
    ...questions,
    {
      id: "site.reset",
      group: "Addresses",
      title: "A new password may be set on this shop",
      look: async () => judgeCallback(await resetLanding(), reset),
      patience: 20,
    },
  ];
}

/** One try for all who want to know how it went. */
function loginReturn(wix: Wix, clientId: string, redirectUri: string) {
  let answer: Promise<Answer<Landing> | undefined> | undefined;
  const ask = async () => {
    const visitor = await wix.visitor();
    return visitor && tryLoginReturn(visitor.accessToken, clientId, redirectUri);
  };
  return () => {
    answer ??= ask();
    return answer;
  };
}

const unpublished: Finding = {
  status: "fail",
  title: "The site is not published",
  means: "Wix's login and checkout pages open on published sites only, so nobody can log in or pay.",
  todo: `Publish it once: ${dashboard.publish}.`,
};

export function judgePublished(landing: Answer<Landing> | undefined): Finding {
  if (!landing) return withoutToken;
  if (landing.kind === "refused" && landing.code === "SITE_NOT_PUBLISHED") return unpublished;
  if (landing.kind !== "answered") return oddAnswer("Wix's login page does not open", landing);
  const { value } = landing;
  if (value.kind === "back" || value.status === 400) return { status: "ok" };
  if (value.status === 404) return unpublished;
  return {
    status: "warn",
    title: "It cannot be told whether the site is published",
    means: `Wix's login page answered ${value.status}.`,
    todo: "Open your site's address in a browser: a published one shows its pages.",
  };
}

export function judgeCallback(landing: Answer<Landing> | undefined, uri: string): Finding {
  if (!landing) return withoutToken;
  if (landing.kind === "answered" && landing.value.kind === "back") return { status: "ok" };
  if (landing.kind === "answered" && landing.value.kind === "page" && landing.value.status === 404)
    return { status: "skip", means: "The site is not published, so Wix's login page says nothing about it." };
  if (landing.kind === "silent") return oddAnswer("Wix's login page does not open", landing);
  if (landing.kind === "refused" && landing.status !== 400)
    return oddAnswer("Wix's login page does not open", landing);
  return {
    status: "fail",
    title: `${uri} is not an allowed redirect URI`,
    means: "Wix shows an error page to everybody who wants to log in. The list is compared letter by letter.",
    todo: `${dashboard.client} > Allowed authorization redirect URIs: add ${uri}.`,
  };
}

export function judgeReturn(answer: Answer<void>, origin: string): Finding {
  if (answer.kind === "answered") return { status: "ok" };
  const domain = new URL(origin).host;
  if (answer.kind === "refused" && (answer.status === 400 || answer.status === 403))
    return {
      status: "fail",
      title: `${domain} is not an allowed redirect domain`,
      means: "Wix refuses to open its checkout and its logout for this shop.",
      todo: `${dashboard.client} > Allowed redirect domains: add ${domain}.`,
    };
  return oddAnswer("Wix does not say where it may send people back to", answer);
}
