import { copy } from "@/lib/brand/copy";
import { categoryHref } from "@/lib/catalog/hrefs";
import { getCategoryTree } from "@/lib/catalog/queries";
import { shopGuide } from "@/lib/catalog/shop-guide";
import { machineCaching } from "@/lib/machine-response";
import { site } from "@/lib/site";

/** What the shop sells and how a program reads it. */
export async function GET(): Promise<Response> {
  const guide = shopGuide(await getCategoryTree(), {
    name: site.name,
    tagline: copy.tagline,
    description: copy.description,
    currency: site.currency,
    absolute: (path) => new URL(path, site.url).href,
    categoryPath: categoryHref,
  });
  return new Response(guide, {
    headers: { "Content-Type": "text/markdown; charset=utf-8", "Cache-Control": machineCaching },
  });
}
