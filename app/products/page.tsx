import type { Metadata } from "next";
import { copy } from "@/lib/brand/copy";
import { bareListing } from "@/lib/catalog/listing-url";
import { pageMetadata } from "../page-metadata";
import { ListingPage } from "./listing-page";

export const metadata: Metadata = pageMetadata({
  path: "/products",
  name: "All products",
  description: copy.description,
});

export default function ProductsPage() {
  return <ListingPage state={bareListing} />;
}
