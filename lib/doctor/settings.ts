import { adviceOn, problemsIn, type SettingProblem, settingNames } from "@/lib/env-schema";
import { dashboard } from "./dashboard";
import { idNames, keyNames, listedNames, secretNames } from "./names";
import type { Finding, Question, Settings } from "./types";
import { accountOfKey, type Look, lookOf } from "./values";

/** One line for every variable that is set, has to be, or is part of a group that is half set. */
export function askSettings(settings: Settings): Question[] {
  const problems = problemsIn(settings);
  const wanted = listedNames.filter(
    (name) => settings[name] || problems.some((problem) => problem.name === name),
  );
  return wanted.map((name) => ({
    id: `settings.${name}`,
    group: "Settings",
    title: name,
    look: () => judgeSetting(name, settings, problems),
  }));
}

const ownersAdvice: Record<string, string> = {
  WIX_CLIENT_SECRET: `The secret of your headless client: ${dashboard.client}.`,
  WIX_ACCOUNT_ID: "The id of your Wix account; only command-line tools need it, never the shop.",
};

/** What a variable is and how to get it. */
export function howToGet(name: string): string {
  const known = settingNames.find((setting) => setting === name);
  if (known) return capital(adviceOn(known));
  return ownersAdvice[name] ?? `An API key, which starts with "IST.": ${dashboard.keys} > Generate API Key.`;
}

/** Names whose values are words for people: nothing about their looks is wrong. */
const words = /_NAME$/;

/** Says of one variable what is wrong with it. Its value is never repeated. */
export function judgeSetting(name: string, settings: Settings, problems: SettingProblem[]): Finding {
  const value = settings[name] ?? "";
  const problem = problems.find((candidate) => candidate.name === name);
  if (value === "") return missing(name, problem);
  return (
    wrongLook(name, value, problem) ??
    twin(name, value, settings) ??
    accountForSite(name, value, settings) ??
    unusable(name, problem) ?? { status: "ok" }
  );
}

function missing(name: string, problem: SettingProblem | undefined): Finding {
  const half = problem?.message === "the rest of its group is set";
  return {
    status: "fail",
    title: `${name} is missing`,
    means: half
      ? "Others that only work together with it are set, so the shop does not start."
      : "The shop does not start without it.",
    todo: half
      ? `Set it or take the others of its group away. ${howToGet(name)}`
      : `Set it in .env.local, or where your host keeps variables. ${howToGet(name)}`,
  };
}

/** Told by looks alone: where the shop would start all the same, it is a warning. */
function wrongLook(name: string, value: string, problem: SettingProblem | undefined): Finding | undefined {
  const look = lookOf(value);
  const status = problem ? "fail" : "warn";
  switch (look) {
    case "padded":
    case "quoted":
      if (name === "WIX_APP_PUBLIC_KEY" && !problem) return undefined;
      return {
        status,
        title: `${name} has ${look === "padded" ? "a space or line break around it" : "quotation marks around it"}`,
        means: `They count as part of the value${problem ? ", which is therefore not usable" : ""}. In .env files quotation marks are taken off; most hosts do not do that.`,
        todo: "Take them away where the variable is set.",
      };
    case "assignment":
      return {
        status: "fail",
        title: `${name} has a variable's name inside`,
        means: "The whole line was pasted where only the value belongs.",
        todo: "Keep what stands behind the equals sign.",
      };
    case "placeholder":
      if (words.test(name)) return undefined;
      return {
        status: "fail",
        title: `${name} is still a placeholder`,
        means: "It has the text of an example instead of a value of yours.",
        todo: howToGet(name),
      };
    case "private-key":
      return {
        status: "fail",
        title: `${name} holds a private key`,
        means: "Whoever reads it can sign as its owner. The shop needs the public key, which Wix shows.",
        todo: `Make a new pair, for this one has been copied around, and set the public one. ${howToGet(name)}`,
      };
    default:
      return misplaced(name, look);
  }
}

/** What belongs into another variable. */
function misplaced(name: string, look: Look): Finding | undefined {
  const wants = keyNames.includes(name) ? "api-key" : idNames.includes(name) ? "guid" : undefined;
  if (look === "api-key" && wants !== "api-key")
    return {
      status: "fail",
      title: `${name} holds a Wix API key`,
      means:
        "API keys have a variable of their own. Here it is not what the shop needs, and may be shown to others.",
      todo: `Move it to WIX_API_KEY_ORDERS or another WIX_API_KEY… variable. ${howToGet(name)}`,
    };
  if (look === "token" && (wants || secretNames.includes(name)))
    return {
      status: "fail",
      title: `${name} holds a token`,
      means:
        "Tokens end after hours or a year, and belong to one visitor or session. The shop makes its own.",
      todo: howToGet(name),
    };
  if (wants === "api-key" && look !== "api-key")
    return {
      status: "fail",
      title: `${name} is no Wix API key`,
      means:
        look === "guid"
          ? "It is an id, perhaps of the key; Wix refuses it."
          : "Wix's API keys start with IST.",
      todo: howToGet(name),
    };
  return undefined;
}

/** Pairs that look alike, are copied from one page, and are never the same. */
const strangers: [string, string][] = [
  ["WIX_SITE_ID", "WIX_CLIENT_ID"],
  ["WIX_SITE_ID", "WIX_APP_ID"],
  ["WIX_APP_INSTANCE_ID", "WIX_CLIENT_ID"],
  ["WIX_APP_INSTANCE_ID", "WIX_SITE_ID"],
  ["WIX_APP_INSTANCE_ID", "WIX_APP_ID"],
  ["WIX_ACCOUNT_ID", "WIX_CLIENT_ID"],
  ["WIX_ACCOUNT_ID", "WIX_SITE_ID"],
  ["WIX_CLIENT_SECRET", "WIX_CLIENT_ID"],
  ...secretNames
    .filter((name) => name !== "SESSION_SECRET")
    .map((name): [string, string] => ["SESSION_SECRET", name]),
];

function twin(name: string, value: string, settings: Settings): Finding | undefined {
  const pair = strangers.find(([first, second]) => first === name && settings[second] === value);
  if (!pair) return undefined;
  return {
    status: "fail",
    title: `${name} is the same as ${pair[1]}`,
    means: "They name different things, so one of the two was pasted into both.",
    todo: howToGet(name),
  };
}

/** A key says which account it belongs to, and that account's id is easily taken for the site's. */
function accountForSite(name: string, value: string, settings: Settings): Finding | undefined {
  if (name !== "WIX_SITE_ID") return undefined;
  const accounts = keyNames.map((key) => accountOfKey(settings[key] ?? ""));
  if (!accounts.includes(value)) return undefined;
  return {
    status: "fail",
    title: "WIX_SITE_ID is the id of your account",
    means: "Wix refuses every call with the API key, because no site has this id.",
    todo: howToGet(name),
  };
}

function unusable(name: string, problem: SettingProblem | undefined): Finding | undefined {
  if (!problem) return undefined;
  return {
    status: "fail",
    title: `${name} is not usable`,
    means: `${capital(problem.message)}. The shop does not start with it.`,
    todo: howToGet(name),
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
