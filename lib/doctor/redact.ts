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
 * Takes secrets out of checks. None of ours writes one down; this is the second lock, for texts that come from
 * elsewhere, such as the message of a failed connection.
 */
export function redacting(settings: Settings): (check: Check) => Check {
  const values = Object.entries(settings)
    .filter(([name, value]) => secret.test(name) && value !== undefined)
    .flatMap(([, value = ""]) => [value, ...value.split(",").map((part) => part.replace(/^\d+:/, ""))])
    .filter((value) => value.length >= 6)
    .sort((a, b) => b.length - a.length);
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
