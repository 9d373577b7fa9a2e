"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import type { DeskFormState } from "@/lib/desk/types";
import { Button, type ButtonVariant } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { deskProblem } from "./desk-words";

export interface DeskFormProps {
  action: (before: DeskFormState, form: FormData) => Promise<DeskFormState>;
  submit: string;
  pending: string;
  variant?: ButtonVariant;
  /** What a screen reader says of the button, where its word alone does not tell rows apart. */
  label?: string;
  /** As low as a row of a table. */
  small?: boolean;
  /** The room's own sentences about fields that were not accepted, by the field's name. */
  fieldWords?: Record<string, string>;
  className?: string;
  children?: ReactNode;
}

/**
 * A form of the desk: one button, and beside it what came of it. Takes no second click while it is out. What was typed
 * stays until it has worked: React would empty the form after every answer.
 */
export function DeskForm({
  action,
  submit,
  pending,
  variant = "primary",
  label,
  small = false,
  fieldWords,
  className = "",
  children,
}: DeskFormProps) {
  const [state, send, busy] = useActionState(action, undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.ok) form.current?.reset();
  }, [state]);
  return (
    <PostForm
      action={send}
      busy={busy}
      className={`grid gap-4 ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const typed = new FormData(event.currentTarget, submitter);
        if (!busy) startTransition(() => send(typed));
      }}
      ref={form}
    >
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          aria-disabled={busy}
          aria-label={label}
          size={small ? "small" : "regular"}
          type="submit"
          variant={variant}
        >
          {busy ? pending : submit}
        </Button>
      </div>
      {state ? (
        <Notice tone={state.ok ? "ok" : "danger"}>
          {state.ok ? state.value.said : deskProblem(state.error, fieldWords)}
        </Notice>
      ) : null}
    </PostForm>
  );
}
