import type { Metadata } from "next";
import { parseListing } from "@/lib/catalog/listing-url";
import { listingAbilities } from "@/lib/catalog/listings";
import { refinable } from "@/lib/catalog/refinable";
import { ListingPage } from "../products/listing-page";
import { ShelvesUnavailable } from "./shelves-unavailable";
import { orUnavailable, queryOf, readListing } from "./state";

/** It depends on what is chosen, so it is rendered whole when asked for; what it reads from Wix is remembered. */
export const instant = false;

export const metadata: Metadata = {
  title: "All products",
  alternates: { canonical: "/products" },
  robots: { index: false, follow: true },
};

/** All products with something chosen. An address of its own: Next takes `/products?…` for the static page. */
export default async function RefinedProductsPage({ searchParams }: PageProps<"/browse">) {
  const wanted = parseListing(await searchParams);
  const shown = await orUnavailable("listing", async () => {
    const state = refinable(wanted, await listingAbilities());
    return readListing(queryOf(state, {}), state);
  });
  return shown === "unavailable" ? (
    <ShelvesUnavailable title="All products" />
  ) : (
    <ListingPage shown={shown} />
  );
}
