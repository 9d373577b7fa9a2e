import "server-only";
import type { Picture } from "@/lib/media";
import { ask, context } from "../ask";
import type { Category } from "../types";
import { toCategoryTree, toCover } from "./convert-category";

const storesTree = { appNamespace: "@wix/stores", treeKey: null };

/** The category tree; one call for every hundred categories. */
export async function readCategories(): Promise<{ tree: Category[]; cover?: Picture }> {
  const found = await ask(async (reader) => {
    // Wix refuses an empty filter from visitors; "has a name" is true of every category.
    let page = await reader.categories
      .queryCategories({ treeReference: storesTree, fields: ["DESCRIPTION"] })
      .exists("name", true)
      .limit(100)
      .find();
    const all = [...page.items];
    while (page.hasNext()) {
      page = await page.next();
      all.push(...page.items);
    }
    return all;
  });
  const cover = toCover(found ?? [], context);
  return { tree: toCategoryTree(found ?? [], context), ...(cover && { cover }) };
}
