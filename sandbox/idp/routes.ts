import { createHash, randomBytes } from "node:crypto";
import { Hono } from "hono";
import { html } from "hono/html";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Env, Router, WixContext } from "../kernel/env";
import { hostedPage, sendPage } from "../kernel/page";
import { idpClient, idpPeople } from "./people";

/**
 * An OpenID Connect provider as an owner might run one: discovery, keys, a page to choose somebody, and a token
 * endpoint. It is no part of Wix; it is here so that logging in with one's own provider can be tried and tested.
 */
export function idpRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/idp/.well-known/openid-configuration", (c) => c.json(metadata(issuerOf(c))));
  router.get("/idp/jwks", async (c) => c.json({ keys: [{ ...(await keys()).jwk, kid, alg, use: "sig" }] }));
  router.get("/idp/authorize", authorize);
  router.post("/idp/token", token);
  return router;
}

const kid = "idp-1";
const alg = "ES256";
/** Milliseconds. */
const codeLifetime = 60_000;

let pair: Promise<{ jwk: object; privateKey: CryptoKey }> | undefined;

function keys() {
  pair ??= generateKeyPair(alg).then(async ({ publicKey, privateKey }) => ({
    jwk: await exportJWK(publicKey),
    privateKey,
  }));
  return pair;
}

const issuerOf = (c: WixContext) => `${c.var.world.origin}/idp`;

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [alg],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    authorization_response_iss_parameter_supported: true,
  };
}

interface Code {
  sub: string;
  redirectUri: string;
  challenge: string;
  nonce: string | undefined;
  expiresAt: number;
}

const codes = new Map<string, Code>();

/** Shows who can log in; with `person` chosen, goes back with a code. */
function authorize(c: WixContext) {
  const query = c.req.query();
  const { redirect_uri: redirectUri, state = "", code_challenge: challenge, nonce } = query;
  if (query.client_id !== idpClient.id || !redirectUri || !URL.canParse(redirectUri) || !challenge) {
    return c.text("invalid_request", 400);
  }
  const back = new URL(redirectUri);
  back.searchParams.set("state", state);
  back.searchParams.set("iss", issuerOf(c));
  if (query.person === "nobody") {
    back.searchParams.set("error", "access_denied");
    return c.redirect(back.href);
  }
  const person = idpPeople.find(({ sub }) => sub === query.person);
  if (!person) return choose(c, query);
  const code = randomBytes(24).toString("base64url");
  const expiresAt = Date.now() + codeLifetime;
  codes.set(code, { sub: person.sub, redirectUri, challenge, nonce, expiresAt });
  back.searchParams.set("code", code);
  return c.redirect(back.href);
}

function choose(c: WixContext, query: Record<string, string>) {
  const link = (person: string) => `/idp/authorize?${new URLSearchParams({ ...query, person })}`;
  const body = html`<div class="sheet"><h1>Who are you?</h1>
<p class="muted">The identity server of the shop's owner would ask here.</p>
<ul>${idpPeople.map(
    ({ sub, given, family, email, verified }) =>
      html`<li><a href="${link(sub)}">${given} ${family}</a> <span class="muted">${email}${verified ? "" : ", never confirmed"}</span></li>`,
  )}</ul><p><a href="${link("nobody")}">Cancel</a></p></div>`;
  return sendPage(c, hostedPage({ title: "Who are you?", world: c.var.world, body }));
}

async function token(c: WixContext) {
  const form = new URLSearchParams(await c.req.text());
  const [id, secret] = credentials(c, form);
  if (id !== idpClient.id || secret !== idpClient.secret) return c.json({ error: "invalid_client" }, 401);
  const code = codes.get(form.get("code") ?? "");
  codes.delete(form.get("code") ?? "");
  const verifier = form.get("code_verifier") ?? "";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const genuine =
    code?.redirectUri === form.get("redirect_uri") &&
    code.challenge === challenge &&
    code.expiresAt > Date.now();
  const person = idpPeople.find(({ sub }) => sub === code?.sub);
  if (!code || !genuine || !person) return c.json({ error: "invalid_grant" }, 400);
  const claims = {
    email: person.email,
    email_verified: person.verified,
    given_name: person.given,
    family_name: person.family,
    ...(code.nonce ? { nonce: code.nonce } : {}),
  };
  const idToken = await new SignJWT(claims)
    .setProtectedHeader({ alg, kid })
    .setIssuer(issuerOf(c))
    .setAudience(idpClient.id)
    .setSubject(person.sub)
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign((await keys()).privateKey);
  c.header("cache-control", "no-store");
  return c.json({
    access_token: randomBytes(24).toString("base64url"),
    token_type: "Bearer",
    expires_in: 300,
    id_token: idToken,
  });
}

/** From the form or from HTTP Basic. */
function credentials(c: WixContext, form: URLSearchParams): [string | null, string | null] {
  const basic = /^Basic (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  if (!basic) return [form.get("client_id"), form.get("client_secret")];
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString().split(":").map(decodeURIComponent);
  return [id, secret];
}
