import type { OAuthClient } from "../auth/state";
import type { World } from "../kernel/world";

/** What an owner may say about an OAuth app. */
export type OAuthAppWish = Pick<OAuthClient, "name"> &
  Partial<Omit<OAuthClient, "id" | "siteId" | "createdDate" | "secret" | "instanceId">>;

/** Adds an OAuth app to a site. Wix's new ones allow the domain of its own starter, and no callback (documented). */
export function newOAuthApp(world: World, wish: OAuthAppWish & { siteId: string }): OAuthClient {
  const app: OAuthClient = {
    allowedRedirectUris: [],
    allowedRedirectDomains: ["localhost:4321"],
    ...wish,
    id: world.newId(),
    // Made when somebody asks for it.
    secret: "",
    instanceId: world.newId(),
    createdDate: world.now().toISOString(),
  };
  world.state.auth.clients.push(app);
  return app;
}

/** As the API shows it: its secret never comes along. */
export function oauthAppView({ secret: _, instanceId: _instance, siteId: _site, ...app }: OAuthClient) {
  return {
    ...app,
    description: app.description ?? "",
    applicationType: app.applicationType ?? "OAUTH_APP_TYPE_UNSPECIFIED",
    technology: app.technology ?? "OAUTH_TECHNOLOGY_UNSPECIFIED",
    wixPagesDomainsMappings: [],
  };
}
