import type { Metadata, Viewport } from "next";
import { copy } from "@/lib/brand/copy";
import { fraunces, instrumentSans } from "@/lib/brand/fonts";
import { openGraph } from "@/lib/brand/open-graph";
import { site } from "@/lib/site";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(site.url),
  title: { default: `${site.name}: ${copy.tagline}`, template: `%s | ${site.name}` },
  description: copy.description,
  applicationName: site.name,
  openGraph,
  twitter: { card: "summary_large_image" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ee" },
    { media: "(prefers-color-scheme: dark)", color: "#14110e" },
  ],
};

export default function RootLayout({ children }: LayoutProps<"/">) {
  return (
    <html className={`${fraunces.variable} ${instrumentSans.variable}`} lang={site.locale}>
      <body className="flex min-h-dvh flex-col">{children}</body>
    </html>
  );
}
