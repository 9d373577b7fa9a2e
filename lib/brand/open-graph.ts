import "server-only";
import type { Metadata } from "next";
import { site } from "@/lib/site";
import { copy } from "./copy";

/** What every shared link says about the shop. A page with its own pictures repeats it: Next replaces, not merges. */
export const openGraph = {
  type: "website",
  siteName: site.name,
  locale: site.locale.replace("-", "_"),
  // For pages without a picture of their own: `app/opengraph-image.tsx` draws it.
  images: [{ url: "/opengraph-image", width: 1200, height: 630, alt: `${site.name}: ${copy.tagline}` }],
} satisfies Metadata["openGraph"];
