import "server-only";
import type { Answer } from "@/lib/wix/probe/answer";
import { type Credential, tryDuty } from "@/lib/wix/probe/duties";
import { mintProject } from "@/lib/wix/probe/token";
import { dashboard } from "./dashboard";
import { type DutyName, duties, keyNameOf, keyNames } from "./names";
import { isPublic } from "./place";
import type { Finding, Question, Settings, Shop } from "./types";
import { oddAnswer } from "./unanswered";
import type { Wix } from "./wix";

/** What a duty is called, what it is for, and what has to be ticked for it. */
interface DutyFacts {
  title: string;
  /** Continues "Without it …". */
  without: string;
  permission: string;
  /** Under which heading the API keys page lists it. */
  area: string;
}

const facts: Record<DutyName, DutyFacts> = {
  orders: {
    title: "Orders may be read",
    without: "guests cannot look their orders up, nobody can call one off, and the desk shows no orders",
    permission: "Read Orders (Manage Orders, to call orders off as well)",
    area: "Wix Stores",
  },
  catalog: {
    title: "The catalogue may be read as its owner",
    without: "the desk shows no products, stock and reviews, and nobody sees what they wait for",
    permission: "Read Products (on Catalog V3: Read products in v3 catalog)",
    area: "Wix Stores",
  },
  members: {
    title: "Members may be read",
    without:
      "contacts are not forgotten, news and pictures cannot be chosen, the desk shows no members, and a login of your own cannot be offered",
    permission: "Manage Members",
    area: "Wix Contacts & Members",
  },
  promotions: {
    title: "Coupons may be read",
    without: "the desk makes no coupons",
    permission: "Manage Coupons",
    area: "Wix Stores",
  },
};

/** Whether each of the owner's credentials may do what it is for, by one read that changes nothing. */
export function askDuties({ settings }: Shop, wix: Wix): Question[] {
  const project = projectToken(settings);
  const questions = duties.map(
    (duty): Question => ({
      id: `duties.${duty}`,
      group: "Owner's rights",
      title: facts[duty].title,
      look: async () => {
        const source = sourceOf(duty, settings);
        if (source.kind === "none") return notOffered(duty, source.missing);
        const credential = source.kind === "key" ? source.credential : await project();
        if (!credential) return secretRefused;
        const version = duty === "catalog" ? versionIn(await wix.glance()) : undefined;
        return judgeDuty(duty, source.name, await tryDuty(duty, credential, version));
      },
      patience: 20,
    }),
  );
  return [
    ...questions,
    {
      id: "duties.account",
      group: "Owner's rights",
      title: "No credential is for the whole account",
      look: () => judgeAccount(settings),
    },
  ];
}

type Source =
  | { kind: "key"; name: string; credential: Credential }
  | { kind: "secret"; name: "WIX_CLIENT_SECRET" }
  | { kind: "none"; missing?: "WIX_SITE_ID" };

/** Which credential a duty uses, as the shop chooses: a key of its own, the project's secret, or the key for everything. */
export function sourceOf(duty: DutyName, settings: Settings): Source {
  const { WIX_SITE_ID: siteId, WIX_CLIENT_SECRET } = settings;
  const shared = WIX_CLIENT_SECRET ? [] : ["WIX_API_KEY"];
  const name = [keyNameOf(duty), ...shared].find((candidate) => settings[candidate]);
  if (name && siteId) return { kind: "key", name, credential: { apiKey: settings[name] ?? "", siteId } };
  if (WIX_CLIENT_SECRET) return { kind: "secret", name: "WIX_CLIENT_SECRET" };
  return { kind: "none", ...(name && { missing: "WIX_SITE_ID" as const }) };
}

function projectToken({ WIX_CLIENT_ID = "", WIX_CLIENT_SECRET = "" }: Settings) {
  let token: Promise<Credential | undefined> | undefined;
  return () => {
    token ??= mintProject(WIX_CLIENT_ID, WIX_CLIENT_SECRET).then((minted) =>
      minted === undefined ? undefined : { projectToken: minted },
    );
    return token;
  };
}

function versionIn(glance: Awaited<ReturnType<Wix["glance"]>>) {
  return glance?.kind === "answered" ? glance.value.version : undefined;
}

function notOffered(duty: DutyName, missing: "WIX_SITE_ID" | undefined): Finding {
  const { without } = facts[duty];
  if (missing)
    return {
      status: "fail",
      title: "There is a key for it, and no WIX_SITE_ID",
      means: `Wix has to be told which site a key is used on. Until then ${without}.`,
      todo: "Set WIX_SITE_ID: the GUID after /dashboard/ in the address of your site's dashboard.",
    };
  return {
    status: "skip",
    means: `No ${keyNameOf(duty)}, so ${without}. That is fine when you do not want it.`,
  };
}

const secretRefused: Finding = {
  status: "fail",
  title: "Wix does not accept WIX_CLIENT_SECRET",
  means: "It is another client's secret, or was replaced by a newer one.",
  todo: `Make a new one: ${dashboard.client} > Client secret.`,
};

/** @param source name of the setting that opened the door for this duty */
export function judgeDuty(duty: DutyName, source: string, answer: Answer<void>): Finding {
  const { permission, area, without } = facts[duty];
  if (answer.kind === "answered") return { status: "ok" };
  const isKey = source !== "WIX_CLIENT_SECRET";
  if (answer.kind === "refused" && answer.status === 403)
    return {
      status: "fail",
      title: `${source} lacks ${permission.replace(/ \(.*/, "")}`,
      means: `Wix answered 403, so ${without}.`,
      todo: isKey
        ? `${dashboard.keys} > your key > Permissions > ${area}: tick ${permission}. If it is ticked, the key is not for the site in WIX_SITE_ID.`
        : `Give the client's app the permission ${permission}: ${dashboard.client} > Permissions.`,
    };
  if (answer.kind === "refused" && answer.status === 401)
    return {
      status: "fail",
      title: `Wix does not know ${source}`,
      means: `The key was deleted, or only part of it was copied. Until then ${without}.`,
      todo: `Make a new one and copy all of it (some 700 characters): ${dashboard.keys} > Generate API Key.`,
    };
  if (answer.kind === "refused" && answer.status === 404)
    return {
      status: "warn",
      title: `It cannot be told whether ${source} has ${permission.replace(/ \(.*/, "")}`,
      means: "Wix answered 404: this site does not have what would be read.",
      todo: `Look whether it is ticked: ${dashboard.keys} > your key > Permissions > ${area}.`,
    };
  return oddAnswer(`${facts[duty].title}: no answer`, answer);
}

/** An id of the account beside a key is how command-line tools manage many sites; a shop has no use for that. */
export function judgeAccount(settings: Settings): Finding {
  if (!settings.WIX_ACCOUNT_ID || !keyNames.some((name) => settings[name])) return { status: "ok" };
  return {
    status: isPublic(settings) ? "fail" : "warn",
    title: "WIX_ACCOUNT_ID stands beside an API key",
    means: "Together they can do what you can with every site of your account. The shop needs no account id.",
    todo: `Take WIX_ACCOUNT_ID away from here, and limit the key to this site: ${dashboard.keys} > your key > Sites.`,
  };
}
