import { randomBytes } from "node:crypto";
import { html, raw } from "hono/html";
import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { hostedPage, sendPage } from "../kernel/page";
import { allowedOrigins, allowsRedirectUri, findClient } from "./clients";
import { issueCode, takeLoginToken } from "./grants";
import { startLoginFlow } from "./login-flows";
import { currentPageMember, startPageSession } from "./page-session";
import { findConnection } from "./providers";
import { usedUp } from "./redirect-pages";
import { findRedirectSession, usedForTheFirstTime, withQuery } from "./redirect-sessions";
import type { AuthorizeRequest } from "./state";

const schema = z.object({
  clientId: z.string(),
  redirectUri: z.string().optional(),
  state: z.string().default(""),
  scope: z.string().default(""),
  responseType: z.literal("code").default("code"),
  responseMode: z.enum(["query", "fragment", "web_message"]).default("query"),
  codeChallenge: z.string().optional(),
  codeChallengeMethod: z.enum(["S256", "S512"]).default("S256"),
  sessionToken: z.string().optional(),
  prompt: z.string().optional(),
  idp: z.string().optional(),
});

/** `GET /_api/oauth2/authorize`: a code at once, an error, or the hosted login page. */
export function authorize(c: WixContext) {
  const { world } = c.var;
  if (!world.switches.published) return unpublished(c);
  const journey = findRedirectSession(world, c.req.query("redirectSessionId"));
  const parsed = schema.safeParse(c.req.query());
  if (!parsed.success) return invalidRequest(c);
  const request: AuthorizeRequest = parsed.data;
  const client = findClient(world, request.clientId);
  if (!client) return invalidRequest(c);
  const needsUri = request.responseMode !== "web_message";
  const uriAllowed = request.redirectUri !== undefined && allowsRedirectUri(client, request.redirectUri);
  if (needsUri && !uriAllowed) return invalidRedirectUri(c, request.redirectUri);
  if (journey && !usedForTheFirstTime(journey)) return usedUp(c, journey);

  const visitorId = journey?.identity?.visitorId;
  if (request.sessionToken) {
    const memberId = takeLoginToken(world, request.sessionToken);
    if (!memberId) return answerError(c, request, "login_required", "The session token is used or expired.");
    // A browser that came here itself is known to these pages from now on (inferred).
    startPageSession(c, memberId);
    return answerCode(c, request, memberId, visitorId);
  }
  if (request.prompt === "none") {
    const member = currentPageMember(c);
    return member
      ? answerCode(c, request, member.id, visitorId)
      : answerError(c, request, "login_required", "Nobody is logged in.");
  }
  const provider = findConnection(request.idp);
  if (request.idp && !provider) return unknownConnection(c);
  const id = startLoginFlow(world, { request }, visitorId);
  return c.redirect(provider ? `/hosted/provider/${provider.key}?flow=${id}` : `/hosted/login?flow=${id}`);
}

/** Sends the browser back with a fresh code. */
export function answerCode(c: WixContext, request: AuthorizeRequest, memberId: string, visitorId?: string) {
  const { code } = issueCode(c.var.world, {
    clientId: request.clientId,
    memberId,
    ...(visitorId ? { visitorId } : {}),
    ...(request.redirectUri && request.responseMode !== "web_message"
      ? { redirectUri: request.redirectUri }
      : {}),
    ...(request.codeChallenge ? { codeChallenge: request.codeChallenge } : {}),
    codeChallengeMethod: request.codeChallengeMethod,
    scope: request.scope,
  });
  return answer(c, request, { code, state: request.state });
}

/** Sends the browser back without a login, saying why. */
export function answerError(c: WixContext, request: AuthorizeRequest, error: string, description: string) {
  return answer(c, request, { error, error_description: description, state: request.state });
}

function answer(c: WixContext, request: AuthorizeRequest, parameters: Record<string, string>) {
  if (request.responseMode === "web_message") return postToParent(c, request, parameters);
  const uri = request.redirectUri ?? c.var.world.origin;
  c.header("cache-control", "private, no-store");
  if (request.responseMode === "query") return c.redirect(withQuery(uri, parameters));
  return c.redirect(`${uri}#${new URLSearchParams(parameters)}`);
}

/** A page for the shop's hidden iframe; browsers deliver the message to allowed origins only. */
function postToParent(c: WixContext, request: AuthorizeRequest, message: Record<string, string>) {
  const client = findClient(c.var.world, request.clientId);
  const nonce = randomBytes(16).toString("base64");
  const literal = (value: unknown) => raw(JSON.stringify(value).replace(/</g, "\\u003c"));
  const body = html`<p>Logging in…</p><script nonce="${nonce}">
for (const origin of ${literal(client ? allowedOrigins(client) : [])}) parent.postMessage(${literal(message)}, origin);
</script>`;
  const page = hostedPage({ title: "Logging in", world: c.var.world, body });
  return sendPage(c, page, { scriptNonce: nonce, framed: true });
}

function invalidRedirectUri(c: WixContext, uri: string | undefined) {
  const body = html`<div class="sheet"><h1>Invalid redirect URI</h1>
<p>${uri ? html`<code>${uri}</code> is` : "There is no redirect URI, or it is"} not in the OAuth app's list of allowed
redirect URIs. The list is compared letter by letter, port and path included.</p>
<p class="muted">In the sandbox: start it with <code>--shop-url</code> and the shop's origin.</p></div>`;
  return sendPage(c, hostedPage({ title: "Invalid redirect URI", world: c.var.world, body }), {
    status: 400,
  });
}

function invalidRequest(c: WixContext) {
  const body = html`<div class="sheet"><h1>Invalid login request</h1>
<p>The shop sent a login request these pages cannot read. Go back and try again.</p></div>`;
  return sendPage(c, hostedPage({ title: "Invalid login request", world: c.var.world, body }), {
    status: 400,
  });
}

/** Inferred: what Wix shows for a connection the site does not have is not established. */
function unknownConnection(c: WixContext) {
  const body = html`<div class="sheet"><h1>Unknown identity provider</h1>
<p>This site has no connection to the provider the shop asked for. Go back and log in another way.</p></div>`;
  return sendPage(c, hostedPage({ title: "Unknown identity provider", world: c.var.world, body }), {
    status: 400,
  });
}

function unpublished(c: WixContext) {
  const body = html`<div class="sheet"><h1>This site is not published</h1>
<p>Wix shows its login pages for published sites only.</p></div>`;
  return sendPage(c, hostedPage({ title: "Not published", world: c.var.world, body }), { status: 404 });
}
