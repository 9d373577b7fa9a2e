import type { State } from "../kernel/world";

/**
 * Adds shops to the OAuth client's allow lists: `<origin>/login/callback` and `/login/reset` as
 * redirect URIs and the host as a redirect domain. Changes `state` and answers it.
 */
export function allowShops(state: State, shopUrls: readonly string[]): State {
  const client = state.auth.clients[0];
  if (!client) return state;
  for (const shopUrl of shopUrls) {
    const shop = new URL(shopUrl);
    addOnce(client.allowedRedirectUris, `${shop.origin}/login/callback`);
    addOnce(client.allowedRedirectUris, `${shop.origin}/login/reset`);
    addOnce(client.allowedRedirectDomains, shop.host);
  }
  return state;
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}
