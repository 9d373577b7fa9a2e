import type { Settings } from "./types";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0|.+\.localhost)$/;

/** Whether an address leads no further than this machine. */
export function isLocal(address: string): boolean {
  return URL.canParse(address) && loopback.test(new URL(address).hostname);
}

/** Whether these settings are for a shop that others can reach. */
export function isPublic({ SITE_URL = "", NODE_ENV }: Settings): boolean {
  return NODE_ENV === "production" || (URL.canParse(SITE_URL) && !isLocal(SITE_URL));
}

/** The shop's origin, where `SITE_URL` has a usable one. */
export function originOf({ SITE_URL = "" }: Settings): string | undefined {
  if (!URL.canParse(SITE_URL)) return undefined;
  const { protocol, origin } = new URL(SITE_URL);
  return protocol === "https:" || protocol === "http:" ? origin : undefined;
}
