import { Hono } from "hono";
import { html } from "hono/html";
import type { Env, Router, WixContext } from "../kernel/env";
import { hostedPage, sendPage } from "../kernel/page";
import { allowsCallback, findClient } from "./clients";
import { revokeGrants } from "./grants";
import { endPageSession } from "./page-session";
import { findRedirectSession, withQuery } from "./redirect-sessions";

/** `GET /_api/iam/authentication/v1/logout`: ends the hosted pages' session, then back to the shop. */
export function logoutRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const prefix of ["/_api", ""]) router.get(`${prefix}/iam/authentication/v1/logout`, logout);
  return router;
}

function logout(c: WixContext) {
  const { world } = c.var;
  const journey = findRedirectSession(world, c.req.query("redirectSessionId"));
  const person = journey?.identity ?? (c.var.identity.kind === "member" ? c.var.identity : undefined);
  endPageSession(c);
  if (person?.kind === "member" && person.sessionId && world.switches.logoutRevokesTokens) {
    revokeGrants(world, (grant) => grant.sid === person.sessionId);
  }
  const client = findClient(world, c.req.query("clientId") ?? journey?.clientId);
  const wanted = c.req.query("postLogoutRedirectUri");
  const target = client && wanted && allowsCallback(client, wanted) ? wanted : undefined;
  const location = target ? withQuery(target, { wixMemberLoggedIn: "false" }) : world.origin;
  if (c.req.header("x-sandbox-host")) return rawAnswer(c, location);
  if (target) {
    c.header("cache-control", "private, no-store");
    return c.redirect(location);
  }
  const body = html`<div class="sheet"><h1>You are logged out</h1>
<p>${wanted ? "The shop's address is not on the OAuth app's list of allowed domains, so this page cannot send you back." : "You can close this page."}</p></div>`;
  return sendPage(c, hostedPage({ title: "Logged out", world, body }));
}

/** On the API hosts Wix answers a raw HTTP message in JSON instead of the redirect itself. */
function rawAnswer(c: WixContext, location: string) {
  return c.json({
    body: "",
    statusCode: 302,
    headers: [
      { key: "Set-Cookie", value: "smSession=; Max-Age=0; Path=/" },
      { key: "Location", value: location },
    ],
  });
}
