import "server-only";
import { isIPv6 } from "node:net";
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

/**
 * Where the entry comes from that `hops` trusted proxies vouch for; `unknown` when there is none, so that all of those
 * share a limit.
 */
export function addressIn(forwardedFor: string | null, hops: number): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  return placeOf(entries.at(-Math.max(hops, 1)) ?? "") || "unknown";
}

/**
 * What stays the same for one person: the address without the port that some proxies add, and of an IPv6 address the
 * network, because whoever has one of those has 2^64.
 */
function placeOf(entry: string): string {
  const address = entry.replace(/^\[(.+)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  return isIPv6(address) ? `${networkOf(address)}::/64` : address;
}

/** The first four of an IPv6 address's eight groups. */
function networkOf(address: string): string {
  const [before = "", after] = address.toLowerCase().split("::");
  const head = before.split(":").filter(Boolean);
  const tail = after?.split(":").filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(8 - head.length - tail.length, 0) }, () => "0");
  const groups = after === undefined ? head : [...head, ...zeros, ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
