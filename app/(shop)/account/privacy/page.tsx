import type { Metadata } from "next";
import Link from "next/link";
import { deleteAccountAction } from "@/lib/members/actions";
import { erasesContacts } from "@/lib/members/offered";
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
  const erased = erasesContacts() && member.emailConfirmed;
  return (
    <div className="grid gap-14">
      <section aria-labelledby="take" className="grid max-w-xl justify-items-start gap-4">
        <h2 className="font-display text-2xl" id="take">
          Take it with you
        </h2>
        <p>
          One file with all this account holds: your profile and addresses, your orders, what you saved, what
          you wait for and whether you get our news. In a form that other programs can read.
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
        <dl className="grid gap-4">
          <div>
            <dt className="font-medium">What goes, for good</dt>
            <dd className="mt-1 text-muted">
              Your login, your profile with its picture, your addresses and your saved items
              {erased ? ", and your name and e-mail among the shop's contacts" : ""}. Nobody can bring them
              back.
            </dd>
          </div>
          <div>
            <dt className="font-medium">What stays</dt>
            <dd className="mt-1 text-muted">
              Orders, for as long as tax law has the shop keep them, and reviews you have written. Mails you
              have asked for are stopped under{" "}
              <Link className="link" href="/account/emails" prefetch={false}>
                E-mails
              </Link>
              {erased ? "" : "; and your name and e-mail among the shop's contacts, until you ask us"}
              {member.emailConfirmed ? "" : " from that address, which you have not confirmed to be yours"}.
            </dd>
          </div>
        </dl>
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
            >
              <p>
                <Link className="link inline-flex min-h-11 items-center" href="/account" prefetch={false}>
                  No, keep my account
                </Link>
              </p>
            </MemberForm>
          </div>
        </details>
      </section>
    </div>
  );
}
