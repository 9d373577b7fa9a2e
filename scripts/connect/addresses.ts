import type { AddressLists } from "@/lib/wix/account-apps";

export interface Merged {
  lists: AddressLists;
  /** What was not there before. */
  added: AddressLists;
  /** What is missing, and does not fit any more. */
  missing: AddressLists;
}

/**
 * What a shop at these origins needs: logging in and choosing a new password lead back to exact addresses, checkout and
 * logging out to any address of the domain.
 */
export function addressesOf(origins: readonly string[]): AddressLists {
  return {
    redirectUris: origins.flatMap((origin) => [`${origin}/login/callback`, `${origin}/login/reset`]),
    redirectDomains: origins.map((origin) => new URL(origin).host),
  };
}

/**
 * Adds what is missing behind what is there. Nothing is ever taken out or moved: other shops may live from it. Where the
 * list would grow past `most`, all that does not fit is named and nothing is added.
 */
export function mergeAddresses(there: AddressLists, wanted: AddressLists, most: number): Merged {
  const uris = merge(there.redirectUris, wanted.redirectUris, most);
  // An entry may carry a scheme, then it stands for that origin alone.
  const domains = merge(there.redirectDomains, wanted.redirectDomains, most);
  return {
    lists: { redirectUris: uris.list, redirectDomains: domains.list },
    added: { redirectUris: uris.added, redirectDomains: domains.added },
    missing: { redirectUris: uris.missing, redirectDomains: domains.missing },
  };
}

function merge(there: readonly string[], wanted: readonly string[], most: number) {
  const missing = [...new Set(wanted)].filter((entry) => !there.includes(entry));
  const fits = there.length + missing.length <= most;
  return {
    list: fits ? [...there, ...missing] : [...there],
    added: fits ? missing : [],
    missing: fits ? [] : missing,
  };
}

export function isEmpty({ redirectUris, redirectDomains }: AddressLists): boolean {
  return redirectUris.length === 0 && redirectDomains.length === 0;
}
