"use client";

import { type ReactNode, useActionState } from "react";
import { Button } from "@/lib/ui/primitives/button";
import { TextField, type TextFieldProps } from "@/lib/ui/primitives/field";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Problem } from "@/lib/ui/primitives/problem";
import { useFormFocus } from "@/lib/ui/primitives/use-form-focus";
import type { LoginFormState } from "./form-state";
import { fieldOf, loginText } from "./login-words";

export interface LoginFormProps {
  action: (before: LoginFormState, form: FormData) => Promise<LoginFormState>;
  fields: Omit<TextFieldProps, "id" | "error">[];
  submit: string;
  pending: string;
  returnTo?: string;
  /** What became of the form before, where it was posted without scripts. */
  before: LoginFormState;
  /** Shown in place of the form when a mail was sent. */
  sent?: ReactNode;
  /** Shown with the error when Wix asks for a captcha: the way to its own page. */
  captcha?: ReactNode;
}

/**
 * A form about an account. Works without scripts; what was typed stays, except passwords, and whatever is wrong is said
 * on top and at its field.
 */
export function LoginForm({
  action,
  fields,
  submit,
  pending,
  returnTo,
  before,
  sent,
  captcha,
}: LoginFormProps) {
  const [state, send, busy] = useActionState(action, before);
  const { error } = state;
  const wrong = error && fieldOf(error);
  const elsewhere = error?.code === "CAPTCHA";

  const { form, answer } = useFormFocus({ done: state.sent === true, problem: error, field: wrong });

  if (state.sent) {
    return (
      <div className="outline-none" ref={answer} tabIndex={-1}>
        {sent}
      </div>
    );
  }
  return (
    <>
      <PostForm action={send} className="mt-8 grid max-w-md gap-5" busy={busy} ref={form}>
        {error ? <Problem>{loginText(error)}</Problem> : null}
        {returnTo ? <input name="returnTo" type="hidden" value={returnTo} /> : null}
        {fields.map(({ name = "", ...field }) => (
          <TextField
            defaultValue={state.typed?.[name]}
            error={error && wrong === name ? loginText(error) : undefined}
            id={`login-${name}`}
            key={name}
            name={name}
            {...field}
          />
        ))}
        <Button
          aria-disabled={busy}
          className="w-full"
          type="submit"
          variant={elsewhere ? "secondary" : "primary"}
        >
          {busy ? pending : submit}
        </Button>
      </PostForm>
      {elsewhere ? captcha : null}
    </>
  );
}
