import "server-only";
import type { products } from "@wix/stores";
import { ask, context } from "../ask";
import type { Facets, ListingQuery, Stretch } from "../listing-types";
import { stretchSize } from "../port";
import { toProductCard } from "./convert-card";
import { money } from "./convert-price";
import { nextOf, offsetOf, offsetWindow, toQuery, type WixQuery } from "./query";

/** One call; for the first stretch of a listing that goes on two more at the same time, for its range of prices. */
export async function readStretch(query: ListingQuery, cursor?: string): Promise<Stretch> {
  const offset = offsetOf(cursor);
  const paging = { offset, limit: Math.min(stretchSize, offsetWindow - offset) };
  const found = await search(toQuery(query, paging));
  const wix = found?.products ?? [];
  const items = wix.flatMap((product) => toProductCard(product, context) ?? []);
  const counted = found?.metadata?.total ?? undefined;
  const next = nextOf(paging, wix.length, counted);
  if (offset > 0) return { items, ...next };
  const facets: Facets = { options: [], ...(counted !== undefined && { total: counted }) };
  const price = await pricesOf(query, wix, next);
  return { items, ...next, facets: { ...facets, ...(price && { price }) } };
}

/** Cheapest and dearest of the listing before any price was asked for: of what is there, when that is all of it. */
async function pricesOf(
  query: ListingQuery,
  all: products.Product[],
  next: { cursor?: string; cutOff?: true },
): Promise<Facets["price"]> {
  const { minPrice, maxPrice, ...others } = query.refinement;
  const isAll = !next.cursor && !next.cutOff && !minPrice && !maxPrice;
  const end = async (sort: "price-up" | "price-down") => {
    const answer = await search(toQuery({ ...query, refinement: others, sort }, { offset: 0, limit: 1 }));
    return answer?.products ?? [];
  };
  const seen = isAll ? all : (await Promise.all([end("price-up"), end("price-down")])).flat();
  const amounts = seen.flatMap(({ priceData }) => priceData?.price ?? []);
  const currency = seen.find(({ priceData }) => priceData?.currency)?.priceData?.currency;
  const min = money(Math.min(...amounts), currency);
  const max = money(Math.max(...amounts), currency);
  return min && max ? { min, max } : undefined;
}

/** The form of the query that takes a filter as it travels: the SDK's builder knows no "contains". */
export function search(query: WixQuery): Promise<products.QueryProductsPlatformizedResponse | undefined> {
  return ask((reader) => reader.products.queryProducts(query as products.ProductQuery));
}
