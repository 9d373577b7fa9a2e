import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Person } from "../kernel/identity";
import { type AccessToken, mintPersonToken, mintRefreshToken } from "../kernel/tokens";
import type { World } from "../kernel/world";
import type { AuthorizationCode, Grant, OAuthClient } from "./state";

const codeLifetime = 5 * 60 * 1000;
const loginTokenLifetime = 5 * 60 * 1000;

export interface TokenSet {
  access: AccessToken;
  refresh?: string;
}

/** A new grant with its first pair of tokens. A login has a session id, an external login has none. */
export async function grantTokens(
  world: World,
  client: OAuthClient,
  grant: { person: Person; scope: string; login?: boolean; refreshable?: boolean },
): Promise<TokenSet> {
  const record: Grant = {
    id: world.newId(),
    clientId: client.id,
    person: grant.person,
    scope: grant.scope,
    ...(grant.login ? { sid: world.newId(), sct: world.now().toISOString() } : {}),
  };
  const access = await mintPersonToken(world, client, record);
  if (grant.refreshable === false) return { access };
  world.state.auth.grants[record.id] = record;
  return { access, refresh: await mintRefreshToken(world, record.id) };
}

/** Ends grants so that their refresh tokens answer `invalid_grant`; answers how many. */
export function revokeGrants(world: World, unwanted: (grant: Grant) => boolean): number {
  const { grants } = world.state.auth;
  const dead = Object.values(grants).filter(unwanted);
  for (const grant of dead) delete grants[grant.id];
  return dead.length;
}

/** A fresh single-use code for a login that just succeeded. */
export function issueCode(
  world: World,
  details: Omit<AuthorizationCode, "code" | "expiresAt">,
): AuthorizationCode {
  prune(world);
  const code = `OLI.${randomBytes(48).toString("base64url")}`;
  const record = { ...details, code, expiresAt: world.now().getTime() + codeLifetime };
  world.state.auth.codes[code] = record;
  return record;
}

/** Takes a code out of circulation; undefined when it is unknown, used or too old. */
export function takeCode(world: World, code: string): AuthorizationCode | undefined {
  const record = world.state.auth.codes[code];
  delete world.state.auth.codes[code];
  return record && record.expiresAt > world.now().getTime() ? record : undefined;
}

/** Whether `verifier` is the one the challenge was made from (S256 or S512). */
export function verifierMatches(code: AuthorizationCode, verifier: string | undefined): boolean {
  if (!code.codeChallenge) return true;
  if (!verifier) return false;
  const algorithm = code.codeChallengeMethod === "S512" ? "sha512" : "sha256";
  const expected = Buffer.from(code.codeChallenge);
  const actual = Buffer.from(createHash(algorithm).update(verifier).digest("base64url"));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** The one-shot `sessionToken` that stands for a login until a code is asked for. */
export function issueLoginToken(world: World, memberId: string): string {
  prune(world);
  const token = `JWS.${randomBytes(408).toString("base64url")}`;
  world.state.auth.loginTokens[token] = {
    token,
    memberId,
    expiresAt: world.now().getTime() + loginTokenLifetime,
  };
  return token;
}

/** The member behind a `sessionToken`, which is used up by asking. */
export function takeLoginToken(world: World, token: string): string | undefined {
  const record = world.state.auth.loginTokens[token];
  delete world.state.auth.loginTokens[token];
  return record && record.expiresAt > world.now().getTime() ? record.memberId : undefined;
}

/** Drops what has expired, so that a long-lived state file does not grow. */
function prune(world: World): void {
  const now = world.now().getTime();
  const { auth } = world.state;
  const shelves: Record<string, { expiresAt: number }>[] = [
    auth.codes,
    auth.loginTokens,
    auth.loginFlows,
    auth.redirectSessions,
    auth.pageSessions,
    auth.recoveries,
    auth.verifications,
    auth.failedLogins ?? {},
  ];
  for (const shelf of shelves) {
    for (const [key, entry] of Object.entries(shelf)) {
      if (entry.expiresAt <= now) delete shelf[key];
    }
  }
}
