import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = { title: "Members" };
export const instant = false;

export default async function MembersPage() {
  await requireAdmin("/admin/members");
  return (
    <div className="gutter">
      <DeskHead title="Members" />
    </div>
  );
}
