import type { Metadata } from "next";
import { copy } from "@/lib/brand/copy";
import { bareListing } from "@/lib/catalog/listing-url";
import { queryOf, readListing } from "../browse/state";
import { pageMetadata } from "../page-metadata";
import { ListingPage } from "./listing-page";

export const metadata: Metadata = pageMetadata({
  path: "/products",
  name: "All products",
  description: copy.description,
});

export default async function ProductsPage() {
  return <ListingPage shown={await readListing(queryOf(bareListing, {}), bareListing)} />;
}
