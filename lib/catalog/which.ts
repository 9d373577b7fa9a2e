import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache-tags";
import { failed, ShopError } from "@/lib/result";
import { ask } from "./ask";
import type { CatalogPort } from "./port";
import { catalogV1 } from "./v1/catalog";
import { catalogV3 } from "./v3/catalog";

/**
 * The catalogue of this site. Wix says which of its two it has; that never changes back, so it is asked once.
 *
 * @throws ShopError `unavailable` when Wix could not be asked, `conflict` `STORES_NOT_INSTALLED` without a store
 */
export async function catalog(): Promise<CatalogPort> {
  switch (await version()) {
    case "V3_CATALOG":
      return catalogV3;
    case "V1_CATALOG":
      return catalogV1;
    default:
      throw new ShopError(failed("conflict", "STORES_NOT_INSTALLED").error);
  }
}

async function version(): Promise<string> {
  "use cache";
  cacheTag(tags.catalogVersion);
  cacheLife({ stale: 300, revalidate: 86_400, expire: 31_536_000 });
  const answer = await ask((reader) => reader.catalogVersioning.getCatalogVersion());
  const found = answer?.catalogVersion;
  // Not an answer worth keeping for a day: the owner is about to install it.
  if (found !== "V3_CATALOG" && found !== "V1_CATALOG") cacheLife({ stale: 30, revalidate: 30, expire: 60 });
  return found ?? "STORES_NOT_INSTALLED";
}
