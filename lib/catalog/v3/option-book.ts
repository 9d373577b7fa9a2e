import "server-only";
import type { customizationsV3 } from "@wix/stores";
import { cacheLife, cacheTag } from "next/cache";
import { catalogLife, tags } from "@/lib/cache-tags";
import { everyItem } from "@/lib/wix/ask-reader";
import { ask } from "../ask";
import type { BookOption, OptionBook } from "./search";

type WixOption = Pick<customizationsV3.Customization, "name" | "customizationRenderType" | "choicesSettings">;

/**
 * Every option that products of the shop can have (Wix keeps them as customizations). One call for every hundred,
 * shared by all listings.
 */
export async function readOptionBook(): Promise<OptionBook> {
  return toOptionBook(await readCustomizations());
}

async function readCustomizations(): Promise<customizationsV3.Customization[]> {
  "use cache";
  cacheTag(tags.catalog, tags.options);
  cacheLife(catalogLife);
  const found = await ask((reader) =>
    everyItem(
      reader.customizationsV3
        .queryCustomizations()
        .eq("customizationType", "PRODUCT_OPTION")
        .limit(100)
        .find(),
    ),
  );
  return found ?? [];
}

/** Options of one name are one to a shopper, whichever customization they come from. */
export function toOptionBook(wix: WixOption[]): OptionBook {
  const book: OptionBook = new Map();
  for (const { name, customizationRenderType, choicesSettings } of wix) {
    if (!name) continue;
    const known = book.get(name);
    const option: BookOption = known ?? {
      name,
      render: customizationRenderType === "SWATCH_CHOICES" ? "swatch" : "text",
      choices: new Map(),
    };
    for (const choice of choicesSettings?.choices ?? []) {
      if (!choice._id || !choice.name) continue;
      const { colorCode } = choice;
      option.choices.set(choice._id, { name: choice.name, ...(colorCode && { colorCode }) });
    }
    if (!known && option.choices.size > 0) book.set(name, option);
  }
  return book;
}
