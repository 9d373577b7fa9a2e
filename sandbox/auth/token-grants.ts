import { mergeCarts } from "../ecom/merge";
import type { WixContext } from "../kernel/env";
import { permissionDenied, unauthenticated, WixError } from "../kernel/errors";
import { splitPair } from "../kernel/identify";
import {
  mintAppToken,
  mintPersonToken,
  mintRefreshToken,
  readAccessToken,
  readRefreshToken,
} from "../kernel/tokens";
import type { World } from "../kernel/world";
import { findClient, isGuid } from "./clients";
import { grantTokens, type TokenSet, takeCode, takeLoginToken, verifierMatches } from "./grants";
import { findMember, mayLogIn } from "./persons";
import type { OAuthClient } from "./state";
import { oauthError, type TokenRequest } from "./token-request";

type GrantHandler = (c: WixContext, request: TokenRequest) => Promise<TokenSet>;

const handlers: Record<string, GrantHandler> = {
  anonymous,
  refresh_token: refresh,
  authorization_code: exchangeCode,
  client_credentials: clientCredentials,
  authorized_client: authorizedClient,
};

/** Answers a token request by its grant type, or throws the RFC 6749 error. */
export async function answerGrant(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const handler = handlers[request.grantType ?? ""];
  if (!handler) {
    throw new WixError(
      400,
      oauthError("unsupported_grant_type", `Unknown grant type '${request.grantType ?? ""}'.`),
    );
  }
  return handler(c, request);
}

function invalidGrant(description: string): WixError {
  return new WixError(400, oauthError("invalid_grant", description));
}

/** The client of a request. A malformed id and an unknown one are told apart, as Wix does. */
function requireClient(world: World, id: string | undefined): OAuthClient {
  if (!isGuid(id)) {
    throw new WixError(400, {
      message: "appRuntimeKeys [at index 0] is invalid: appId is not a valid GUID",
      details: {},
    });
  }
  const client = findClient(world, id);
  if (!client) {
    throw new WixError(
      world.switches.unknownClientStatus,
      oauthError("invalid_client", "No OAuth app has this client id."),
    );
  }
  return client;
}

async function anonymous(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const { world } = c.var;
  const client = requireClient(world, request.clientId);
  const visitorId = world.newId();
  return grantTokens(world, client, {
    person: { kind: "visitor", visitorId, clientId: client.id },
    scope: "offline_access",
  });
}

/** Re-issues a token around the same id (or, under strict rotation, around a new one). */
async function refresh(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const { world } = c.var;
  if (request.clientId !== undefined) requireClient(world, request.clientId);
  const grant = await readRefreshToken(world, request.refreshToken ?? "");
  if (!grant) throw invalidGrant("The refresh token is unknown, expired or revoked.");
  if (request.clientId !== undefined && request.clientId !== grant.clientId) {
    throw invalidGrant("The refresh token belongs to another client.");
  }
  const client = requireClient(world, grant.clientId);
  if (grant.person.kind === "member") requireActiveMember(world, grant.person.memberId);
  let current = grant;
  if (world.switches.rotateRefreshTokens) {
    const { grants } = world.state.auth;
    delete grants[grant.id];
    current = { ...grant, id: world.newId() };
    grants[current.id] = current;
  }
  return {
    access: await mintPersonToken(world, client, current),
    refresh: await mintRefreshToken(world, current.id),
  };
}

async function exchangeCode(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const { world } = c.var;
  const client = requireClient(world, request.clientId);
  const code = takeCode(world, request.code ?? "");
  if (!code || code.clientId !== client.id) throw invalidGrant("The code is unknown, used or expired.");
  if (code.redirectUri !== request.redirectUri) {
    throw invalidGrant("redirectUri differs from the one the code was issued for.");
  }
  if (!verifierMatches(code, request.codeVerifier)) {
    throw invalidGrant("codeVerifier does not match the code challenge.");
  }
  requireActiveMember(world, code.memberId);
  if (code.visitorId && world.switches.mergeCartAtLogin) {
    mergeCarts(world, `visitor:${code.visitorId}`, `member:${code.memberId}`);
  }
  return grantTokens(world, client, {
    person: memberPerson(client, code.memberId, code.visitorId),
    scope: code.scope,
    login: true,
    refreshable: code.scope.split(" ").includes("offline_access"),
  });
}

function memberPerson(client: OAuthClient, memberId: string, visitorId: string | undefined) {
  return {
    kind: "member" as const,
    memberId,
    clientId: client.id,
    ...(visitorId ? { visitorId } : {}),
  };
}

function requireActiveMember(world: World, memberId: string): void {
  const member = findMember(world, memberId);
  if (!member || !mayLogIn(member)) throw invalidGrant("The member no longer exists or is blocked.");
}

const nilGuid = "00000000-0000-0000-0000-000000000000";

async function clientCredentials(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const { world } = c.var;
  const client = requireClient(world, request.clientId);
  if (!client.secret || request.clientSecret !== client.secret) {
    throw new WixError(401, oauthError("invalid_client", "The client secret is wrong."));
  }
  if (request.instanceId === nilGuid || (request.instanceId && request.instanceId !== client.instanceId)) {
    throw new WixError(404, oauthError("not_found", "No instance of this app has this id."));
  }
  return { access: await mintAppToken(world, client) };
}

/**
 * Member tokens for a person somebody else has authenticated: `Authorization: <visitor token>,<API key>`. The
 * visitor token may be old, then nothing of the visitor comes along. Errors are inferred, that of a blocked
 * member too.
 */
async function authorizedClient(c: WixContext, request: TokenRequest): Promise<TokenSet> {
  const { world } = c.var;
  const pair = splitPair(c.req.header("authorization") ?? "");
  if (!pair) throw unauthenticated();
  const identity = c.var.identity;
  if (identity.kind !== "apiKey") throw permissionDenied();
  const held = identity.permissions;
  if (!held.includes("*") && !held.includes("MEMBERS.*")) throw permissionDenied();
  const read = await readAccessToken(world, pair.visitorToken);
  const visitor = read.kind === "valid" && read.identity.kind === "visitor" ? read.identity : undefined;
  const client = findClient(world, visitor?.clientId) ?? world.state.auth.clients[0];
  const viaSession = request.sessionToken ? takeLoginToken(world, request.sessionToken) : undefined;
  if (request.sessionToken && viaSession !== request.memberId) {
    throw invalidGrant("The session token is used, expired or another member's.");
  }
  const member = findMember(world, request.memberId ?? "");
  if (!client || !member) throw new WixError(404, { message: "Member not found", details: {} });
  if (!mayLogIn(member)) throw permissionDenied();
  if (visitor && world.switches.mergeCartAtLogin) {
    mergeCarts(world, `visitor:${visitor.visitorId}`, `member:${member.id}`);
  }
  return grantTokens(world, client, {
    person: memberPerson(client, member.id, visitor?.visitorId),
    scope: "",
    login: request.sessionToken !== undefined,
  });
}
