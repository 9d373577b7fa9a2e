import { catalogFromSeed } from "../catalog/from-seed";
import { ecomSeed } from "../ecom/state";
import type { Seed } from "../kernel/world";
import { generatedShop } from "./generated";
import { haldenSeed } from "./halden";
import { projectSeed } from "./project";

/** The seed of the demo shop, or of the same project with `products` generated products and no orders. */
export function seedFor(wish: { products?: number | undefined }): Seed {
  const { products } = wish;
  if (products === undefined) return haldenSeed;
  return () => ({ ...projectSeed(), catalog: catalogFromSeed(generatedShop(products)), ecom: ecomSeed() });
}
