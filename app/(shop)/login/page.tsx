import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { canLookUpOrders } from "@/lib/orders/offered";
import type { SearchParams } from "@/lib/search-params";
import { externalLoginName } from "@/lib/session/external-login";
import { formBefore } from "@/lib/session/form-answer";
import { safeReturnPath } from "@/lib/session/return-path";
import { getViewer } from "@/lib/session/viewer";
import { loginProviders, shopHasOwnLogin, site } from "@/lib/site";
import type { LoginFormState } from "@/lib/ui/login/form-state";
import { LoginForm } from "@/lib/ui/login/login-form";
import { LoginSkeleton } from "@/lib/ui/login/login-skeleton";
import { OtherWays } from "@/lib/ui/login/other-ways";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { Notice } from "@/lib/ui/primitives/notice";
import { passwordLoginAction } from "./actions";
import { LoginFrame } from "./frame";
import { HostedLogin } from "./hosted-login";
import { loginNotice } from "./notices";

export const metadata: Metadata = { title: "Log in", robots: { index: false } };

export default function LoginPage({ searchParams }: PageProps<"/login">) {
  return (
    <LoginFrame
      lead="Your orders and your details, in one place. What is in your cart comes with you."
      title="Log in"
    >
      <Suspense
        fallback={
          <Awaiting>
            <LoginSkeleton />
          </Awaiting>
        }
      >
        <Login params={searchParams} />
      </Suspense>
    </LoginFrame>
  );
}

async function Login({ params }: { params: Promise<SearchParams> }) {
  const { returnTo: wanted, notice, form } = await params;
  const returnTo = safeReturnPath(wanted, site.url);
  // A member has no business here, unless something is to be said. One hop and no more: the account leads here again
  // when Wix does not honour the session.
  if (!notice && (await getViewer()).kind === "member") redirect(returnTo as Route);
  const news = loginNotice(notice);
  return (
    <>
      {news ? (
        <Notice className="mt-8" tone={news.tone}>
          {news.text}
        </Notice>
      ) : null}
      {shopHasOwnLogin ? (
        <OwnLogin before={await formBefore<LoginFormState>("login", form)} returnTo={returnTo} />
      ) : (
        <HostedLogin returnTo={returnTo} />
      )}
      <OtherWays external={externalLoginName()} providers={loginProviders} returnTo={returnTo} />
      {canLookUpOrders() ? (
        <p className="mt-8 text-muted">
          Bought without an account?{" "}
          <Link className="link" href="/orders/find" prefetch={false}>
            Find an order
          </Link>
        </p>
      ) : null}
    </>
  );
}

function OwnLogin({ returnTo, before }: { returnTo: string; before: LoginFormState }) {
  return (
    <>
      <LoginForm
        action={passwordLoginAction}
        before={before}
        captcha={<HostedLogin label="Go on at Wix" returnTo={returnTo} />}
        fields={[
          { name: "email", label: "E-mail", type: "email", autoComplete: "username", required: true },
          {
            name: "password",
            label: "Password",
            type: "password",
            autoComplete: "current-password",
            required: true,
          },
        ]}
        pending="Logging in…"
        returnTo={returnTo}
        submit="Log in"
      />
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        <Link className="link" href={`/login/register?returnTo=${encodeURIComponent(returnTo)}`}>
          Open an account
        </Link>
        <Link className="link" href="/login/forgot">
          Forgot your password?
        </Link>
      </p>
    </>
  );
}
