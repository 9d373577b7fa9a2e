import { setStock, updateProductFields } from "../catalog/stock";
import type { World } from "../kernel/world";
import type { CatalogChange } from "./schemas";

/** Changes a product as its owner would in the dashboard; false when no product or SKU matches. */
export function changeCatalog(world: World, change: CatalogChange): boolean {
  const { slug, name, visible, price, stock, sku } = change;
  if (!updateProductFields(world, slug, { name, visible, price })) return false;
  return stock === undefined || setStock(world, { slug, sku, quantity: stock });
}
