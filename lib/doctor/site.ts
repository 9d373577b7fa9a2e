import { isLocal, isPublic, originOf } from "./place";
import type { Finding, Question, Settings } from "./types";

/** Whether the shop's own address is one that shoppers and Wix can come back to. */
export function askSite(settings: Settings): Question[] {
  return [
    {
      id: "site.address",
      group: "Addresses",
      title: "The shop's address is one that others can reach",
      look: () => judgeAddress(settings),
    },
  ];
}

const fix = "Set SITE_URL to the origin people type, for example https://shop.example.com.";

export function judgeAddress(settings: Settings): Finding {
  const { SITE_URL = "" } = settings;
  const origin = originOf(settings);
  if (!origin)
    return { status: "skip", means: "SITE_URL is missing or no address, as the settings above say." };
  const { protocol, hostname, pathname, search } = new URL(SITE_URL);
  if (pathname !== "/" || search)
    return {
      status: "fail",
      title: "SITE_URL has a path",
      means: "The shop builds the addresses Wix sends people back to from it, and they would lead nowhere.",
      todo: `Set SITE_URL to ${origin}.`,
    };
  if (isLocal(SITE_URL))
    return isPublic(settings)
      ? {
          status: "warn",
          title: "SITE_URL is this machine",
          means: "In production Wix would send shoppers to their own machines after login and checkout.",
          todo: fix,
        }
      : { status: "ok", title: `The shop is at ${origin}, on this machine` };
  if (protocol !== "https:")
    return {
      status: "fail",
      title: "SITE_URL is not https",
      means: "Anybody on the way could take sessions; in production the shop refuses to start.",
      todo: `Set SITE_URL to https://${hostname}.`,
    };
  if (/^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|\.(local|internal|lan|test|invalid)$/.test(hostname))
    return {
      status: "warn",
      title: "SITE_URL is inside your own network",
      means: "Shoppers who come back from Wix's login or checkout only arrive when they are in it, too.",
      todo: fix,
    };
  return { status: "ok", title: `The shop is at ${origin}` };
}
