import type { Metadata } from "next";
import { passwordMailForm, profileAction } from "@/lib/members/actions";
import type { Member, MemberFormState } from "@/lib/members/types";
import { formBefore } from "@/lib/session/form-answer";
import { shopHasOwnLogin } from "@/lib/site";
import { MemberForm } from "@/lib/ui/account/member-form";
import { Button } from "@/lib/ui/primitives/button";
import { MemberPage, type Told } from "../member-page";

export const metadata: Metadata = { title: "Your profile", robots: { index: false } };

const notices: Record<string, Told> = {
  saved: { tone: "ok", text: "Saved." },
  mailed: {
    tone: "ok",
    text: "A mail with a link for a new password is on its way to you. The old one works until you have chosen another.",
  },
  later: {
    tone: "info",
    text: "We have sent you such a mail several times already. Look among the unwanted mail, or try again in an hour.",
  },
  failed: { tone: "danger", text: "The mail could not be sent just now. Please try again in a moment." },
};

export default function ProfilePage({ searchParams }: PageProps<"/account/profile">) {
  return (
    <MemberPage
      content={async (member, { form }) => (
        <Profile before={await formBefore<MemberFormState>("profile", form)} member={member} />
      )}
      here="/account/profile"
      notices={notices}
      searchParams={searchParams}
      title="Your profile"
    />
  );
}

function Profile({ member, before }: { member: Member; before: MemberFormState }) {
  const tooLong = "A hundred letters at most, please.";
  const name = { wrong: tooLong, half: true };
  return (
    <>
      <MemberForm
        action={profileAction}
        before={before}
        fields={[
          {
            name: "firstName",
            label: "First name",
            autoComplete: "given-name",
            ...name,
            value: member.firstName ?? "",
          },
          {
            name: "lastName",
            label: "Last name",
            autoComplete: "family-name",
            ...name,
            value: member.lastName ?? "",
          },
          {
            ...{ name: "nickname", label: "Nickname", autoComplete: "nickname", wrong: tooLong },
            ...{ value: member.nickname ?? "", hint: "Stands beside the reviews you write." },
          },
          {
            ...{
              name: "phone",
              label: "Phone",
              autoComplete: "tel",
              type: "tel" as const,
              value: member.phone ?? "",
            },
            wrong: "Digits, spaces and a plus in front, please: +1 555 010 0134.",
          },
        ]}
        pending="Saving…"
        submit="Save"
      />
      <section aria-labelledby="login" className="mt-14 grid max-w-xl gap-4 border-line border-t pt-10">
        <h2 className="font-display text-2xl" id="login">
          How you log in
        </h2>
        <p>
          With <span className="font-medium">{member.email}</span>. To log in with another e-mail, write to
          us: only the shop can change it, once it knows that both are yours.
        </p>
        {shopHasOwnLogin ? (
          <form action={passwordMailForm}>
            <Button type="submit" variant="secondary">
              Mail me a link for a new password
            </Button>
          </form>
        ) : (
          <p>
            Your password is kept by Wix, not by this shop. To choose another one, log out, start to log in,
            and follow “Forgot password” on the login page.
          </p>
        )}
      </section>
    </>
  );
}
