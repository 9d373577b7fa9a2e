import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Today" };
export const instant = false;

export default async function TodayPage() {
  await requireAdmin("/admin");
  return (
    <div className="gutter">
      <DeskHead title="Today" />
    </div>
  );
}
