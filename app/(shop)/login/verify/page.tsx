import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { SearchParams } from "@/lib/search-params";
import { formBefore } from "@/lib/session/form-answer";
import { readVerification } from "@/lib/session/pending-verification";
import type { LoginFormState } from "@/lib/ui/login/form-state";
import { LoginForm } from "@/lib/ui/login/login-form";
import { verifyAction } from "../actions";
import { LoginFrame } from "../frame";
import { OwnPagesOnly } from "../own-pages-only";

export const metadata: Metadata = { title: "Confirm your e-mail", robots: { index: false } };

export default function VerifyPage({ searchParams }: PageProps<"/login/verify">) {
  return (
    <LoginFrame
      lead="We have sent you a mail with six digits. They show that the address is yours."
      title="Confirm your e-mail"
    >
      <OwnPagesOnly>
        <Verify params={searchParams} />
      </OwnPagesOnly>
    </LoginFrame>
  );
}

async function Verify({ params }: { params: Promise<SearchParams> }) {
  const pending = await readVerification();
  if (!pending) redirect("/login");
  return (
    <>
      <LoginForm
        action={verifyAction}
        before={await formBefore<LoginFormState>("login", (await params).form)}
        fields={[
          {
            name: "code",
            label: "Code",
            autoComplete: "one-time-code",
            inputMode: "numeric",
            hint: `From the mail to ${pending.email}.`,
            required: true,
          },
        ]}
        pending="Looking…"
        submit="Confirm"
      />
      <p className="mt-6 text-muted text-sm">
        No mail? It may be among the unwanted ones. Or{" "}
        <Link className="link" href={`/login?returnTo=${encodeURIComponent(pending.returnTo)}`}>
          log in once more
        </Link>{" "}
        to be asked for a new code.
      </p>
    </>
  );
}
