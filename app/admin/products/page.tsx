import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Products" };
export const instant = false;

export default async function ProductsPage() {
  await requireAdmin("/admin/products");
  return (
    <div className="gutter">
      <DeskHead title="Products" />
    </div>
  );
}
