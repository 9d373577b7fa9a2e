import "server-only";
import { type Minting, mintVisitor } from "@/lib/wix/probe/token";
import { dashboard } from "./dashboard";
import { howToGet } from "./settings";
import type { Finding, Question, Settings, Shop } from "./types";
import { oddAnswer, silence, withoutToken } from "./unanswered";
import { lookOf } from "./values";
import type { Visitor, Wix } from "./wix";

/** Whether Wix knows this client, whose it is, and what time it is there. */
export function askToken({ settings }: Shop, wix: Wix): Question[] {
  return [
    {
      id: "wix.token",
      group: "Wix",
      title: "Wix knows the client id and gives a visitor a token",
      look: async () => {
        const minting = await wix.minting();
        const unknown = minting?.kind === "refused" && isRefusal(minting.status);
        return (unknown ? await swapped(settings) : undefined) ?? judgeMinting(minting);
      },
    },
    {
      id: "wix.site",
      group: "Wix",
      title: "WIX_SITE_ID is the site of this client",
      look: async () => judgeSite(settings, await wix.visitor()),
    },
    {
      id: "wix.clock",
      group: "Wix",
      title: "This machine's clock agrees with Wix's",
      look: async () => judgeClock(await wix.visitor()),
    },
  ];
}

/** Whether Wix has looked at the client id and says no, rather than being busy, broken or somebody else. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429;
}

const noToken = "Wix gives no token for this client id";

const somebodyElse: Finding = {
  status: "fail",
  title: "Something other than Wix answers",
  means:
    "The answer to a token call is none of Wix's: a proxy or a login page of this network may stand between.",
  todo: "Open https://www.wixapis.com in a browser on this machine, and let this machine reach it directly.",
};

export function judgeMinting(minting: Minting | undefined): Finding {
  switch (minting?.kind) {
    case undefined:
      return { status: "skip", means: "WIX_CLIENT_ID has to be put right first." };
    case "minted":
      return { status: "ok" };
    case "silent":
      return silence("Wix does not answer", minting.reason);
    case "refused": {
      const { status, error } = minting;
      if (status < 400) return somebodyElse;
      if (!isRefusal(status)) return oddAnswer("Wix gives no token just now", minting);
      return {
        status: "fail",
        title: noToken,
        means: `Wix answered ${status}${error ? ` ${error}` : ""}: no headless client has this id${error ? "" : ", or it is no id at all"}. Nothing of the shop works.`,
        todo: `Copy the client id again: ${dashboard.client}. It is neither the site's id nor the client's name.`,
      };
    }
  }
}

const confusable = ["WIX_SITE_ID", "WIX_APP_ID", "WIX_APP_INSTANCE_ID"];

/** When another variable's id is the one that Wix knows, they have changed places. Secrets are never tried. */
async function swapped(settings: Settings): Promise<Finding | undefined> {
  for (const name of confusable) {
    const id = settings[name];
    if (!id || id === settings.WIX_CLIENT_ID || lookOf(id) !== "guid") continue;
    if ((await mintVisitor(id)).kind !== "minted") continue;
    return {
      status: "fail",
      title: `WIX_CLIENT_ID and ${name} have changed places`,
      means: `Wix refuses the first and gives a token for the second, so that is the client id.`,
      todo: `Move the value of ${name} to WIX_CLIENT_ID. ${howToGet(name)}`,
    };
  }
  return undefined;
}

export function judgeSite(settings: Settings, visitor: Visitor | undefined): Finding {
  const { WIX_SITE_ID } = settings;
  if (!WIX_SITE_ID) return { status: "skip", means: "WIX_SITE_ID is not set; only API keys need it." };
  if (!visitor) return withoutToken;
  const { siteId } = visitor.facts;
  if (!siteId) return { status: "skip", means: "Wix's token does not say which site it is for." };
  if (siteId.toLowerCase() === WIX_SITE_ID.toLowerCase()) return { status: "ok" };
  return {
    status: "fail",
    title: "WIX_SITE_ID is another site than this client's",
    means:
      "What is done with the API key would be done on a site whose products are not the ones on sale here.",
    todo: `Set WIX_SITE_ID to ${siteId}, or take the client id of the site you mean: ${dashboard.client}.`,
  };
}

/** Seconds. Beyond `most` a webhook of Wix's counts as forged. */
const apart = { some: 20, most: 60 };

/** By how many seconds this clock is ahead of Wix's; behind when negative. */
function skewOf({ clocks, facts }: Visitor): number | undefined {
  const middle = (clocks.asked + clocks.heard) / 2;
  // Both are cut to whole seconds.
  const readings = [clocks.wix, facts.issuedAt && facts.issuedAt * 1000]
    .filter((time) => time !== undefined && time !== 0)
    .map((time) => (middle - (time ?? 0) - 500) / 1000);
  if (readings.length === 0) return undefined;
  return readings.reduce((most, skew) => (Math.abs(skew) > Math.abs(most) ? skew : most));
}

export function judgeClock(visitor: Visitor | undefined): Finding {
  if (!visitor) return withoutToken;
  const skew = skewOf(visitor);
  if (skew === undefined)
    return { status: "skip", means: "Wix's answer does not say what time it is there." };
  const seconds = Math.round(Math.abs(skew));
  if (seconds <= apart.some) return { status: "ok" };
  const serious = seconds > apart.most;
  return {
    status: serious ? "fail" : "warn",
    title: `This machine's clock is ${seconds} seconds ${skew > 0 ? "ahead of" : "behind"} Wix's`,
    means: serious
      ? "Webhooks are taken for forged, and sessions are renewed too late or all the time."
      : "Nothing breaks yet; beyond a minute webhooks are taken for forged.",
    todo: "Let the machine set its clock by the network: timedatectl set-ntp true, or your host's setting.",
  };
}
