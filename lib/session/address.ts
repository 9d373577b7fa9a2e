import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * The shopper's address, for counting. Of `X-Forwarded-For` only what the shop's own proxies have added counts: as many
 * entries from the right as there are proxies. Everything further left, anybody can write there. Without a proxy, Next
 * puts the connection's own address into the header.
 */
export async function shopperAddress(): Promise<string> {
  return addressIn((await headers()).get("x-forwarded-for"), env.TRUSTED_PROXY_HOPS);
}

/** The entry that `hops` trusted proxies vouch for; `unknown` when there is none, so that all of those share a limit. */
export function addressIn(forwardedFor: string | null, hops: number): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return entries.at(-Math.max(hops, 1)) || "unknown";
}
