import { createHash } from "node:crypto";
import { accountSeed } from "../account/seed";
import type { ApiKey, AuthState, OAuthClient } from "../auth/state";
import { badgesSeed } from "../badges/state";
import { contactsSeed } from "../contacts/state";
import type { State } from "../kernel/world";
import type { Member, MembersState } from "../members/state";
import type { SiteState } from "../site/state";

/** The demo project's fixed names, so that configuration files and tests can write them down. */
export const demoProject = {
  siteId: "7d3f2a10-4c58-4e6b-9a21-0f5b8c6d1e42",
  accountId: "5b1c9e34-7a60-4d2f-8e13-2c4d6f8a0b57",
  /** Another account of the same person, without a site. */
  emptyAccountId: "9d4e7f10-3b52-4c86-a1f8-6e2b0d9c7a35",
  ownerId: "c2a4e6f8-1b3d-4f57-9c68-7e9d0a2b4c61",
  clientId: "11111111-2222-4333-8444-555555555555",
  clientSecret: "6f0d5b1a-9c3e-4a7d-8b2f-1e4c7a9d3b50",
  instanceId: "e8b6d4c2-0a1f-4e3d-8c5b-9a7f6e5d4c30",
  /** The owner's private app, which webhooks come from; installed on this site as `appInstanceId`. */
  appId: "66666666-7777-4888-8999-aaaaaaaaaaaa",
  appInstanceId: "b4d2f0e8-6c7a-4b5d-9e3f-1a0c2e4d6f81",
} as const;

/** The people the demo shop knows; the hosted login page offers them with one click. Mina runs the shop. */
export const demoMembers = {
  mina: {
    id: "0d1e2f3a-4b5c-4d6e-8f70-8c9d0e1f2a3b",
    email: "mina@example.com",
    password: "mina-demo-1",
  },
  ada: {
    id: "a1d0a1d0-5c1e-4b0e-9d3a-6a1b2c3d4e50",
    email: "ada@example.com",
    password: "ada-demo-1",
  },
  sam: {
    id: "5a3b5a3b-7e2f-4c1d-8b4a-7b2c3d4e5f61",
    email: "sam@example.com",
    password: "sam-demo-1",
  },
} as const;

const keyPermissions = {
  /** "All site permissions" ticked. */
  full: ["*"],
  /** Everything about products: also their stock, their pictures, what is said of them and who waits for them. */
  catalog: [
    ...["WIX_STORES.*", "STORES.*", "CATEGORIES.*", "SCOPE.STORES.*", "REVIEWS.*", "MEDIA.*"],
    "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_REQUESTS",
    "ECOM.READ_BACK_IN_STOCK_NOTIFICATION_SETTINGS",
    "ECOM.MODIFY_BACK_IN_STOCK_NOTIFICATION_SETTINGS",
  ],
  /** With the site's own settings: orders are counted by its days. */
  orders: ["ECOM.*", "WIX_STORES.READ_ORDERS", "SCOPE.DC-STORES.*", "SITE_SETTINGS.VIEW"],
  /** Reads what `orders` may change. */
  "orders-read": [
    "ECOM.READ_ORDERS",
    "ECOM.READ_TRANSACTIONS",
    "ECOM.READ_FULFILLMENTS",
    "ECOM.ORDER_BILLING_GET_ORDER_REFUNDABILITY",
  ],
  /** With what the shop knows of a person beside their membership. */
  members: [
    ...["MEMBERS.*", "IAM.*", "BADGES.*", "BADGE_ASSIGNMENTS.*", "CONTACTS.*"],
    ...["EMAIL_SUBSCRIPTIONS.*", "MEDIA.SITE_MEDIA_FILES_UPLOAD"],
  ],
  promotions: ["COUPONS.*"],
  reviews: ["REVIEWS.*"],
  site: ["SITE_SETTINGS.*", "SITE_URLS.*", "APPS.*", "OAUTH_APP.*"],
  /** A key whose owner ticked nothing. */
  none: [],
  /** "All site permissions" and "all account permissions", as `npm run connect` needs. */
  account: ["*"],
  /** May list the account's sites and do nothing on any of them. */
  lister: [],
  /** As `account`, of an account without a site. */
  elsewhere: ["*"],
} satisfies Record<string, string[]>;

const accountPermissions: Partial<Record<DemoKeyName, string[]>> = {
  account: ["*"],
  lister: ["SITE_LIST.READ"],
  elsewhere: ["*"],
};

function accountOf(name: DemoKeyName): string {
  return name === "elsewhere" ? demoProject.emptyAccountId : demoProject.accountId;
}

export type DemoKeyName = keyof typeof keyPermissions;
export const demoKeyNames = Object.keys(keyPermissions) as DemoKeyName[];

/**
 * The demo API key of that name. It has the length and outline of a real one (`IST.` and three
 * parts, 721 characters); like a real one it means nothing to anybody but the service that issued it.
 */
export function demoApiKey(name: DemoKeyName): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const data = JSON.stringify({
    id: guidFrom(`key ${name}`),
    identity: { type: "application", id: guidFrom(`application ${name}`) },
    tenant: { type: "account", id: accountOf(name) },
  });
  const signature = [1, 2, 3, 4].map((part) => createHash("sha512").update(`${name} ${part}`).digest());
  const head = encode({ kid: "PozHX_aC", alg: "RS256" });
  return `IST.${head}.${encode({ data, iat: 1_767_225_600 })}.${Buffer.concat(signature).toString("base64url")}`;
}

function guidFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Project = Pick<State, "account" | "site" | "auth" | "members" | "badges" | "contacts">;

/**
 * Account, site, OAuth client, API keys, members and their badges of the demo shop, as they are on the first day; `sites`
 * is how many sites the account has.
 */
export function projectSeed(sites?: number): Project {
  const site = siteSeed();
  return {
    account: accountSeed(site, sites),
    site,
    auth: authSeed(),
    members: membersSeed(),
    badges: badgesSeed(demoMembers.mina.id),
    contacts: contactsSeed(),
  };
}

function siteSeed(): SiteState {
  return {
    id: demoProject.siteId,
    accountId: demoProject.accountId,
    ownerId: demoProject.ownerId,
    name: "Halden Goods",
    description: "Things made by hand for the rooms you live in.",
    email: "hello@haldengoods.example",
    currency: "USD",
    languageCode: "en",
    country: "US",
    timeZone: "America/New_York",
  };
}

function authSeed(): AuthState {
  const client: OAuthClient = {
    id: demoProject.clientId,
    siteId: demoProject.siteId,
    name: "Mainstreet storefront",
    createdDate: "2025-02-03T10:05:00.000Z",
    secret: demoProject.clientSecret,
    instanceId: demoProject.instanceId,
    allowedRedirectUris: [],
    allowedRedirectDomains: ["localhost:4321"],
  };
  return {
    signingKey: createHash("sha256").update("the sandbox signs with this").digest("hex"),
    clients: [client],
    apiKeys: demoKeyNames.map(
      (name): ApiKey => ({
        id: guidFrom(`key ${name}`),
        name,
        token: demoApiKey(name),
        permissions: [...keyPermissions[name]],
        accountId: accountOf(name),
        accountPermissions: [...(accountPermissions[name] ?? [])],
      }),
    ),
    grants: {},
    codes: {},
    loginTokens: {},
    redirectSessions: {},
    loginFlows: {},
    pageSessions: {},
    recoveries: {},
    verifications: {},
    accessCutoff: 0,
  };
}

/** Ada has asked for the shop's news. */
function membersSeed(): MembersState {
  return {
    members: memberSeed(),
    subscriptions: [
      {
        id: guidFrom("subscription ada"),
        email: demoMembers.ada.email,
        subscriptionStatus: "SUBSCRIBED",
        deliverabilityStatus: "VALID",
        createdDate: "2025-03-11T09:24:00.000Z",
        updatedDate: "2025-03-11T09:24:00.000Z",
      },
    ],
  };
}

function memberSeed(): Member[] {
  return [
    {
      ...profile("Ada", "Lindqvist", "ada-lindqvist"),
      id: demoMembers.ada.id,
      loginEmail: demoMembers.ada.email,
      password: demoMembers.ada.password,
      contactId: "b2e1b2e1-6d2f-4c1f-8e4b-7b2c3d4e5f60",
      phones: ["+1 555 010 0134"],
      emails: [demoMembers.ada.email],
      addresses: [
        {
          id: "0b7c1d52-3a44-4f0e-9d11-8c5e2f6a7b90",
          streetAddress: { number: "14", name: "Orchard Street" },
          addressLine2: "Apartment 3",
          city: "New York",
          subdivision: "US-NY",
          country: "US",
          postalCode: "10002",
        },
      ],
      company: "Lindqvist Studio",
      jobTitle: "Architect",
      createdDate: "2025-03-11T09:24:00.000Z",
      updatedDate: "2026-06-02T15:10:00.000Z",
      lastLoginDate: "2026-10-19T18:42:00.000Z",
    },
    {
      ...profile("Mina", "Halden", "mina-halden"),
      id: demoMembers.mina.id,
      loginEmail: demoMembers.mina.email,
      password: demoMembers.mina.password,
      contactId: "3c5d3c5d-7a8b-4e9f-8d0a-9d0e1f2a3b4c",
      phones: [],
      emails: [demoMembers.mina.email],
      addresses: [],
      company: "Halden Goods",
      jobTitle: "Owner",
      createdDate: "2024-11-04T08:00:00.000Z",
      updatedDate: "2026-09-14T12:30:00.000Z",
      lastLoginDate: "2026-11-02T07:45:00.000Z",
    },
    {
      ...profile("Sam", "Okafor", "sam-okafor"),
      id: demoMembers.sam.id,
      loginEmail: demoMembers.sam.email,
      password: demoMembers.sam.password,
      contactId: "6b4c6b4c-8f30-4d2e-9c5b-8c3d4e5f6a72",
      phones: [],
      emails: [demoMembers.sam.email],
      addresses: [],
      company: "",
      jobTitle: "",
      createdDate: "2026-01-28T20:05:00.000Z",
      updatedDate: "2026-01-28T20:05:00.000Z",
      lastLoginDate: "2026-08-30T07:58:00.000Z",
    },
  ];
}

function profile(firstName: string, lastName: string, slug: string) {
  return {
    firstName,
    lastName,
    nickname: `${firstName} ${lastName}`,
    slug,
    status: "APPROVED" as const,
    privacyStatus: "PRIVATE" as const,
  };
}
