import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Stock" };
export const instant = false;

export default async function StockPage() {
  await requireAdmin("/admin/stock");
  return (
    <div className="gutter">
      <DeskHead title="Stock" />
    </div>
  );
}
