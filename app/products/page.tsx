import type { Metadata } from "next";
import { ListingPage } from "./listing-page";

export const ensureStatic = "navigation";

export const metadata: Metadata = { title: "All products", alternates: { canonical: "/products" } };

export default function ProductsPage() {
  return <ListingPage page={1} />;
}
