import "server-only";
import { refresh, updateTag } from "next/cache";
import { type CatalogEvent, tagsOf } from "@/lib/catalog/changes";
import { freshenShop } from "@/lib/webhooks/freshen-shop";

/** What the desk has changed in the catalogue, in the words of Wix's events. */
export type DeskChange =
  | { kind: "product"; id: string; slug: string; fields: string[] }
  | { kind: "new product"; id: string; slug: string }
  | { kind: "stock"; productId: string }
  | { kind: "review"; productId: string };

/**
 * Makes the shop's pages show a change at once: the same tags an event of Wix's about it would expire, now, so that
 * whoever asks next waits for the new page; and once more when Wix's reads have caught up. The desk's own page is made
 * anew, too, also when nothing has changed but by somebody else. Only in a server action.
 */
export async function refreshShop(...changes: DeskChange[]): Promise<void> {
  const tags = [...new Set(changes.flatMap((change) => tagsOf(eventOf(change)) ?? []))];
  for (const tag of tags) updateTag(tag);
  refresh();
  await freshenShop(tags);
}

function eventOf(change: DeskChange): CatalogEvent {
  switch (change.kind) {
    case "product":
      return {
        type: "wix.stores.catalog.v3.product_updated",
        entityId: change.id,
        entity: { slug: change.slug },
        modifiedFields: change.fields,
        data: {},
      };
    case "new product":
      return {
        type: "wix.stores.catalog.v3.product_created",
        entityId: change.id,
        entity: { slug: change.slug },
        data: {},
      };
    case "stock":
      return {
        type: "wix.stores.catalog.v3.inventory_item_updated",
        entity: { productId: change.productId },
        data: {},
      };
    case "review":
      return {
        type: "wix.reviews.v1.review_updated",
        entity: { entityId: change.productId },
        data: {},
      };
  }
}
