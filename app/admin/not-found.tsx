import type { Metadata } from "next";
import { DeskHead } from "@/lib/ui/desk/desk-head";
import { ButtonLink } from "@/lib/ui/primitives/button";

export const metadata: Metadata = { title: "Not found" };

/** For an admin with an address that leads nowhere. Nobody else comes as far: to them the desk is none. */
export default function DeskNotFound() {
  return (
    <div className="gutter">
      <DeskHead title="This is not at the desk." />
      <p className="max-w-xl text-muted">
        What it was about may have been deleted, or the address has a typing error. If it was here a moment
        ago, load the page again: you may have been logged out.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href="/admin/orders" prefetch={false}>
          Orders
        </ButtonLink>
        <ButtonLink href="/admin/products" prefetch={false} variant="secondary">
          Products
        </ButtonLink>
      </div>
    </div>
  );
}
