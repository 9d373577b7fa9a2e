import type { Metadata } from "next";
import { requireAdmin } from "@/lib/desk/guard";
import { ShopError } from "@/lib/result";
import { site } from "@/lib/site";
import { CannotRead } from "@/lib/ui/desk/cannot-read";
import { DeskFrame } from "@/lib/ui/desk/desk-frame";
import { DeskHead } from "@/lib/ui/desk/desk-head";

export const metadata: Metadata = {
  title: { default: `Shop desk | ${site.name}`, template: `%s | Shop desk | ${site.name}` },
  robots: { index: false, follow: false },
};

// Waits for the answer to who is asking: to strangers the desk is a 404, in its status too.
export const instant = false;

/** The frame alone: every page and every action asks for itself who is there. */
export default async function DeskLayout({ children }: LayoutProps<"/admin">) {
  try {
    const admin = await requireAdmin("/admin");
    return (
      <DeskFrame admin={admin.name} name={site.name}>
        {children}
      </DeskFrame>
    );
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return (
      <main className="gutter py-20" id="main">
        <DeskHead title="Shop desk" />
        <CannotRead failure={error.failure} what="The shop desk" />
      </main>
    );
  }
}
