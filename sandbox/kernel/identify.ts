import type { MiddlewareHandler } from "hono";
import type { Env } from "./env";
import type { ApiKeyHolder, Identity } from "./identity";
import { readAccessToken } from "./tokens";
import { atSite, type World } from "./world";

/** Reads `Authorization` (raw or Bearer), `wix-site-id` and `wix-account-id` into `c.var.identity`. */
export function identify(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const identity = await identityFromHeaders(c.var.world, c.req.raw.headers);
    c.set("identity", identity);
    c.set("world", worldOf(c.var.world, identity));
    await next();
  };
}

/** The world as the site has it that somebody speaks of; the demo site's for whoever names none that is theirs. */
function worldOf(world: World, identity: Identity): World {
  switch (identity.kind) {
    case "visitor":
    case "member":
    case "app": {
      const client = world.state.auth.clients.find(({ id }) => id === identity.clientId);
      return client ? atSite(world, client.siteId) : world;
    }
    case "apiKey":
      return identity.siteId ? atSite(world, identity.siteId) : world;
    default:
      return world;
  }
}

/** Who a request's headers speak for. */
export async function identityFromHeaders(world: World, headers: Headers): Promise<Identity> {
  const value = (headers.get("authorization") ?? "").trim();
  const token = bare(value);
  if (token === "") return { kind: "none" };
  const pair = splitPair(token);
  if (pair) return identityOfPair(world, pair, headers);
  const key = findKey(world, token, headers);
  if (key) return key;
  const read = await readAccessToken(world, token);
  if (read.kind === "valid") return read.identity;
  return { kind: read.kind === "expired" ? "expired" : "none" };
}

/** `"<visitor token>,<api key>"`, as external login sends it; the token may be empty or expired. */
export function splitPair(value: string): { visitorToken: string; apiKey: string } | undefined {
  const comma = value.indexOf(",");
  if (comma === -1) return undefined;
  return { visitorToken: bare(value.slice(0, comma)), apiKey: bare(value.slice(comma + 1)) };
}

/** In a pair the key acts; the site is the one the visitor's token belongs to. */
function identityOfPair(
  world: World,
  pair: { visitorToken: string; apiKey: string },
  headers: Headers,
): Identity {
  const key = findKey(world, pair.apiKey, headers);
  return key ? { ...key, siteId: key.siteId ?? world.state.site.id } : { kind: "none" };
}

function findKey(world: World, token: string, headers: Headers): ApiKeyHolder | undefined {
  const key = world.state.auth.apiKeys.find((candidate) => candidate.token === token);
  if (!key) return undefined;
  const siteId = headers.get("wix-site-id");
  const accountId = headers.get("wix-account-id");
  return {
    kind: "apiKey",
    keyId: key.id,
    permissions: key.permissions,
    accountPermissions: key.accountPermissions,
    ownAccountId: key.accountId,
    ...(key.siteIds ? { siteIds: key.siteIds } : {}),
    ...(siteId ? { siteId } : {}),
    ...(accountId ? { accountId } : {}),
  };
}

function bare(value: string): string {
  return value.replace(/^Bearer\s+/i, "").trim();
}
