import "server-only";
import { createClient } from "@wix/sdk";
import { catalogVersioning, products, readOnlyVariantsV3 } from "@wix/stores";
import { bearer, wixFetch } from "../transport";
import { type Answer, answerTo } from "./answer";

export type CatalogVersion = "V3" | "V1";

/** Something that could be bought just now, as a cart refers to it. */
export interface Sellable {
  productId: string;
  /** Absent on Catalog V1, where a product without options has none. */
  variantId?: string;
}

/** How many products are offered to a cart before it counts as one that takes nothing. */
const aFew = 5;

export interface CatalogGlance {
  /** Undefined on a site without Wix Stores. */
  version: CatalogVersion | undefined;
  /** Whether visitors see any product at all. */
  products: boolean;
  /** A few products that could be bought, if no choice has to be made that only a shopper can make. */
  sellable: Sellable[];
}

/**
 * One look at the catalogue as any visitor sees it.
 *
 * Wix: `GET /stores/v3/provision/version`, then one query of the catalogue the site has
 */
export function glanceAtCatalog(accessToken: string): Promise<Answer<CatalogGlance>> {
  const client = readerOf(accessToken);
  return answerTo(async () => {
    const { catalogVersion } = await client.catalogVersioning.getCatalogVersion();
    if (catalogVersion === "V3_CATALOG") return { version: "V3", ...(await glanceV3(client)) };
    if (catalogVersion === "V1_CATALOG") return { version: "V1", ...(await glanceV1(client)) };
    return { version: undefined, products: false, sellable: [] };
  });
}

function readerOf(accessToken: string) {
  return createClient({
    auth: bearer(() => accessToken),
    modules: { catalogVersioning, products, readOnlyVariantsV3 },
    fetch: wixFetch,
  });
}

type Reader = ReturnType<typeof readerOf>;

async function glanceV3({ readOnlyVariantsV3: variants }: Reader) {
  const { items } = await variants.queryVariants().limit(100).find();
  const byProduct = new Map<string, Sellable>();
  for (const { variantId, productData, inventoryStatus } of items) {
    const productId = productData?.productId;
    if (inventoryStatus?.inStock && productId && variantId)
      byProduct.set(productId, { productId, variantId });
  }
  return { products: items.length > 0, sellable: [...byProduct.values()].slice(0, aFew) };
}

async function glanceV1({ products: reader }: Reader) {
  const { items } = await reader.queryProducts().limit(100).find();
  const simple = items.filter(({ productOptions, stock }) => !productOptions?.length && stock?.inStock);
  const sellable = simple.flatMap(({ _id }) => (_id ? [{ productId: _id }] : []));
  return { products: items.length > 0, sellable: sellable.slice(0, aFew) };
}
