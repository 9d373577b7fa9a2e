import type { Metadata } from "next";
import { parseListing } from "@/lib/catalog/listing-url";
import { ListingPage } from "../products/listing-page";

/** It depends on what is chosen, so it is rendered whole when asked for; what it reads from Wix is remembered. */
export const instant = false;

export const metadata: Metadata = {
  title: "All products",
  alternates: { canonical: "/products" },
  robots: { index: false, follow: true },
};

/** `/products` with something chosen: `next.config.ts` leads there. */
export default async function RefinedProductsPage({ searchParams }: PageProps<"/listing">) {
  return <ListingPage state={parseListing(await searchParams)} />;
}
