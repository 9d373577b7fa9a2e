import { randomUUID } from "node:crypto";
import type { AccountState } from "../account/state";
import type { AuthState } from "../auth/state";
import type { BackInStockState } from "../back-in-stock/state";
import type { BadgesState } from "../badges/state";
import { seedIds } from "../catalog/ids";
import { type CatalogState, emptyCatalog } from "../catalog/state";
import type { ContactsState } from "../contacts/state";
import type { EcomState } from "../ecom/state";
import type { MediaState } from "../media/state";
import type { MembersState } from "../members/state";
import type { ReviewsState } from "../reviews/state";
import type { SiteState } from "../site/state";

/** Everything a Wix project would remember. Plain JSON, so it can be saved to a file and restored. */
export interface State {
  account: AccountState;
  site: SiteState;
  auth: AuthState;
  members: MembersState;
  badges: BadgesState;
  contacts: ContactsState;
  catalog: CatalogState;
  ecom: EcomState;
  reviews: ReviewsState;
  backInStock: BackInStockState;
  media: MediaState;
}

/**
 * Behaviours of real Wix that are unknown, rare or configurable, so a test can choose one.
 * The defaults are what the evidence favours; the README says which evidence.
 */
export interface Switches {
  /** `true`: the refresh grant kills the old refresh token at once. Wix re-issues around the same id. */
  rotateRefreshTokens: boolean;
  /** Whether a hosted login moves the visitor's cart lines to the member's cart. Not established for Wix. */
  mergeCartAtLogin: boolean;
  /** What adding a V3 product with options but no `variantId` does. Both have been reported. */
  missingVariantId: "silent" | "refuse";
  /** A site that accepts no payments cannot check out. */
  acceptsPayments: boolean;
  /** Least subtotal the site takes orders for, in its currency; 0: any. A site setting. */
  minimumOrder: number;
  /** Hosted pages need a published site. */
  published: boolean;
  /** Life of an access token in seconds. Wix: 14400. Tests go down to 2. */
  accessTokenSeconds: number;
  /** Whether a logout ends the refresh token too. Wix's reference says so; not measured. */
  logoutRevokesTokens: boolean;
  /** What the token endpoint answers an OAuth client id it has never heard of. Not established for Wix. */
  unknownClientStatus: 400 | 404;
  /** Whether a new account must type the six digits mailed to it. A site setting. */
  requireEmailVerification: boolean;
  /** Whether the owner has to approve a new account. A site setting. */
  requireOwnerApproval: boolean;
  /** Whether login and registration by API want a captcha. A site setting; `captcha-ok` solves it here. */
  captcha: "off" | "required";
  /**
   * A number: after so many failed logins an address has to wait. `true`: every login and registration has
   * to.
   */
  throttleLogin: boolean | number;
  /**
   * What a member waiting for the owner's approval gets at login: the state, or Wix's older error `-19958`.
   */
  pendingLogin: "state" | "error";
  /** Whether a new review waits for the owner. A site setting; Wix's default is not established. */
  moderateReviews: boolean;
  /** Whether a refund by card waits for whoever took the money, instead of being there at once; here for good. */
  refundsPend: boolean;
  /** Whether an API key may read or make an OAuth app's secret. Wix's types have the calls and mark them internal. */
  secretsByApi: boolean;
}

export const defaultSwitches: Switches = {
  rotateRefreshTokens: false,
  mergeCartAtLogin: true,
  missingVariantId: "silent",
  acceptsPayments: true,
  minimumOrder: 0,
  published: true,
  accessTokenSeconds: 14_400,
  logoutRevokesTokens: true,
  unknownClientStatus: 400,
  requireEmailVerification: false,
  requireOwnerApproval: false,
  captcha: "off",
  throttleLogin: false,
  pendingLogin: "state",
  moderateReviews: false,
  refundsPend: false,
  secretsByApi: false,
};

/** The running sandbox: its memory, its clock and where it can be reached. */
export interface World {
  state: State;
  switches: Switches;
  /** Origin of the hosted pages and media, e.g. `http://127.0.0.1:4400`. No trailing slash. */
  readonly origin: string;
  /** Milliseconds added to the real clock. */
  clockOffset: number;
  now(): Date;
  newId(): string;
  /** Puts the seed back, clears switches and clock. */
  reset(): void;
}

/** Builds the first (and every reset) state. `origin` is needed for URLs inside entities. */
export type Seed = (context: { origin: string; now: Date }) => State;

/** Creates a world from a seed. `saved` restores a state written earlier. */
export function createWorld(options: { origin: string; seed: Seed; saved?: State | undefined }): World {
  const seeded = () => options.seed({ origin: options.origin, now: new Date() });
  const world: World = {
    state: options.saved ?? seeded(),
    switches: { ...defaultSwitches },
    origin: options.origin,
    clockOffset: 0,
    now: () => new Date(Date.now() + world.clockOffset),
    newId: () => randomUUID(),
    reset() {
      world.state = seeded();
      world.switches = { ...defaultSwitches };
      world.clockOffset = 0;
    },
  };
  return world;
}

/**
 * The same world seen from another site of the account: its name, its catalogue and whether it is published. Members,
 * carts and orders are one for all sites. Unknown sites leave the world as it is.
 */
export function atSite(world: World, siteId: string): World {
  const { state, switches } = world;
  const site = siteId === state.site.id ? undefined : state.account.sites.find(({ id }) => id === siteId);
  if (!site) return world;
  return {
    ...world,
    switches: { ...switches, published: site.published },
    state: {
      ...state,
      site: { ...state.site, id: site.id, accountId: site.accountId, name: site.displayName },
      catalog: site.catalog ?? {
        ...emptyCatalog(seedIds, site.createdDate),
        version: "STORES_NOT_INSTALLED",
      },
    },
  };
}
