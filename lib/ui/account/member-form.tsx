"use client";

import { type ReactNode, useActionState } from "react";
import type { MemberFormState } from "@/lib/members/types";
import { Button } from "@/lib/ui/primitives/button";
import { controlClass, Field, TextField } from "@/lib/ui/primitives/field";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Problem } from "@/lib/ui/primitives/problem";
import { useFormFocus } from "@/lib/ui/primitives/use-form-focus";

/** One field of a form of the account. */
export interface MemberField {
  name: string;
  label: string;
  value?: string;
  autoComplete: string;
  required?: boolean;
  type?: "text" | "tel" | "email";
  hint?: string;
  /** Said when the server refuses what is in it. */
  wrong: string;
  /** Code and name; makes it a list to choose from. */
  choices?: [code: string, name: string][];
  /** Half as wide, beside its neighbour. */
  half?: boolean;
}

export interface MemberFormProps {
  action: (before: MemberFormState, form: FormData) => Promise<MemberFormState>;
  before: MemberFormState;
  fields: MemberField[];
  submit: string;
  pending: string;
  /** Further controls. */
  children?: ReactNode;
}

/** A form of the account. Works without scripts; leads to what is wrong. */
export function MemberForm({ action, before, fields, submit, pending, children }: MemberFormProps) {
  const [{ error, typed }, send, busy] = useActionState(action, before);
  const wrong = fields.find(({ name }) => error?.kind === "invalid" && error.field === name)?.name;
  const { form } = useFormFocus({ done: false, problem: error, field: wrong });
  return (
    <PostForm action={send} className="grid max-w-xl grid-cols-2 gap-5" busy={busy} ref={form}>
      {error && !wrong ? (
        <div className="col-span-2">
          <Problem>{problemText(error)}</Problem>
        </div>
      ) : null}
      {fields.map((field) => (
        <div className={field.half ? "col-span-2 sm:col-span-1" : "col-span-2"} key={field.name}>
          <MemberControl
            error={wrong === field.name ? field.wrong : undefined}
            field={field}
            value={typed?.[field.name] ?? field.value ?? ""}
          />
        </div>
      ))}
      {children ? <div className="col-span-2">{children}</div> : null}
      <Button aria-disabled={busy} className="col-span-2 justify-self-start" type="submit">
        {busy ? pending : submit}
      </Button>
    </PostForm>
  );
}

function MemberControl({
  field: { name, label, autoComplete, required = false, type = "text", hint, choices },
  value,
  error,
}: {
  field: MemberField;
  value: string;
  error: string | undefined;
}) {
  const id = `member-${name}`;
  if (!choices) {
    return (
      <TextField
        autoComplete={autoComplete}
        defaultValue={value}
        error={error}
        hint={hint}
        id={id}
        label={label}
        maxLength={250}
        name={name}
        required={required}
        type={type}
      />
    );
  }
  return (
    <Field error={error} hint={hint} id={id} label={label} required={required}>
      <select
        autoComplete={autoComplete}
        className={controlClass}
        defaultValue={value}
        id={id}
        // React resets a form whose action has run; a list would go back to its first entry.
        key={value}
        name={name}
        required={required}
      >
        {choices.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function problemText({ code, kind }: NonNullable<MemberFormState["error"]>): string {
  if (code === "TOO_MANY_ADDRESSES") return "Twenty addresses are the most. Remove one first.";
  if (code === "ADDRESS_NOT_FOUND") return "This address is no longer in your book.";
  if (code === "OWNER_OR_CONTRIBUTOR_MEMBER_DELETE_FORBIDDEN")
    return "This account belongs to somebody who runs the shop, so it cannot be deleted here.";
  if (code === "ACTIVE_SUBSCRIPTION_MEMBER_DELETE_FORBIDDEN")
    return "There is a subscription running. Cancel it first, then come back.";
  if (kind === "unauthenticated") return "You have been logged out meanwhile. Log in again, please.";
  return kind === "unavailable"
    ? "We got no answer just now, so we cannot say whether it was done. Please try again in a moment: doing it twice does no harm."
    : "This was not accepted. Please check what you typed.";
}
