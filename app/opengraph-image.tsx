import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { copy } from "@/lib/brand/copy";
import { ShareCard } from "@/lib/brand/share-card";
import { site } from "@/lib/site";

export const alt = `${site.name}: ${copy.tagline}`;
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

/** What draws the picture reads WOFF, not the WOFF2 that browsers get. */
const font = (file: string) => readFileSync(join(process.cwd(), "lib/brand/og-fonts", file));

/** The picture of every shared link that has none of its own. */
export default function OpenGraphImage(): ImageResponse {
  return new ImageResponse(<ShareCard claim={copy.hero.title} name={site.name} tagline={copy.tagline} />, {
    ...size,
    fonts: [
      { name: "Display", data: font("fraunces.woff"), weight: 400 },
      { name: "Text", data: font("instrument-sans.woff"), weight: 400 },
    ],
  });
}
