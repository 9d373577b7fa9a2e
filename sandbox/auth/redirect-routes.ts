import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { type Person, requireAnybody } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { allowsCallback, findClient } from "./clients";
import { startPageSession } from "./page-session";
import { productPage, usedUp } from "./redirect-pages";
import { addRedirectSession, findRedirectSession, usedForTheFirstTime, withQuery } from "./redirect-sessions";
import type { OAuthClient, RedirectIntent, RedirectSession } from "./state";

const text = z.string().max(2048);
const callbacksSchema = z.object({
  postFlowUrl: text.optional(),
  thankYouPageUrl: text.optional(),
  cartPageUrl: text.optional(),
  loginUrl: text.optional(),
});

const schema = z.object({
  auth: z.object({ authRequest: z.record(z.string(), z.string()), prompt: z.string().optional() }).optional(),
  login: z.object({}).optional(),
  logout: z.object({ clientId: z.string() }).optional(),
  ecomCheckout: z.object({ checkoutId: z.string().min(1) }).optional(),
  storesProduct: z.object({ productSlug: z.string().min(1) }).optional(),
  callbacks: callbacksSchema.default({}),
  preferences: z
    .object({
      additionalQueryParameters: z.record(z.string(), z.string()).default({}),
      checkIfPublish: z.boolean().default(false),
    })
    .prefault({}),
});
type Wish = z.infer<typeof schema>;

const intents = ["auth", "login", "logout", "ecomCheckout", "storesProduct"] as const;
const aliases = ["/_api/redirects-api", "/redirect-session", "/headless"];

/** Creation of redirect sessions (all path aliases) and the cookie step that leads into hosted pages. */
export function redirectRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const alias of aliases) router.post(`${alias}/v1/redirect-session`, create);
  router.get("/_api/iam/cookie/v1/createSessionCookie", enterHostedPages);
  router.get("/product-page/:slug", productPage);
  return router;
}

async function create(c: WixContext) {
  const { world } = c.var;
  const identity = requireAnybody(c);
  const parsed = schema.safeParse(await readPayload(c));
  if (!parsed.success) {
    throw validationError(
      ...parsed.error.issues.map((issue) => ({
        field: issue.path.join("."),
        description: issue.message,
        violatedRule: "OTHER",
      })),
    );
  }
  const wish = parsed.data;
  const intent = onlyIntent(wish);
  const person = identity.kind === "visitor" || identity.kind === "member" ? identity : undefined;
  const client = clientOf(c, wish, person);
  refuseForeignCallbacks(client, wish);
  if (wish.preferences.checkIfPublish && !world.switches.published) {
    throw applicationError(428, "SITE_NOT_PUBLISHED", "The site is not published.");
  }
  const session = addRedirectSession(world, {
    intent,
    clientId: client.id,
    ...(person ? { identity: person } : {}),
    callbacks: wish.callbacks,
    ...(wish.ecomCheckout ? { checkoutId: wish.ecomCheckout.checkoutId } : {}),
    ...(wish.storesProduct ? { productSlug: wish.storesProduct.productSlug } : {}),
    query: wish.preferences.additionalQueryParameters,
  });
  const fullUrl = urlFor(world.origin, session, wish);
  const target = new URL(fullUrl);
  return c.json({
    redirectSession: {
      id: session.id,
      fullUrl,
      urlDetails: {
        endpoint: target.origin + target.pathname,
        searchParams: Object.fromEntries(target.searchParams),
      },
      sessionToken: session.sessionToken,
    },
  });
}

function onlyIntent(wish: Wish): RedirectIntent {
  const given = intents.filter((intent) => wish[intent] !== undefined);
  const [intent] = given;
  if (given.length === 1 && intent) return intent;
  throw validationError({
    field: "intent",
    description: `must be exactly one of ${intents.join(", ")}`,
    violatedRule: "OTHER",
  });
}

function clientOf(c: WixContext, wish: Wish, person: Person | undefined): OAuthClient {
  const id = wish.auth?.authRequest.clientId ?? wish.logout?.clientId ?? person?.clientId;
  const { world } = c.var;
  const client = id === undefined ? world.state.auth.clients[0] : findClient(world, id);
  if (client) return client;
  throw validationError({
    field: "clientId",
    description: "is not an OAuth app of this site",
    violatedRule: "OTHER",
  });
}

/** Every callback must be on an allowed domain. That is documented; the error's shape is inferred. */
function refuseForeignCallbacks(client: OAuthClient, wish: Wish): void {
  const foreign = Object.entries(wish.callbacks).filter(([, url]) => url && !allowsCallback(client, url));
  if (foreign.length === 0) return;
  throw validationError(
    ...foreign.map(([name]) => ({
      field: `callbacks.${name}`,
      description: "is not on an allowed redirect domain of the OAuth app",
      violatedRule: "OTHER",
    })),
  );
}

function urlFor(origin: string, session: RedirectSession, wish: Wish): string {
  const own = { ...session.query, redirectSessionId: session.id };
  switch (session.intent) {
    case "auth":
      return withQuery(`${origin}/_api/oauth2/authorize`, {
        ...wish.auth?.authRequest,
        prompt: wish.auth?.prompt,
        ...own,
      });
    case "login":
      return withQuery(`${origin}/_api/oauth2/authorize`, { clientId: session.clientId, ...own });
    case "logout":
      return withQuery(`${origin}/_api/iam/authentication/v1/logout`, {
        postLogoutRedirectUri: session.callbacks.postFlowUrl,
        clientId: session.clientId,
        ...own,
      });
    case "ecomCheckout":
      return cookieStep(
        origin,
        session,
        withQuery(`${origin}/__ecom/checkout`, {
          checkoutId: session.checkoutId,
          origin: session.callbacks.postFlowUrl,
          headlessExternalUrls: externalUrls(session),
          headlessClientId: session.clientId,
          ...own,
        }),
      );
    case "storesProduct":
      return cookieStep(
        origin,
        session,
        withQuery(`${origin}/product-page/${encodeURIComponent(session.productSlug ?? "")}`, own),
      );
  }
}

function externalUrls(session: RedirectSession): string {
  const { thankYouPageUrl, postFlowUrl, cartPageUrl } = session.callbacks;
  return JSON.stringify({ "ecom-typ": thankYouPageUrl, home: postFlowUrl, "ecom-cart": cartPageUrl });
}

/** The step that carries the caller's identity into the hosted pages before showing them. */
function cookieStep(origin: string, session: RedirectSession, redirectUrl: string): string {
  return withQuery(`${origin}/_api/iam/cookie/v1/createSessionCookie`, {
    sessionToken: session.sessionToken,
    redirectSessionId: session.id,
    redirectUrl,
  });
}

/** Signs the session's member in on the hosted pages and goes on to `redirectUrl`. Works once. */
function enterHostedPages(c: WixContext) {
  const { world } = c.var;
  const session = findRedirectSession(world, c.req.query("redirectSessionId"));
  const target = c.req.query("redirectUrl") ?? "";
  const onOwnOrigin = URL.canParse(target) && new URL(target).origin === world.origin;
  const genuine = session?.sessionToken === c.req.query("sessionToken");
  if (!session || !genuine || !onOwnOrigin || !usedForTheFirstTime(session)) return usedUp(c, session);
  if (session.identity?.kind === "member") startPageSession(c, session.identity.memberId);
  c.header("cache-control", "private, no-store");
  return c.redirect(target);
}
