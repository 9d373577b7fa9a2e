import { jwtVerify, SignJWT } from "jose";
import type { Grant, OAuthClient } from "../auth/state";
import type { App, Person } from "./identity";
import type { World } from "./world";

const header = { kid: "YHBsuJpH", alg: "HS256" };
const accessPrefix = "OauthNG.JWS.";
const refreshPrefix = "JWS.";
const yearSeconds = 31_536_000;

/** The claims inside an access token, under the names Wix uses. */
interface Instance {
  instanceId: string;
  appDefId: string;
  signDate: string;
  uid?: string;
  permissions: string;
  demoMode: boolean;
  siteOwnerId: string;
  siteMemberId?: string;
  metaSiteId: string;
  expirationDate: string;
  aid?: string;
  hasUserRole?: boolean;
  aor?: boolean;
  sid?: string;
  sct?: string;
}

export interface AccessToken {
  value: string;
  expiresIn: number;
}

export type ReadAccessToken =
  | { kind: "valid"; identity: Person | App; issuedAt: number; expiresAt: number }
  | { kind: "expired" }
  | { kind: "invalid" };

function secret(world: World): Uint8Array {
  return new TextEncoder().encode(world.state.auth.signingKey);
}

/** An access token for a visitor or member: 718 characters for a visitor, 1,042 for a login, like Wix's. */
export async function mintPersonToken(world: World, client: OAuthClient, grant: Grant): Promise<AccessToken> {
  const { person } = grant;
  const permissions = person.kind === "member" ? grant.scope : "";
  return mintAccess(world, client, permissions, {
    ...(person.kind === "member" ? { uid: person.memberId, siteMemberId: person.memberId } : {}),
    ...(person.visitorId ? { aid: person.visitorId } : {}),
    ...(person.kind === "member" ? { hasUserRole: false, aor: false } : {}),
    ...(grant.sid ? { sid: grant.sid } : {}),
    ...(grant.sct ? { sct: grant.sct } : {}),
  });
}

/** An access token for the project itself (client credentials). */
export async function mintAppToken(world: World, client: OAuthClient): Promise<AccessToken> {
  return mintAccess(world, client, "APP", {});
}

async function mintAccess(
  world: World,
  client: OAuthClient,
  permissions: string,
  claims: Partial<Instance>,
): Promise<AccessToken> {
  const { site, auth } = world.state;
  const now = Math.max(world.now().getTime(), auth.accessCutoff + 1);
  const expiresIn = world.switches.accessTokenSeconds;
  const instance: Instance = {
    instanceId: client.instanceId,
    appDefId: client.id,
    signDate: new Date(now).toISOString(),
    permissions,
    demoMode: false,
    siteOwnerId: site.ownerId,
    metaSiteId: client.siteId,
    expirationDate: new Date(now + expiresIn * 1000).toISOString(),
    ...claims,
  };
  const issued = Math.floor(now / 1000);
  const jwt = await new SignJWT({ data: JSON.stringify({ instance }) })
    .setProtectedHeader(header)
    .setIssuedAt(issued)
    .setExpirationTime(issued + expiresIn)
    .sign(secret(world));
  return { value: accessPrefix + jwt, expiresIn };
}

/** Who an access token speaks for, judged by the sandbox's clock. */
export async function readAccessToken(world: World, token: string): Promise<ReadAccessToken> {
  if (!token.startsWith(accessPrefix)) return { kind: "invalid" };
  const payload = await verify(world, token.slice(accessPrefix.length));
  if (payload === "expired") return { kind: "expired" };
  if (payload === undefined) return { kind: "invalid" };
  const { instance } = JSON.parse(String(payload.data)) as { instance: Instance };
  const signed = Date.parse(instance.signDate);
  if (signed <= world.state.auth.accessCutoff) return { kind: "expired" };
  return {
    kind: "valid",
    identity: identityOf(instance),
    issuedAt: Math.floor(signed / 1000),
    expiresAt: payload.exp ?? 0,
  };
}

function identityOf(instance: Instance): Person | App {
  const clientId = instance.appDefId;
  if (instance.siteMemberId) {
    return {
      kind: "member",
      memberId: instance.siteMemberId,
      clientId,
      ...(instance.aid ? { visitorId: instance.aid } : {}),
      ...(instance.sid ? { sessionId: instance.sid } : {}),
    };
  }
  if (instance.aid) return { kind: "visitor", visitorId: instance.aid, clientId };
  return { kind: "app", clientId, instanceId: instance.instanceId };
}

/** A refresh token around a grant's id: 206 characters, good for a year from now. */
export async function mintRefreshToken(world: World, grantId: string): Promise<string> {
  const now = Math.floor(world.now().getTime() / 1000);
  const jwt = await new SignJWT({ data: JSON.stringify(grantId) })
    .setProtectedHeader(header)
    .setIssuedAt(now)
    .setExpirationTime(now + yearSeconds)
    .sign(secret(world));
  return refreshPrefix + jwt;
}

/** The grant a refresh token stands for; undefined when it is forged, expired or revoked. */
export async function readRefreshToken(world: World, token: string): Promise<Grant | undefined> {
  if (!token.startsWith(refreshPrefix)) return undefined;
  const payload = await verify(world, token.slice(refreshPrefix.length));
  if (payload === undefined || payload === "expired") return undefined;
  const id: unknown = JSON.parse(String(payload.data));
  return typeof id === "string" ? world.state.auth.grants[id] : undefined;
}

async function verify(world: World, jwt: string) {
  try {
    const { payload } = await jwtVerify(jwt, secret(world), {
      algorithms: ["HS256"],
      currentDate: world.now(),
    });
    return typeof payload.data === "string" ? payload : undefined;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_JWT_EXPIRED"
      ? "expired"
      : undefined;
  }
}
