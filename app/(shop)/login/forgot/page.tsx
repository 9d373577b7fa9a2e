import type { Metadata } from "next";
import Link from "next/link";
import type { SearchParams } from "@/lib/search-params";
import { formBefore } from "@/lib/session/form-answer";
import type { LoginFormState } from "@/lib/ui/login/form-state";
import { LoginForm } from "@/lib/ui/login/login-form";
import { Notice } from "@/lib/ui/primitives/notice";
import { forgotAction } from "../actions";
import { LoginFrame } from "../frame";
import { OwnPagesOnly } from "../own-pages-only";

export const metadata: Metadata = { title: "A new password", robots: { index: false } };

export default function ForgotPage({ searchParams }: PageProps<"/login/forgot">) {
  return (
    <LoginFrame
      lead="Tell us the e-mail of your account. You get a mail with a link to choose a new password."
      title="A new password"
    >
      <OwnPagesOnly>
        <Forgot params={searchParams} />
        <p className="mt-6">
          <Link className="link" href="/login">
            Back to login
          </Link>
        </p>
      </OwnPagesOnly>
    </LoginFrame>
  );
}

async function Forgot({ params }: { params: Promise<SearchParams> }) {
  return (
    <LoginForm
      action={forgotAction}
      before={await formBefore<LoginFormState>("login", (await params).form)}
      fields={[{ name: "email", label: "E-mail", type: "email", autoComplete: "username", required: true }]}
      pending="Sending…"
      sent={
        <Notice className="mt-8" title="Look into your mail" tone="ok">
          If there is an account with this e-mail, a link is on its way. It may take a few minutes, and it may
          be among the unwanted mail.
        </Notice>
      }
      submit="Send me a link"
    />
  );
}
