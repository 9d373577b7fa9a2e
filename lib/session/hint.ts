/**
 * The small unsigned companion of the session cookie, readable by scripts: who is there and when the token is due.
 * A hint and never an authority. Forging it can only confuse the browser that does it.
 */
export interface Hint {
  kind: "visitor" | "member";
  /** Seconds: from when on the access token is worth renewing. */
  dueAt: number;
  /** Tells one session from another; says nothing about whose it is. */
  who: string;
}

export const hintCookieName = "wx-hint";

/** `v.1795462008.Jd83kd02Lsa` */
export function writeHint({ kind, dueAt, who }: Hint): string {
  return `${kind === "member" ? "m" : "v"}.${Math.max(Math.floor(dueAt), 0)}.${who}`;
}

/** Reads the value of the hint cookie; undefined for anything else. */
export function parseHint(value: string | undefined): Hint | undefined {
  const match = /^([vm])\.(\d{1,11})\.([\w-]{11})$/.exec(value ?? "");
  if (!match) return undefined;
  return { kind: match[1] === "m" ? "member" : "visitor", dueAt: Number(match[2]), who: match[3] ?? "" };
}

/**
 * The hint in `document.cookie`; undefined also for a session that has ended, which a late answer to an older request
 * may have brought back.
 */
export function readHint(cookies: string): Hint | undefined {
  const hint = parseHint(cookieIn(cookies, hintCookieName));
  return hint && parseEnded(cookieIn(cookies, endedCookieName)).includes(hint.who) ? undefined : hint;
}

/** Names the sessions and tokens that have ended in this browser, for as long as an older answer could still arrive. */
export const endedCookieName = "wx-out";

/** The tags in the value of that cookie. */
export function parseEnded(value: string | undefined): string[] {
  return (value ?? "").split(".").filter((tag) => /^[\w-]{11}$/.test(tag));
}

/** Left for the next page: a member's session has ended and they should be told. */
export const goneCookieName = "wx-gone";

/**
 * Set by scripts right before somebody's first act, so that acts at the same time become one visitor. With the prefix
 * no other host of the same domain can choose the text for them.
 */
export function firstActCookieName(secure: boolean): string {
  return secure ? "__Host-wx-first" : "wx-first";
}

/** One cookie out of `document.cookie`. */
export function cookieIn(cookies: string, name: string): string | undefined {
  const found = cookies.split("; ").find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
