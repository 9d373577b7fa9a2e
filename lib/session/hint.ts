/**
 * The small unsigned companion of the session cookie, readable by scripts: who is there and when the token is due.
 * A hint and never an authority. Forging it can only confuse the browser that does it.
 */
export interface Hint {
  kind: "visitor" | "member";
  /** Seconds: when the access token expires. */
  expiresAt: number;
}

export const hintCookieName = "wx-hint";

/** `v.1795462008` or `m.1795462008` */
export function writeHint(hint: Hint): string {
  return `${hint.kind === "member" ? "m" : "v"}.${Math.floor(hint.expiresAt)}`;
}

/** Reads the value of the hint cookie; undefined for anything else. */
export function parseHint(value: string | undefined): Hint | undefined {
  const match = /^([vm])\.(\d{9,11})$/.exec(value ?? "");
  if (!match) return undefined;
  return { kind: match[1] === "m" ? "member" : "visitor", expiresAt: Number(match[2]) };
}

/** Finds the hint in `document.cookie`. */
export function readHint(cookies: string): Hint | undefined {
  const prefix = `${hintCookieName}=`;
  const found = cookies.split("; ").find((cookie) => cookie.startsWith(prefix));
  return parseHint(found?.slice(prefix.length));
}
