import "server-only";
import { env } from "@/lib/env";

/**
 * Whether a request comes from one of our own pages, by what browsers say of it: `Origin` on everything that is posted,
 * and `Sec-Fetch-Site` where they know it.
 */
export function isFromOurPages(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  return headers.get("origin") === env.SITE_URL && (site === null || site === "same-origin");
}

/**
 * Whether a page of another site asks, for what only our own pages read. Browsers say so; whoever sends nothing is no
 * page, and has to show who they are like everybody.
 */
export function isFromAnotherSite(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  return site === "cross-site" || site === "same-site";
}
