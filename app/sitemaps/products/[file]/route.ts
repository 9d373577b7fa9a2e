import { connection } from "next/server";
import type { Span } from "@/lib/catalog/export-types";
import { listedIn, productSpans } from "@/lib/catalog/exports";
import { productHref } from "@/lib/catalog/hrefs";
import { isListed } from "@/lib/catalog/seo";
import { site } from "@/lib/site";
import { sitemapOf } from "@/lib/sitemap/sitemap";
import { answerXml } from "../../../machines";

/** Part n of the products, `/sitemaps/products/n.xml`. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/sitemaps/products/[file]">,
): Promise<Response> {
  await connection();
  const number = /^([1-9]\d{0,5})\.xml$/.exec((await params).file)?.[1];
  return answerXml(async () => {
    const span = number === undefined ? undefined : (await productSpans())[Number(number) - 1];
    return span && sitemapOf(entriesIn(span));
  });
}

async function* entriesIn(span: Span) {
  for await (const products of listedIn(span)) {
    yield products
      .filter(({ slug, seo }) => isListed(seo, productHref(slug), site.url))
      .map(({ slug, updatedAt, pictures }) => ({
        url: new URL(productHref(slug), site.url).href,
        changed: updatedAt,
        pictures: pictures.map(({ src }) => src),
      }));
  }
}
