import type { CatalogState } from "../catalog/state";

export type Namespace = "WIX" | "HEADLESS";

/** A site of the account, as the site list knows it. */
export interface AccountSite {
  id: string;
  /** The account that owns it. */
  accountId: string;
  namespace: Namespace;
  /** Its short name in addresses; `displayName` is what people read. */
  name: string;
  displayName: string;
  published: boolean;
  premium: boolean;
  domainConnected: boolean;
  createdDate: string;
  updatedDate: string;
  /** In the trash since. */
  trashedDate?: string;
  /** What it sells. Absent: the demo site, whose catalogue is the world's; `null`: Wix Stores is not installed. */
  catalog?: CatalogState | null;
}

export interface Invite {
  id: string;
  kind: "site" | "account";
  siteId?: string;
  accountId: string;
  email: string;
  policyIds: string[];
  status: "Pending" | "Deleted";
  dateCreated: string;
  expirationDate: string;
}

/** What belongs to the account and not to one site. */
export interface AccountState {
  sites: AccountSite[];
  invites: Invite[];
}
