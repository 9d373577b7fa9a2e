import type { Metadata, Viewport } from "next";
import { copy } from "@/lib/brand/copy";
import { fraunces, instrumentSans } from "@/lib/brand/fonts";
import { openGraph } from "@/lib/brand/open-graph";
import { getCategoryTree } from "@/lib/catalog/queries";
import { canLookUpOrders } from "@/lib/orders/offered";
import { site } from "@/lib/site";
import { CartDrawer } from "@/lib/ui/cart/cart-drawer";
import { Footer } from "@/lib/ui/chrome/footer";
import { Header } from "@/lib/ui/chrome/header";
import { SessionNews } from "@/lib/ui/session/session-news";
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

export default async function RootLayout({ children }: LayoutProps<"/">) {
  const categories = await getCategoryTree();
  return (
    <html className={`${fraunces.variable} ${instrumentSans.variable}`} lang={site.locale}>
      <body className="flex min-h-dvh flex-col">
        <a
          className="absolute top-2 left-2 z-30 -translate-y-20 rounded-control bg-accent px-4 py-3 text-on-accent focus:translate-y-0"
          href="#main"
        >
          Skip to the content
        </a>
        <Header categories={categories} name={site.name} />
        <main className="flex-1 outline-none" id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer categories={categories} findsOrders={canLookUpOrders()} name={site.name} />
        <CartDrawer />
        <SessionNews />
      </body>
    </html>
  );
}
