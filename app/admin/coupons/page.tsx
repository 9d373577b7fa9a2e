import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Coupons" };
export const instant = false;

export default async function CouponsPage() {
  await requireAdmin("/admin/coupons");
  return (
    <div className="gutter">
      <DeskHead title="Coupons" />
    </div>
  );
}
