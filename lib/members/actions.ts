"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { failed, ok } from "@/lib/result";
import { asMember } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import { askForOwnPassword } from "@/lib/session/own-pages";
import { countTry } from "@/lib/session/rate-limit";
import { viewerTag } from "@/lib/session/viewer";
import { endSession } from "@/lib/session/write";
import {
  deleteAccount,
  putAddressFirst,
  removeAddress,
  saveAddress,
  setNews,
  updateProfile,
} from "./commands";
import { addressIdInput, addressInput, deleteInput, newsInput, profileInput } from "./input";
import { removePhoto } from "./photo";
import { ownProfile } from "./queries";
import type { MemberFormState } from "./types";

/** Changes the name, nickname and phone of the member who is here. */
export async function profileAction(_before: MemberFormState, form: FormData): Promise<MemberFormState> {
  const result = await guard(profileInput, form, (input) =>
    asMember(async (client) => ok(await updateProfile(client, input))),
  );
  if (result.ok) redirect("/account/profile?notice=saved");
  const typed = typedIn(form, ["firstName", "lastName", "nickname", "phone"]);
  return answerForm<MemberFormState>("profile", { error: result.error, typed }, { path: "/account/profile" });
}

/** Adds an address to the member's book, or changes one. */
export async function addressAction(_before: MemberFormState, form: FormData): Promise<MemberFormState> {
  const result = await guard(addressInput, form, (input) => asMember((client) => saveAddress(client, input)));
  if (result.ok) redirect("/account/addresses?notice=saved");
  const typed = typedIn(form, ["street", "more", "city", "region", "postalCode", "country"]);
  const page = textOf(form, "id", 64) || "new";
  return answerForm<MemberFormState>(
    "address",
    { error: result.error, typed },
    { path: `/account/addresses/${encodeURIComponent(page)}` },
  );
}

/** Takes an address out of the member's book. */
export async function removeAddressForm(form: FormData): Promise<void> {
  const result = await guard(addressIdInput, form, ({ id }) =>
    asMember((client) => removeAddress(client, id)),
  );
  redirect(`/account/addresses?notice=${result.ok ? "removed" : "failed"}`);
}

/** Makes an address of the member's book the one that comes first. */
export async function firstAddressForm(form: FormData): Promise<void> {
  const result = await guard(addressIdInput, form, ({ id }) =>
    asMember((client) => putAddressFirst(client, id)),
  );
  redirect(`/account/addresses?notice=${result.ok ? "saved" : "failed"}`);
}

/** Mails the member a link to choose another password. To their own e-mail only, and not every minute. */
export async function passwordMailForm(form: FormData): Promise<void> {
  const result = await guard(z.object({}), form, () =>
    asMember(async (client) => {
      const { email } = await ownProfile(client);
      const wait = await countTry({
        "reset: address": await shopperAddress(),
        "reset: account": email.toLowerCase(),
      });
      return wait === undefined ? askForOwnPassword(email) : failed("throttled", "TOO_MANY_TRIES");
    }),
  );
  const problem = result.ok || result.error.kind === "throttled" ? "later" : "failed";
  redirect(`/account/profile?notice=${result.ok ? "mailed" : problem}`);
}

/** Deletes the account of the member who is here, and logs them out. There is no way back. */
export async function deleteAccountAction(
  _before: MemberFormState,
  form: FormData,
): Promise<MemberFormState> {
  const result = await guard(deleteInput, form, ({ email }) =>
    asMember(async (client) => {
      const deleted = await deleteAccount(client, email);
      if (deleted.ok) await endSession();
      return deleted;
    }),
  );
  if (result.ok) {
    const { contact } = result.value;
    redirect(contact === "erased" ? "/goodbye" : `/goodbye?contact=${contact}`);
  }
  return answerForm<MemberFormState>("delete account", { error: result.error }, { path: "/account/privacy" });
}

/** Says whether the member who is here wants the shop's news. */
export async function newsForm(form: FormData): Promise<void> {
  const result = await guard(newsInput, form, async ({ wanted }) => {
    if ((await countTry({ "news: session": await viewerTag() })) !== undefined)
      return failed("throttled", "TOO_OFTEN");
    return setNews(wanted === "yes");
  });
  const problem = !result.ok && result.error.kind === "throttled" ? "later" : "failed";
  redirect(`/account/emails?notice=${result.ok ? "chosen" : problem}`);
}

/** Takes the member's picture out of their profile. */
export async function removePhotoForm(form: FormData): Promise<void> {
  const result = await guard(z.object({}), form, () => asMember(removePhoto));
  redirect(`/account/profile?notice=${result.ok ? "photo-removed" : "photo-failed"}`);
}

function typedIn(form: unknown, fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, textOf(form, field, 250)]));
}
