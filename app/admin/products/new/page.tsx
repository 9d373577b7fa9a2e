import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { part } from "@/lib/desk/part";
import { requireEditableCatalog } from "@/lib/desk/products/queries";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { NewProductForm } from "@/lib/ui/desk/products/new-product-form";

export const metadata: Metadata = { title: "New product" };
export const instant = false;

export default async function NewProductPage() {
  await requireAdmin("/admin/products/new");
  const catalog = await part(requireEditableCatalog());
  return (
    <div className="gutter max-w-3xl">
      <DeskHead
        about="Something simple, in one version. Options such as colours and sizes are added in Wix, and edited here afterwards."
        title="New product"
      />
      {catalog.ok ? (
        <NewProductForm currency={site.currency} />
      ) : (
        <CannotRead failure={catalog.error} what="The form for a new product" />
      )}
    </div>
  );
}
