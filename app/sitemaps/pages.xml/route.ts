import { site } from "@/lib/site";
import { sitemapOf } from "@/lib/sitemap/sitemap";
import { sendXml } from "../../machines";

const paths = ["/", "/products", "/about", "/shipping-returns"];

/** The pages about the shop. */
export function GET(): Promise<Response> {
  return sendXml(sitemapOf(pages()));
}

async function* pages() {
  yield paths.map((path) => ({ url: new URL(path, site.url).href }));
}
