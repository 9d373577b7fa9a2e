import { createHash } from "node:crypto";
import { parseEnded } from "./hint";
import type { Session } from "./types";

/*
 * How a session is ended for good. A cookie that is deleted comes back when the answer to an earlier request, with a
 * renewed session in it, arrives after the deletion. So what has ended is named in a cookie of its own, and whatever
 * comes back under that name counts as nothing.
 *
 * A logout names the session, for as long as its seal would open. A token that Wix has refused is named by itself:
 * should another process have renewed the same session a moment earlier, its answer holds another token and is not
 * touched.
 */

/** How many are remembered. Those before are long past any answer that could still arrive. */
const most = 8;

/** Short and one-way. */
function tagOf(value: string): string {
  return createHash("sha256").update(value).digest("base64url").slice(0, 11);
}

/** Names a session, in the hint and among the ended ones. */
export function sessionTag({ id }: Pick<Session, "id">): string {
  return tagOf(`session ${id}`);
}

/** Names a session's present token. */
export function tokenTag({ tokens }: Pick<Session, "tokens">): string {
  return tagOf(`token ${tokens.refreshToken}`);
}

/** Whether this session, or its present token, has ended in this browser. */
export function hasEnded(session: Session, ended: string | undefined): boolean {
  const tags = parseEnded(ended);
  return tags.includes(sessionTag(session)) || tags.includes(tokenTag(session));
}

/** The value of the cookie with one more tag in it. */
export function withEnded(ended: string | undefined, tag: string): string {
  return [tag, ...parseEnded(ended).filter((known) => known !== tag)].slice(0, most).join(".");
}
