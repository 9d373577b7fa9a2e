import type { Metadata } from "next";
import { passwordMailForm, profileAction, removePhotoForm } from "@/lib/members/actions";
import { canSendPhoto } from "@/lib/members/offered";
import type { Member, MemberFormState } from "@/lib/members/types";
import { formBefore } from "@/lib/session/form-answer";
import { shopHasOwnLogin } from "@/lib/site";
import { Avatar } from "@/lib/ui/account/avatar";
import { MemberForm } from "@/lib/ui/account/member-form";
import { Button, buttonClass } from "@/lib/ui/primitives/button";
import { MemberPage } from "../member-page";
import type { Told } from "../told";

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
  photo: { tone: "ok", text: "That is your picture now." },
  "photo-removed": { tone: "ok", text: "Your picture is gone." },
  "no-photo": {
    tone: "danger",
    text: "That is no picture we can read. A JPEG, PNG, WebP or AVIF, please: what telephones and cameras make.",
  },
  "photo-large": { tone: "danger", text: "That file is too large. Eight megabytes are the most, please." },
  "photo-later": {
    tone: "info",
    text: "Those were many pictures in a short time. Please try again in an hour.",
  },
  "photo-failed": {
    tone: "danger",
    text: "We got no answer just now. Have a look whether your picture is the one you wanted, and try again if not.",
  },
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
    <div className="grid items-start gap-x-20 gap-y-14 lg:grid-cols-2">
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
      <div className="grid content-start gap-14">
        {canSendPhoto() || member.photo ? <Photo member={member} /> : null}
        <Login member={member} />
      </div>
    </div>
  );
}

/** Posted as a form to an address of its own: a photograph is more than a server action takes. */
function Photo({ member: { displayName, photo } }: { member: Member }) {
  return (
    <section aria-labelledby="photo" className="grid max-w-xl gap-5">
      <h2 className="font-display text-2xl" id="photo">
        Your picture
      </h2>
      <div className="flex flex-wrap items-center gap-6">
        <Avatar name={displayName} photo={photo} />
        {canSendPhoto() ? (
          <form
            action="/account/photo"
            className="grid min-w-0 gap-3"
            encType="multipart/form-data"
            method="post"
          >
            <label className="font-medium text-sm" htmlFor="photo-file">
              A new one
            </label>
            <input
              accept="image/jpeg,image/png,image/webp,image/avif"
              className="max-w-full text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-control file:bg-transparent file:px-4 file:text-ink"
              id="photo-file"
              name="photo"
              required
              type="file"
            />
            <button className={buttonClass("secondary", "justify-self-start")} type="submit">
              Send it
            </button>
          </form>
        ) : null}
      </div>
      {canSendPhoto() ? (
        <p className="text-muted text-sm">
          Up to eight megabytes. We cut it to a square and leave out what cameras write beside it, such as
          where it was taken.
        </p>
      ) : null}
      {photo ? (
        <form action={removePhotoForm}>
          <button className="link min-h-11 text-muted" type="submit">
            Remove my picture
          </button>
        </form>
      ) : null}
    </section>
  );
}

function Login({ member }: { member: Member }) {
  return (
    <section aria-labelledby="login" className="grid max-w-xl gap-4">
      <h2 className="font-display text-2xl" id="login">
        How you log in
      </h2>
      <p>
        With <span className="font-medium">{member.email}</span>. To log in with another e-mail, write to us:
        only the shop can change it, once it knows that both are yours.
      </p>
      {shopHasOwnLogin ? null : (
        <p>Your password is kept by Wix, not by this shop. You choose another one on a page of theirs.</p>
      )}
      <form action={passwordMailForm}>
        <Button type="submit" variant="secondary">
          Mail me a link for a new password
        </Button>
      </form>
    </section>
  );
}
