import type { Metadata } from "next";
import { bareListing } from "@/lib/catalog/listing-url";
import { ListingPage } from "./listing-page";

export const metadata: Metadata = { title: "All products", alternates: { canonical: "/products" } };

export default function ProductsPage() {
  return <ListingPage state={bareListing} />;
}
