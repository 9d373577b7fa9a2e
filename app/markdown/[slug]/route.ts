import { connection } from "next/server";
import { productHref } from "@/lib/catalog/hrefs";
import { productMarkdown } from "@/lib/catalog/markdown";
import { getProduct } from "@/lib/catalog/queries";
import { machineCaching } from "@/lib/machine-response";
import { site } from "@/lib/site";

/** A product as Markdown; `next.config.ts` leads here from `/products/….md`. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/markdown/[slug]">,
): Promise<Response> {
  await connection();
  const { slug } = await params;
  const product = await getProduct(slug);
  if (!product) {
    return new Response("There is no such product.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  }
  const url = new URL(productHref(product.slug), site.url).href;
  return new Response(productMarkdown(product, { url, locale: site.locale }), {
    headers: {
      "Content-Type": "text/markdown; charset=utf-8",
      // The page is what a search engine shall find.
      Link: `<${url}>; rel="canonical"`,
      "X-Robots-Tag": "noindex",
      "Cache-Control": machineCaching,
    },
  });
}
