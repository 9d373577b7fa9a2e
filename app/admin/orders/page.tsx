import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Orders" };
export const instant = false;

export default async function OrdersPage() {
  await requireAdmin("/admin/orders");
  return (
    <div className="gutter">
      <DeskHead title="Orders" />
    </div>
  );
}
