import type { Metadata } from "next";
import { deleteAccountAction } from "@/lib/members/actions";
import type { Member, MemberFormState } from "@/lib/members/types";
import { formBefore } from "@/lib/session/form-answer";
import { MemberForm } from "@/lib/ui/account/member-form";
import { buttonClass } from "@/lib/ui/primitives/button";
import { MemberPage } from "../member-page";

export const metadata: Metadata = { title: "Your data", robots: { index: false } };

export default function PrivacyPage({ searchParams }: PageProps<"/account/privacy">) {
  return (
    <MemberPage
      content={async (member, { form }) => (
        <Privacy before={await formBefore<MemberFormState>("delete account", form)} member={member} />
      )}
      here="/account/privacy"
      notices={{}}
      searchParams={searchParams}
      title="Your data"
    />
  );
}

function Privacy({ member, before }: { member: Member; before: MemberFormState }) {
  return (
    <div className="grid gap-14">
      <section aria-labelledby="take" className="grid max-w-xl justify-items-start gap-4">
        <h2 className="font-display text-2xl" id="take">
          Take it with you
        </h2>
        <p>
          One file with your profile, your addresses and your orders, in a form that other programs can read.
        </p>
        {/* A plain link: it is a file, not a page. */}
        <a className={buttonClass("secondary")} download href="/account/data">
          Download my data
        </a>
      </section>
      <section aria-labelledby="delete" className="grid max-w-xl gap-4">
        <h2 className="font-display text-2xl" id="delete">
          Delete your account
        </h2>
        <p>
          Your profile, your addresses and your login go for good, and nobody can bring them back. Orders stay
          with the shop for as long as the law wants it to keep them; so do reviews you have written.
        </p>
        <details open={before.error !== undefined}>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center text-danger">
            I want to delete my account
          </summary>
          <div className="mt-4">
            <MemberForm
              action={deleteAccountAction}
              before={before}
              fields={[
                {
                  ...{ name: "email", label: `Type ${member.email} to confirm`, type: "email" as const },
                  ...{
                    autoComplete: "off",
                    required: true,
                    wrong: "That is not the e-mail of this account.",
                  },
                },
              ]}
              pending="Deleting…"
              submit="Delete my account for good"
            />
          </div>
        </details>
      </section>
    </div>
  );
}
