import { closest, distance } from "fastest-levenshtein";
import { knownNames, secretNames } from "./names";
import type { Finding, Question, Settings } from "./types";
import { lookOf } from "./values";

const ours = /^(NEXT_PUBLIC_)?WIX_/;

/** Variables that look like this shop's and that nothing reads, and secrets that every browser would be given. */
export function askStrays(settings: Settings): Question[] {
  return [
    {
      id: "settings.unknown",
      group: "Settings",
      title: "No variable is misspelt",
      look: () => judgeNames(settings),
    },
    {
      id: "settings.public-secrets",
      group: "Settings",
      title: "No secret is in a NEXT_PUBLIC_ variable",
      look: () => judgePublic(settings),
    },
  ];
}

/** What `wix env pull` writes beside what the shop reads under another name. */
const wixsOwn = new Map([
  ["WIX_CLIENT_PUBLIC_KEY", "WIX_APP_PUBLIC_KEY"],
  ["WIX_CLIENT_INSTANCE_ID", "WIX_APP_INSTANCE_ID"],
]);

export function judgeNames(settings: Settings): Finding {
  const strange = Object.keys(settings).filter(
    (name) => settings[name] && !knownNames.includes(name) && (ours.test(name) || nearOf(name)),
  );
  const named = strange.filter((name) => !(wixsOwn.has(name) && settings[wixsOwn.get(name) ?? ""]));
  if (named.length === 0) return { status: "ok" };
  const one = named.length === 1;
  return {
    status: "warn",
    title: `Nothing reads ${named.join(", ")}`,
    means: `${one ? "It looks" : "They look"} like ${one ? "a setting" : "settings"} of this shop and ${one ? "has" : "have"} no effect.`,
    todo: named.map((name) => renaming(name, settings)).join(" "),
  };
}

function renaming(name: string, settings: Settings): string {
  const known = wixsOwn.get(name) ?? nearOf(name);
  if (!known) return `Take ${name} away, or look up its name in .env.example.`;
  return settings[known] ? `Take ${name} away: ${known} is set.` : `Rename ${name} to ${known}.`;
}

/** The setting that was probably meant: at most two letters away, whatever is written in front of it. */
function nearOf(name: string): string | undefined {
  const bare = name.replace(/^(NEXT_PUBLIC|VITE|PUBLIC)_/, "").toUpperCase();
  if (bare !== name && knownNames.includes(bare)) return bare;
  if (bare.length < 8) return undefined;
  const known = closest(bare, [...knownNames]);
  return distance(bare, known) <= 2 ? known : undefined;
}

export function judgePublic(settings: Settings): Finding {
  const secrets = secretNames.map((name) => settings[name]).filter(Boolean);
  const shown = Object.keys(settings).filter((name) => {
    const value = settings[name];
    if (!value || !name.startsWith("NEXT_PUBLIC_")) return false;
    const look = lookOf(value);
    return look === "api-key" || look === "token" || look === "private-key" || secrets.includes(value);
  });
  if (shown.length === 0) return { status: "ok" };
  return {
    status: "fail",
    title: `${shown.join(", ")} would give a secret to every browser`,
    means: "Next writes variables that begin with NEXT_PUBLIC_ into the scripts it sends to shoppers.",
    todo: "Take it away and replace the secret: whoever has visited a build with it may know it.",
  };
}
