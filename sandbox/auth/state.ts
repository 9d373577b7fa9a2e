/** An OAuth app ("headless client") of the site. */
export interface OAuthClient {
  id: string;
  name: string;
  secret: string;
  instanceId: string;
  allowedRedirectUris: string[];
  allowedRedirectDomains: string[];
}

/** An API key and what its owner ticked for it. `siteIds` absent means every site of the account. */
export interface ApiKey {
  id: string;
  token: string;
  permissions: string[];
  siteIds?: string[];
}

export interface AuthState {
  /** Signs every token of this sandbox; not a secret anybody else relies on. */
  signingKey: string;
  clients: OAuthClient[];
  apiKeys: ApiKey[];
}
