import type { EnvFile } from "./env-file";
import type { Plan } from "./plan";
import type { Finding } from "./proof";
import type { Talk } from "./talk";

/** What came of it, for other programs. Holds no secret. */
export interface Outcome {
  result: "connected" | "unchanged" | "planned";
  site: { id?: string; name: string };
  clientId?: string;
  /** Lines of what changed, or would. */
  changes: { wix: string[]; file: string[] };
  proof: Finding[];
  /** Where the client secret is to be had by hand. */
  secret?: string;
}

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

/** Tells what a shopper would meet. */
export function tell(talk: Talk, proof: readonly Finding[]): void {
  const lines = proof.map(({ state, text }) => `${marks[state]} ${text}`);
  if (lines.length > 0) talk.show("As a shopper", lines);
}
