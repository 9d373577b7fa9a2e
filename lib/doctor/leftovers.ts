import { keyNames } from "./names";
import { isLocal, isPublic } from "./place";
import type { Finding, Question, Settings, Shop } from "./types";
import { accountOfKey } from "./values";

/** The demo project of the sandbox, as anybody can read it there. */
const demo = {
  client: "11111111-2222-4333-8444-555555555555",
  site: "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42",
  app: "66666666-7777-4888-8999-aaaaaaaaaaaa",
  account: "5b1c9e34-7a60-4d2f-8e13-2c4d6f8a0b57",
  shopName: "Halden Goods",
};

/** What belongs to the local Wix and must not be left where shoppers come. */
export function askLeftovers({ settings, sandbox }: Shop): Question[] {
  return [
    {
      id: "production.sandbox",
      group: "Production",
      title: "Nothing of the sandbox is left",
      look: () => (sandbox ? judgeDemo(settings) : judgeLeftovers(settings)),
    },
    {
      id: "production.name",
      group: "Production",
      title: "The shop has a name of its own",
      look: () => (sandbox ? demoName : judgeName(settings)),
    },
  ];
}

const onSandbox: Finding = {
  status: "skip",
  means: "This is the sandbox itself. Once WIX_CLIENT_ID is set, it is looked for what was left of it.",
};

const demoName: Finding = { status: "skip", means: "The demo shop is called Halden Goods." };

/** A public address and no client id: what would be built there is the demo shop. */
function judgeDemo(settings: Settings): Finding {
  if (!isPublic(settings)) return onSandbox;
  return {
    status: "fail",
    title: "A build with these settings is the demo shop",
    means:
      "WIX_CLIENT_ID is not set where SITE_URL or NODE_ENV speak of production. Its cart and checkout need the sandbox and do not work on a host.",
    todo: "Set WIX_CLIENT_ID: docs/connect.md.",
  };
}

/** What of the sandbox is in these settings: the variable, and what it has. */
function leftoversIn(settings: Settings): string[] {
  const found: string[] = [];
  if (settings.SANDBOX_URL) found.push("SANDBOX_URL");
  if (/sandbox\/preload/.test(settings.NODE_OPTIONS ?? "")) found.push("NODE_OPTIONS (sandbox/preload.mjs)");
  if (settings.WIX_CLIENT_ID === demo.client) found.push("WIX_CLIENT_ID (the demo project's)");
  if (settings.WIX_SITE_ID === demo.site) found.push("WIX_SITE_ID (the demo project's)");
  if (settings.WIX_APP_ID === demo.app) found.push("WIX_APP_ID (the demo project's)");
  for (const name of keyNames)
    if (accountOfKey(settings[name] ?? "") === demo.account) found.push(`${name} (the demo project's)`);
  for (const name of ["WIX_MEDIA_ORIGIN", "WIX_VIDEO_ORIGIN", "EXTERNAL_LOGIN_ISSUER"])
    if (isLocal(settings[name] ?? "")) found.push(`${name} (this machine)`);
  return found;
}

export function judgeLeftovers(settings: Settings): Finding {
  const found = leftoversIn(settings);
  if (found.length === 0) return { status: "ok" };
  if (!isPublic(settings))
    return { status: "ok", title: `Set for the sandbox, as is fine on this machine: ${found.join(", ")}` };
  return {
    status: "fail",
    title: `Left of the sandbox: ${found.join(", ")}`,
    means: "Shoppers would get the demo shop, or pictures and logins from their own machines.",
    todo: "Take these away from the host's variables, or set your project's own: docs/connect.md. Then build again.",
  };
}

export function judgeName(settings: Settings): Finding {
  if (settings.SITE_NAME && settings.SITE_NAME !== demo.shopName) return { status: "ok" };
  if (!isPublic(settings))
    return { status: "ok", title: "The shop is called Halden Goods, as the demo shop is" };
  return {
    status: "warn",
    title: "The shop is still called Halden Goods",
    means: "Shoppers and search engines read the demo shop's name.",
    todo: "Set SITE_NAME, and see docs/branding.md for the logo and the words.",
  };
}
