import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { WixError } from "../kernel/errors";
import { readAccessToken, readRefreshToken } from "../kernel/tokens";
import type { TokenSet } from "./grants";
import { answerGrant } from "./token-grants";
import { oauthError, readTokenRequest } from "./token-request";

/** `/oauth2/token`, `/oauth2/token-info` (both spellings) and revocation. */
export function oauthRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post("/oauth2/token", async (c) => {
    c.header("cache-control", "no-store");
    const request = await readTokenRequest(c);
    if (request.grantType) c.set("grantType", request.grantType);
    return c.json(wireTokens(await answerGrant(c, request)));
  });
  for (const path of ["/oauth2/token-info", "/oauth2/token_info"]) router.post(path, tokenInfo);
  router.post("/oauth2/revoke", revoke);
  return router;
}

/** Responses are snake_case whatever the request was. */
function wireTokens(tokens: TokenSet) {
  return {
    access_token: tokens.access.value,
    token_type: "Bearer",
    expires_in: tokens.access.expiresIn,
    ...(tokens.refresh ? { refresh_token: tokens.refresh } : {}),
  };
}

async function tokenInfo(c: WixContext) {
  const { world } = c.var;
  const token = (await readTokenRequest(c)).token ?? "";
  const read = await readAccessToken(world, token.replace(/^Bearer\s+/i, ""));
  if (read.kind !== "valid") return c.json({ active: false, subjectType: "UNKNOWN" });
  const { identity } = read;
  const client = world.state.auth.clients.find((candidate) => candidate.id === identity.clientId);
  const subject = {
    visitor: () => ["VISITOR", identity.kind === "visitor" ? identity.visitorId : ""],
    member: () => ["MEMBER", identity.kind === "member" ? identity.memberId : ""],
    app: () => ["APP", identity.clientId],
  }[identity.kind]();
  return c.json({
    active: true,
    subjectType: subject[0],
    subjectId: subject[1],
    exp: String(read.expiresAt),
    iat: String(read.issuedAt),
    clientId: identity.clientId,
    accountId: world.state.site.accountId,
    siteId: client?.siteId ?? world.state.site.id,
    ...(client ? { instanceId: client.instanceId } : {}),
  });
}

/** Ends a refresh token (`{token, clientId?}`). The service exists; its path is inferred. */
async function revoke(c: WixContext) {
  const request = await readTokenRequest(c);
  if (!request.token) throw new WixError(400, oauthError("invalid_request", "token is required"));
  const grant = await readRefreshToken(c.var.world, request.token);
  if (grant) delete c.var.world.state.auth.grants[grant.id];
  return c.json({});
}
