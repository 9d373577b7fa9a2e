import type { Metadata } from "next";
import { openGraph } from "@/lib/brand/open-graph";
import type { Seo } from "@/lib/catalog/seo";
import { socialPicture } from "@/lib/catalog/social";
import type { Picture } from "@/lib/media";

interface Page {
  /** Its one address, a path of this shop. */
  path: string;
  name: string;
  description?: string | undefined;
  picture?: Picture | undefined;
  /** What its owner said in Wix; wins over everything above. */
  seo?: Seo;
  /** Of a thing that is sold; its page says so itself, for Next knows no such type. */
  product?: true;
  /** Page of a listing, from 1. */
  page?: number;
}

/** What search engines and shared links say about a page of the catalogue. */
export function pageMetadata({ path, name, picture, seo = {}, page = 1, product, ...given }: Page): Metadata {
  const numbered = (title: string) => (page > 1 ? `${title}, page ${page}` : title);
  const description = seo.description ?? (given.description || undefined);
  const sharedDescription = seo.shared?.description ?? description;
  const image = seo.shared?.image ?? (picture && socialPicture(picture));
  const { type, ...shop } = openGraph;
  const follow = seo.noFollow !== true;
  return {
    // A title of the owner's is whole: the shop's name may be in it already.
    title: seo.title ? { absolute: numbered(seo.title) } : numbered(name),
    ...(description && { description }),
    ...(seo.keywords && { keywords: seo.keywords }),
    alternates: {
      canonical: seo.canonical ?? path,
      ...(product && { types: { "text/markdown": `${path}.md` } }),
    },
    ...((seo.noIndex || !follow) && { robots: { index: seo.noIndex !== true, follow } }),
    openGraph: {
      ...shop,
      ...(!product && { type }),
      url: path,
      title: numbered(seo.shared?.title ?? seo.title ?? name),
      ...(sharedDescription && { description: sharedDescription }),
      ...(image && { images: [image] }),
    },
  };
}
