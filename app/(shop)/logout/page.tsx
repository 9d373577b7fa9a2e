import type { Metadata } from "next";
import { logoutAction } from "@/lib/session/actions";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";

export const metadata: Metadata = { title: "Log out", robots: { index: false } };

/** Opening this page changes nothing: a picture or a link somewhere else must not be able to log anybody out. */
export default function LogoutPage() {
  return (
    <div className="gutter py-14 md:py-24">
      <div className="max-w-xl">
        <h1 className="font-display text-title">Log out</h1>
        <p className="mt-5 text-lead text-muted">
          You leave the shop and Wix's pages on this device. Your orders and your cart wait for you.
        </p>
        <form action={logoutAction} className="mt-8 flex flex-wrap gap-3">
          <Button type="submit">Log out</Button>
          <ButtonLink href="/account" prefetch={false} variant="secondary">
            Stay logged in
          </ButtonLink>
        </form>
      </div>
    </div>
  );
}
