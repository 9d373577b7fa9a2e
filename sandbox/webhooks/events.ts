import { storesTree } from "../catalog/ids";
import { itemView } from "../catalog/inventory";
import type { CatalogChange } from "../catalog/journal";
import { productView } from "../catalog/product-view";
import type { Category, Product } from "../catalog/types";
import { storesAppId } from "../ecom/state";
import type { World } from "../kernel/world";

/** An event before it is wrapped and signed. */
export interface WixEvent {
  eventType: string;
  /** The innermost of the three levels. */
  data: Record<string, unknown>;
}

type Body =
  | { createdEvent: { entity: unknown } }
  | { updatedEvent: { currentEntity: unknown; modifiedFields?: Record<string, unknown> } }
  | { deletedEvent: { deletedEntity?: unknown } }
  | { actionEvent: { body: unknown } };

const productFqdn = "wix.stores.catalog.v3.product";
const itemFqdn = "wix.stores.catalog.v3.inventory_item";
const categoryFqdn = "wix.categories.v1.category";

let sequence = Date.now();

/** The frame every newer event of Wix has around what happened. */
export function domainEvent(
  world: World,
  entityFqdn: string,
  slug: string,
  entityId: string,
  body: Body,
): WixEvent {
  sequence += 1;
  return {
    eventType: `${entityFqdn}_${slug}`,
    data: {
      id: world.newId(),
      entityFqdn,
      slug,
      entityId,
      eventTime: world.now().toISOString(),
      entityEventSequence: String(sequence),
      triggeredByAnonymizeRequest: false,
      originatedFrom: null,
      ...body,
    },
  };
}

/**
 * What Wix would send about a change. Inferred: that an entity comes with the fields a read without `fields` has, and
 * that a change of stock is told by the stock record and not by its product.
 *
 * @param modifiedFields whether updates name what they changed, with the values before; the SDK knows the field, Wix's
 *   reference does not mention it
 */
export function eventsOf(world: World, change: CatalogChange, modifiedFields: boolean): WixEvent[] {
  const { catalog } = world.state;
  switch (change.kind) {
    case "product": {
      const { product } = change;
      const entity = productView(world, product, new Set(), true);
      const send = (body: Body) => [domainEvent(world, productFqdn, change.action, product.id, body)];
      if (change.action === "updated") {
        const modified = modifiedFields ? { modifiedFields: differences(change.before, product) } : {};
        return send({ updatedEvent: { currentEntity: entity, ...modified } });
      }
      return change.action === "created"
        ? send({ createdEvent: { entity } })
        : send({ deletedEvent: { deletedEntity: entity } });
    }
    case "item": {
      const { item } = change;
      const entity = itemView(catalog, item);
      const send = (slug: string, body: Body) => domainEvent(world, itemFqdn, slug, item.id, body);
      if (change.action === "created") return [send("created", { createdEvent: { entity } })];
      if (change.action !== "updated") return [send("deleted", { deletedEvent: { deletedEntity: entity } })];
      const reasoned = { currentEntity: entity, reason: "MANUAL", appId: storesAppId };
      const inStock = item.availabilityStatus === "IN_STOCK";
      const sameStatus = change.before.availabilityStatus === item.availabilityStatus;
      return [
        send("updated", { updatedEvent: { currentEntity: entity } }),
        send("updated_with_reason", { actionEvent: { body: reasoned } }),
        ...(sameStatus ? [] : [send("stock_status_updated", { actionEvent: { body: { inStock } } })]),
      ];
    }
    case "category": {
      const { category, action } = change;
      const entity = categoryEntity(category);
      const send = (slug: string, body: Body) => [domainEvent(world, categoryFqdn, slug, category.id, body)];
      if (action === "created") return send(action, { createdEvent: { entity } });
      if (action === "deleted") return send(action, { deletedEvent: { deletedEntity: entity } });
      if (action === "updated") return send(action, { updatedEvent: { currentEntity: entity } });
      const { parentCategory, treeReference } = entity;
      return send("category_moved", {
        actionEvent: { body: { categoryId: category.id, parentCategory, treeReference } },
      });
    }
    case "membership": {
      const { categoryId, productId, action } = change;
      const item = { catalogItemId: productId, appId: storesAppId };
      const named = action === "added" ? { addedItem: item } : { removedItem: item };
      const slug = action === "added" ? "item_added_to_category" : "item_removed_from_category";
      const body = { categoryId, ...named, treeReference: storesTree };
      return [domainEvent(world, categoryFqdn, slug, categoryId, { actionEvent: { body } })];
    }
    case "arrangement": {
      const body = { categoryId: change.categoryId, treeReference: storesTree };
      return [
        domainEvent(world, categoryFqdn, "items_arranged_in_category", change.categoryId, {
          actionEvent: { body },
        }),
      ];
    }
  }
}

function categoryEntity({ parentId, index, arranged: _, system, ...rest }: Category) {
  return {
    ...rest,
    parentCategory: { ...(parentId === undefined ? {} : { id: parentId }), index },
    treeReference: storesTree,
    ...(system ? { managed: true } : {}),
  };
}

function differences(before: Product, after: Product): Record<string, unknown> {
  const keys = Object.keys(after) as (keyof Product)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, before[key]]));
}
