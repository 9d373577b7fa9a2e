import "server-only";
import type { Picture } from "@/lib/media";
import { everyItem } from "@/lib/wix/ask-reader";
import { ask, context } from "../ask";
import type { Category } from "../types";
import { toCategoryTree, toCover } from "./convert-category";

const storesTree = { appNamespace: "@wix/stores", treeKey: null };

/** The category tree; one call for every hundred categories. */
export async function readCategories(): Promise<{ tree: Category[]; cover?: Picture }> {
  const found = await ask((reader) =>
    everyItem(
      // Wix refuses an empty filter from visitors; "has a name" is true of every category.
      reader.categories
        .queryCategories({ treeReference: storesTree, fields: ["DESCRIPTION"] })
        .exists("name", true)
        .limit(100)
        .find(),
    ),
  );
  const cover = toCover(found ?? [], context);
  return { tree: toCategoryTree(found ?? [], context), ...(cover && { cover }) };
}
