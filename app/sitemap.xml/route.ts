import { connection } from "next/server";
import { productSpans } from "@/lib/catalog/exports";
import { site } from "@/lib/site";
import { sitemapIndexOf } from "@/lib/sitemap/sitemap";
import { answerXml } from "../machines";

/**
 * The sitemap of sitemaps. Products are divided by the time they were made, so that each file is found without reading
 * those before it: a shop of any size has one.
 */
export async function GET(): Promise<Response> {
  // A build does not count a hundred thousand products; what is counted later is remembered.
  await connection();
  return answerXml(async () => {
    const spans = await productSpans();
    const files = ["pages.xml", "categories.xml", ...spans.map((_, index) => `products/${index + 1}.xml`)];
    return sitemapIndexOf(files.map((file) => new URL(`/sitemaps/${file}`, site.url).href));
  });
}
