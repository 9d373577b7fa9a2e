import { seedIds, slugFrom, stableId } from "../catalog/ids";
import { type CatalogState, emptyCatalog } from "../catalog/state";
import type { AccountSite, AccountState } from "./state";

/** The demo site under its names; it is always the account's first. */
export interface DemoSite {
  id: string;
  accountId: string;
  name: string;
}

const opened = Date.parse("2025-02-03T10:00:00.000Z");
const day = 24 * 60 * 60 * 1000;

const towns = ["Harbour", "Orchard", "Station", "Market", "Chapel", "Mill", "Bridge", "Garden"];
const trades = ["Bakery", "Florist", "Books", "Cycles", "Tailor", "Coffee", "Records", "Toys"];

/**
 * The account's sites: the demo shop, one shop that is not published yet, one site without a shop, and one more in the
 * trash. With a `count`, as many small ones as make it so many outside the trash.
 */
export function accountSeed(demo: DemoSite, count = 3): AccountState {
  const { accountId } = demo;
  const sites: AccountSite[] = [
    {
      ...plain(0, accountId, demo.name),
      id: demo.id,
      namespace: "HEADLESS",
      published: true,
      premium: true,
      domainConnected: true,
    },
    { ...plain(1, accountId, "Spring Fair"), namespace: "HEADLESS", catalog: emptyStore() },
    { ...plain(2, accountId, "Studio Journal"), published: true, catalog: null },
    {
      ...plain(3, accountId, "Winter Fair 2024"),
      trashedDate: new Date(opened + 40 * day).toISOString(),
      catalog: null,
    },
  ];
  for (let index = sites.length; sites.length <= count; index += 1) sites.push(small(index, accountId));
  return { sites, invites: [] };
}

function small(index: number, accountId: string): AccountSite {
  const name = `${towns[index % towns.length]} ${trades[Math.floor(index / towns.length) % trades.length]}`;
  const round = Math.floor(index / (towns.length * trades.length));
  return {
    ...plain(index, accountId, round === 0 ? name : `${name} ${round + 1}`),
    namespace: index % 3 === 0 ? "HEADLESS" : "WIX",
    published: index % 4 !== 0,
    premium: index % 5 === 0,
    catalog: null,
  };
}

function plain(index: number, accountId: string, displayName: string): AccountSite {
  const createdDate = new Date(opened + index * day).toISOString();
  return {
    id: stableId("site", String(index)),
    accountId,
    namespace: "WIX",
    name: slugFrom(displayName),
    displayName,
    published: false,
    premium: false,
    domainConnected: false,
    createdDate,
    updatedDate: createdDate,
  };
}

/** A store on its first day: a place, and nothing to sell. */
export function emptyStore(createdDate = new Date(opened).toISOString()): CatalogState {
  return emptyCatalog(seedIds, createdDate);
}
