import type { Metadata } from "next";
import { Suspense } from "react";
import { loginAction } from "@/lib/session/actions";
import { safeReturnPath } from "@/lib/session/return-path";
import { site } from "@/lib/site";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";

export const metadata: Metadata = { title: "Log in", robots: { index: false } };

const notices: Record<string, string> = {
  ended:
    "You have been logged out. Log in again to see your account; your orders and your cart are as they were.",
  address: `This form was sent from another address than the shop's own. Please open ${site.url}/login and try again.`,
  cancelled: "You left the login page before you were logged in. Your cart is as it was.",
  expired: "That login took too long or had been used before. Please start again.",
  unavailable: "We cannot reach the login page right now. Please try again in a moment.",
  refused:
    "The login page did not accept this shop. If you run it: add its address to the allowed redirect URIs of the headless client.",
};

export default function LoginPage({ searchParams }: PageProps<"/login">) {
  return (
    <div className="gutter py-14 md:py-24">
      <div className="max-w-xl">
        <h1 className="font-display text-title">Log in</h1>
        <p className="mt-5 text-lead text-muted">
          Your orders and your details, in one place. What is in your cart comes with you.
        </p>
        <Suspense fallback={<LoginForm returnTo="/account" />}>
          <LoginWith params={searchParams} />
        </Suspense>
        <p className="mt-6 text-muted text-sm">
          Wix keeps the accounts of this shop. You log in, or open an account, on a page of theirs and come
          straight back.
        </p>
      </div>
    </div>
  );
}

async function LoginWith({ params }: { params: Promise<Record<string, string | string[] | undefined>> }) {
  const { returnTo, notice } = await params;
  const text = typeof notice === "string" && Object.hasOwn(notices, notice) ? notices[notice] : undefined;
  return (
    <>
      {text ? (
        <Notice className="mt-8" tone={notice === "cancelled" || notice === "ended" ? "info" : "danger"}>
          {text}
        </Notice>
      ) : null}
      <LoginForm returnTo={safeReturnPath(returnTo, site.url)} />
    </>
  );
}

function LoginForm({ returnTo }: { returnTo: string }) {
  return (
    <form action={loginAction} className="mt-8">
      <input name="returnTo" type="hidden" value={returnTo} />
      <Button type="submit">Log in or open an account</Button>
    </form>
  );
}
