import "server-only";
import { site } from "@/lib/site";

/** What every shared link says about the shop. A page with its own pictures repeats it: Next replaces, not merges. */
export const openGraph = {
  type: "website",
  siteName: site.name,
  locale: site.locale.replace("-", "_"),
} as const;
