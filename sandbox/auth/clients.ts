import type { World } from "../kernel/world";
import type { OAuthClient } from "./state";

export function findClient(world: World, id: string | undefined): OAuthClient | undefined {
  return world.state.auth.clients.find((client) => client.id === id);
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(value: unknown): value is string {
  return typeof value === "string" && guid.test(value);
}

/** Exact comparison, port and path included, as Wix does it. */
export function allowsRedirectUri(client: OAuthClient, uri: string): boolean {
  return client.allowedRedirectUris.includes(uri);
}

/** Whether `url` is on one of the client's allowed domains; an entry may carry a scheme. */
export function allowsCallback(client: OAuthClient, url: string): boolean {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  if (!target || (target.protocol !== "https:" && target.protocol !== "http:")) return false;
  return client.allowedRedirectDomains.some((entry) =>
    entry.includes("://") ? new URL(entry).origin === target.origin : entry === target.host,
  );
}

/** Every origin the client's pages may live on, for `postMessage`. */
export function allowedOrigins(client: OAuthClient): string[] {
  return client.allowedRedirectDomains.flatMap((entry) =>
    entry.includes("://") ? [new URL(entry).origin] : [`http://${entry}`, `https://${entry}`],
  );
}
