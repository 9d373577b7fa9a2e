import "server-only";
import type { products } from "@wix/stores";
import { ask } from "../ask";

/** Variants Wix answers at once, and the most it keeps of one product. */
const pageSize = 100;
const most = 1000;

/**
 * The managed variants of a product, which no query of products brings along; none where they are not managed. All pages
 * at once: there are no more variants than combinations of choices.
 */
export async function readVariants(
  wix: Pick<products.Product, "_id" | "manageVariants" | "productOptions">,
): Promise<products.Variant[]> {
  const { _id: id } = wix;
  if (!id || !wix.manageVariants) return [];
  const combinations = (wix.productOptions ?? []).reduce(
    (count, { choices }) => count * Math.max(1, choices?.length ?? 0),
    1,
  );
  const pages = Math.ceil(Math.min(most, combinations) / pageSize);
  const found = await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      ask((reader) =>
        reader.products.queryProductVariants(id, { paging: { limit: pageSize, offset: page * pageSize } }),
      ),
    ),
  );
  return found.flatMap((answer) => answer?.variants ?? []);
}
