import type { collections } from "@wix/stores";
import type { Picture } from "@/lib/media";
import type { ConvertContext } from "../convert-shared";
import type { Category, Product } from "../types";
import { toPictures } from "./convert-media";

/** Wix's collection of every product; the shop's own "all products" page stands in for it. */
const allProductsId = "00000000-000000-000000-000000000001";

function isEverything({ _id, slug }: collections.Collection): boolean {
  return _id === allProductsId || slug === "all-products";
}

/** Collections as categories: all of one level, in Wix's order. */
export function toCategories(wix: collections.Collection[], context: ConvertContext): Category[] {
  return wix.flatMap((one): Category[] => {
    const { _id: id, slug, name } = one;
    if (!id || !slug || !name || one.visible === false || isEverything(one)) return [];
    const [picture] = toPictures(one.media, name, context);
    return [
      {
        id,
        slug,
        name,
        description: one.description ?? "",
        ...(picture && { picture }),
        count: one.numberOfProducts ?? 0,
        seo: {},
        children: [],
      },
    ];
  });
}

/** Picture of the collection of everything: the one place in the dashboard for a picture of the whole shop. */
export function toCover(wix: collections.Collection[], context: ConvertContext): Picture | undefined {
  const everything = wix.find(isEverything);
  const [picture] = toPictures(everything?.media, "", context);
  return picture && { ...picture, alt: "" };
}

/** The collections of a product, the widest first: nothing else says which of them is its own. */
export function pathOf(categories: Category[], ids: string[]): Product["breadcrumbs"] {
  return categories
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => b.count - a.count)
    .map(({ id, name, slug }) => ({ id, name, slug }));
}
