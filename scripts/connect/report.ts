import type { EnvFile } from "./env-file";
import type { Plan } from "./plan";
import type { Finding } from "./proof";

const hidden = /SECRET/;

/** What would change in Wix, line by line. */
export function wixLines({ app, addresses, makeSecret }: Plan): string[] {
  return [
    ...(app ? [] : ["+ an OAuth app"]),
    ...addresses.added.redirectUris.map((uri) => `+ allowed redirect URI     ${uri}`),
    ...addresses.added.redirectDomains.map((domain) => `+ allowed redirect domain  ${domain}`),
    ...(makeSecret ? ["+ a client secret"] : []),
  ];
}

/** What would change in the file. Secrets are named and not shown. */
export function fileLines({ app, settings, closeFile }: Plan, file: EnvFile): string[] {
  const unknown = app ? [] : ["+ WIX_CLIENT_ID=(that of the new OAuth app)"];
  const lines = Object.entries(settings).flatMap(([name, value]) => {
    const before = file.values[name];
    const show = (text: string) => (hidden.test(name) && text ? "(hidden)" : text);
    return [...(before ? [`- ${name}=${show(before)}`] : []), `+ ${name}=${show(value)}`];
  });
  return [...unknown, ...lines, ...(closeFile ? ["~ readable by you alone"] : [])];
}

const marks: Record<Finding["state"], string> = { good: "✓", warning: "!", unknown: "?" };

export function findingLine({ state, text }: Finding): string {
  return `${marks[state]} ${text}`;
}
