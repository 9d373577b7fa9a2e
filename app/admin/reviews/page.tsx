import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Reviews" };
export const instant = false;

export default async function ReviewsPage() {
  await requireAdmin("/admin/reviews");
  return (
    <div className="gutter">
      <DeskHead title="Reviews" />
    </div>
  );
}
