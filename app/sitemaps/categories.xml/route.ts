import { categoryHref } from "@/lib/catalog/hrefs";
import { getCategoryTree } from "@/lib/catalog/queries";
import { isListed } from "@/lib/catalog/seo";
import { flattenCategories } from "@/lib/catalog/tree";
import { site } from "@/lib/site";
import { sitemapOf } from "@/lib/sitemap/sitemap";
import { sendXml } from "../../machines";

/** The first page of every category; the others are found from there. */
export function GET(): Promise<Response> {
  return sendXml(sitemapOf(categories()));
}

async function* categories() {
  const all = flattenCategories(await getCategoryTree());
  yield all
    .filter(({ slug, seo }) => isListed(seo, categoryHref(slug), site.url))
    .map(({ slug, picture }) => ({
      url: new URL(categoryHref(slug), site.url).href,
      ...(picture && { pictures: [picture.src] }),
    }));
}
