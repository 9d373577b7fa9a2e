import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "@/lib/search-params";
import { formBefore } from "@/lib/session/form-answer";
import { safeReturnPath } from "@/lib/session/return-path";
import { site } from "@/lib/site";
import type { LoginFormState } from "@/lib/ui/login/form-state";
import { LoginForm } from "@/lib/ui/login/login-form";
import { registerAction } from "../actions";
import { LoginFrame } from "../frame";
import { HostedLogin } from "../hosted-login";
import { OwnPagesOnly } from "../own-pages-only";

export const metadata: Metadata = { title: "Open an account", robots: { index: false } };

export default function RegisterPage({ searchParams }: PageProps<"/login/register">) {
  return (
    <LoginFrame
      lead="So that your orders and your cart are with you wherever you are."
      title="Open an account"
    >
      <OwnPagesOnly>
        <Register params={searchParams} />
      </OwnPagesOnly>
    </LoginFrame>
  );
}

async function Register({ params }: { params: Promise<SearchParams> }) {
  const { returnTo: wanted, form } = await params;
  const returnTo = safeReturnPath(wanted, site.url);
  return (
    <>
      <LoginForm
        action={registerAction}
        before={await formBefore<LoginFormState>("login", form)}
        captcha={<HostedLogin label="Go on at Wix" returnTo={returnTo} />}
        fields={[
          { name: "firstName", label: "First name", autoComplete: "given-name", maxLength: 100 },
          { name: "lastName", label: "Last name", autoComplete: "family-name", maxLength: 100 },
          { name: "email", label: "E-mail", type: "email", autoComplete: "username", required: true },
          {
            name: "password",
            label: "Password",
            type: "password",
            autoComplete: "new-password",
            minLength: 6,
            hint: "At least 6 characters.",
            required: true,
          },
        ]}
        pending="Opening your account…"
        returnTo={returnTo}
        submit="Open an account"
      />
      <p className="mt-6">
        <Link className="link" href={`/login?returnTo=${encodeURIComponent(returnTo)}`}>
          I have an account
        </Link>
      </p>
    </>
  );
}
