import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, tags } from "@/lib/cache-tags";
import type { Picture } from "@/lib/media";
import { everyItem } from "@/lib/wix/ask-reader";
import { ask, context } from "../ask";
import type { Category } from "../types";
import { toCategories, toCover } from "./convert-collection";

/** The collections as categories; one call for every hundred, shared by every product that names its own. */
export async function readCollections(): Promise<{ tree: Category[]; cover?: Picture }> {
  "use cache";
  cacheTag(tags.catalog, tags.categories);
  cacheLife(catalogLife);
  const found = await ask((reader) => everyItem(reader.collections.queryCollections().limit(100).find()));
  const cover = toCover(found ?? [], context);
  return { tree: toCategories(found ?? [], context), ...(cover && { cover }) };
}
