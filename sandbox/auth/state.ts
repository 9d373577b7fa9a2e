import type { Person } from "../kernel/identity";

/** An OAuth app ("headless client") of the site. */
export interface OAuthClient {
  id: string;
  /** The site it belongs to. */
  siteId: string;
  name: string;
  createdDate: string;
  description?: string;
  secret: string;
  instanceId: string;
  /** Where a login may return to; compared as exact strings. */
  allowedRedirectUris: string[];
  /** Hosts (`localhost:3000`) or origins every callback must be on. */
  allowedRedirectDomains: string[];
  loginUrl?: string;
  logoutUrl?: string;
  applicationType?: string;
  technology?: string;
  redirectUrlWixPages?: string;
}

/**
 * An API key and what its owner ticked for it. `siteIds` absent means every site of the account. A permission is an
 * exact name, `AREA.*`, or `*` for all of its kind; those for the account are ticked apart from those for its sites.
 */
export interface ApiKey {
  id: string;
  name: string;
  token: string;
  permissions: string[];
  accountId: string;
  accountPermissions: string[];
  siteIds?: string[];
}

/** What one refresh token stands for. Its id stays the same through re-issues unless rotation is strict. */
export interface Grant {
  id: string;
  clientId: string;
  person: Person;
  scope: string;
  /** Session id and start, carried by the access tokens of a login. */
  sid?: string;
  sct?: string;
}

/** A single-use authorization code, waiting to be exchanged. */
export interface AuthorizationCode {
  code: string;
  clientId: string;
  memberId: string;
  visitorId?: string;
  redirectUri?: string;
  codeChallenge?: string;
  codeChallengeMethod: "S256" | "S512";
  scope: string;
  /** Milliseconds since the epoch, on the sandbox's clock; so are all `expiresAt` below. */
  expiresAt: number;
}

/** The one-shot `sessionToken` that `login`, `register`, `recover` and `sign-on` answer. */
export interface LoginToken {
  token: string;
  memberId: string;
  expiresAt: number;
}

export interface RedirectCallbacks {
  postFlowUrl?: string | undefined;
  thankYouPageUrl?: string | undefined;
  cartPageUrl?: string | undefined;
  loginUrl?: string | undefined;
}

export type RedirectIntent = "auth" | "login" | "logout" | "ecomCheckout" | "storesProduct";

/** A journey to a hosted page: who set out, what for, and where they may come back to. */
export interface RedirectSession {
  id: string;
  intent: RedirectIntent;
  clientId: string;
  /** The visitor or member whose token created it; absent for keys and apps. */
  identity?: Person;
  callbacks: RedirectCallbacks;
  /** Carries the identity into the hosted pages (`createSessionCookie`). */
  sessionToken: string;
  /** The cart (or checkout) id of an `ecomCheckout`. */
  checkoutId?: string;
  /** The product of a `storesProduct`. */
  productSlug?: string;
  /** `lang` and whatever else the shop asked to be passed on. */
  query: Record<string, string>;
  /** The first visit uses the `fullUrl` up. */
  used: boolean;
  expiresAt: number;
}

/**
 * One visit to the hosted login page: the authorize request it will answer, or the hosted page it leads back
 * to.
 */
export type LoginFlow = {
  id: string;
  visitorId?: string;
  expiresAt: number;
} & LoginPurpose;

export type LoginPurpose = { request: AuthorizeRequest } | { returnTo: string };

/** The query of `GET /_api/oauth2/authorize`, as Wix spells it. */
export interface AuthorizeRequest {
  clientId: string;
  redirectUri?: string | undefined;
  state: string;
  scope: string;
  responseMode: "query" | "fragment" | "web_message";
  codeChallenge?: string | undefined;
  codeChallengeMethod: "S256" | "S512";
  sessionToken?: string | undefined;
  prompt?: string | undefined;
  idp?: string | undefined;
}

/** A member signed in on the hosted pages' own origin (the `smSession` cookie). */
export interface PageSession {
  id: string;
  memberId: string;
  expiresAt: number;
}

/** A password-reset mail the sandbox "sent". */
export interface Recovery {
  token: string;
  memberId: string;
  redirectUrl?: string;
  expiresAt: number;
}

/** The code mailed to somebody who registered, while the site asks for a verified e-mail. */
export interface Verification {
  memberId: string;
  code: string;
  expiresAt: number;
  /** Wrong codes so far. */
  wrong?: number;
  /** Asked for outside a login: kept under a verification id, which no login accepts. */
  outsideLogin?: true;
}

/** Logins that failed at one address, in a row. */
export interface FailedLogins {
  count: number;
  expiresAt: number;
}

export interface AuthState {
  /** Signs every token of this sandbox; not a secret anybody else relies on. */
  signingKey: string;
  clients: OAuthClient[];
  apiKeys: ApiKey[];
  grants: Record<string, Grant>;
  codes: Record<string, AuthorizationCode>;
  loginTokens: Record<string, LoginToken>;
  redirectSessions: Record<string, RedirectSession>;
  loginFlows: Record<string, LoginFlow>;
  pageSessions: Record<string, PageSession>;
  recoveries: Record<string, Recovery>;
  /** By state token. */
  verifications: Record<string, Verification>;
  /** By e-mail in small letters; absent until a login failed while the site counts them. */
  failedLogins?: Record<string, FailedLogins>;
  /** Access tokens signed at or before this moment (ms) count as expired; the control door sets it. */
  accessCutoff: number;
}
