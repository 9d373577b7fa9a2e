import type { Check, Settings } from "./types";

/** Variables nobody may read in a report. */
const secret = /(SECRET|API_KEY|PASSWORD|TOKEN|PRIVATE)/;

/** What gives a secret of Wix's or of the session's away, wherever it stands. */
const patterns = [
  /\b(IST|JWS|OauthNG)\.[\w.-]{8,}/g,
  /Fe26\.2\*[^\s"']+/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /(?<=\/\/)[^/@\s]+@/g,
];

/**
 * The password in an address, as it is written, as the address has it and as it is meant. Up to the last @: whoever
 * writes one down may have forgotten that an @ in a password has to be written %40.
 */
function passwordIn(address = ""): string[] {
  const written = /\/\/[^/:@]*:(.+)@/.exec(address)?.[1] ?? "";
  const parsed = URL.canParse(address) ? new URL(address).password : "";
  return [written, meant(written), parsed, meant(parsed)].filter((password) => password.length >= 3);
}

function meant(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Takes secrets out of checks. None of ours writes one down; this is the second lock, for texts that come from
 * elsewhere, such as the message of a failed connection.
 */
export function redacting(settings: Settings): (check: Check) => Check {
  const named = Object.entries(settings)
    .filter(([name, value]) => secret.test(name) && value !== undefined)
    .flatMap(([, value = ""]) => [value, ...value.split(",").map((part) => part.replace(/^\d+:/, ""))])
    .filter((value) => value.length >= 6);
  const values = [...named, ...passwordIn(settings.REDIS_URL)].sort((a, b) => b.length - a.length);
  const clean = (text: string) => {
    const known = values.reduce((left, value) => left.replaceAll(value, "[hidden]"), text);
    return patterns.reduce((left, pattern) => left.replace(pattern, "[hidden]"), known);
  };
  return (check) => ({
    ...check,
    title: clean(check.title),
    ...(check.means !== undefined && { means: clean(check.means) }),
    ...(check.todo !== undefined && { todo: clean(check.todo) }),
  });
}
