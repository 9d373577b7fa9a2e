import type { categories } from "@wix/categories";
import type { Picture } from "@/lib/media";
import type { ConvertContext } from "../convert-shared";
import { toPicture } from "../picture";
import { toSeo, type WixSeo } from "../seo";
import type { Category } from "../types";

/** Wix keeps a category of everything under this slug; the shop's own "all products" page stands in for it. */
const allProductsSlug = "all-products";

/** Picture of Wix's category of everything: the one place in the dashboard for a picture of the whole shop. */
export function toCover(wix: categories.Category[], { mediaOrigin }: ConvertContext): Picture | undefined {
  const everything = wix.find(({ slug }) => slug === allProductsSlug);
  return toPicture(everything?.image, "", mediaOrigin);
}

/**
 * The category tree, in the order the owner arranged it. A category whose parent is not in the list (hidden, say)
 * is left out with it.
 */
export function toCategoryTree(wix: categories.Category[], { mediaOrigin }: ConvertContext): Category[] {
  const arranged = [...wix].sort((a, b) => (a.parentCategory?.index ?? 0) - (b.parentCategory?.index ?? 0));
  const byId = new Map<string, Category>();
  for (const item of arranged) {
    if (!item._id || !item.slug || !item.name || item.visible === false || item.slug === allProductsSlug)
      continue;
    const picture = toPicture(item.image, item.name, mediaOrigin);
    byId.set(item._id, {
      id: item._id,
      slug: item.slug,
      name: item.name,
      description: item.description ?? "",
      ...(picture && { picture }),
      ...(item.parentCategory?._id && { parentId: item.parentCategory._id }),
      count: item.itemCounter ?? 0,
      seo: toSeo(item.seoData as WixSeo | undefined),
      children: [],
    });
  }
  const roots: Category[] = [];
  for (const category of byId.values()) {
    if (category.parentId === undefined) roots.push(category);
    else byId.get(category.parentId)?.children.push(category);
  }
  return roots;
}
