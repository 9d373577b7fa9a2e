import type { MetadataRoute } from "next";
import { categoryHref, productHref } from "@/lib/catalog/hrefs";
import { listNewest } from "@/lib/catalog/listings";
import { getCategoryTree } from "@/lib/catalog/queries";
import { flattenCategories } from "@/lib/catalog/tree";
import { site } from "@/lib/site";

/** Every page somebody may find: all products, all categories, the pages about the shop. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [products, categories] = await Promise.all([listNewest(45_000), getCategoryTree()]);
  const url = (path: string) => new URL(path, site.url).href;
  return [
    ...["/", "/products", "/about", "/shipping-returns"].map((path) => ({ url: url(path) })),
    ...flattenCategories(categories).map(({ slug }) => ({ url: url(categoryHref(slug)) })),
    ...products.map(({ slug, updatedAt }) => ({
      url: url(productHref(slug)),
      ...(updatedAt && { lastModified: updatedAt }),
    })),
  ];
}
