"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState, useTransition } from "react";
import type { DeskFormState } from "@/lib/desk/types";
import { Button, type ButtonSize, type ButtonVariant } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { useDeskAnswers } from "./desk-answers";
import { deskProblem } from "./desk-words";

export interface DeskFormProps {
  action: (before: DeskFormState, form: FormData) => Promise<DeskFormState>;
  submit: string;
  pending: string;
  variant?: ButtonVariant;
  /** What a screen reader says of the button, where its word alone does not tell rows apart. */
  label?: string;
  size?: ButtonSize;
  /** The room's own sentences about fields that were not accepted, by the field's name. */
  fieldWords?: Record<string, string>;
  className?: string;
  children?: ReactNode;
}

/**
 * A form of the desk: one button, and beside it what came of it. Takes no second click while it is out. What was typed
 * stays until it has worked: React would empty the form after every answer. Where the answer takes the form away, the
 * desk's frame says it.
 */
export function DeskForm({
  action,
  submit,
  pending,
  variant = "primary",
  label,
  size = "regular",
  fieldWords,
  className = "",
  children,
}: DeskFormProps) {
  // For a form that is sent before the page's script is there: the page comes with its answer.
  const [posted, post] = useActionState(action, undefined);
  const [answered, setAnswered] = useState<DeskFormState>();
  const [busy, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const { tell, gone } = useDeskAnswers();
  const state = answered ?? posted;
  useEffect(() => {
    if (state?.ok) form.current?.reset();
  }, [state]);
  useEffect(() => {
    const { current } = form;
    return () => {
      if (current) gone(current);
    };
  }, [gone]);

  // Not by `post`: what comes with the answer may take this form away before it knows of it.
  const send = (from: HTMLFormElement, typed: FormData) =>
    start(async () => {
      const answer = await action(state, typed);
      if (answer) tell(from, inWords(answer, fieldWords));
      setAnswered(answer);
    });

  return (
    <PostForm
      action={post}
      busy={busy}
      className={`grid gap-4 ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const typed = new FormData(event.currentTarget, submitter);
        if (!busy) send(event.currentTarget, typed);
      }}
      ref={form}
    >
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          aria-disabled={busy}
          aria-label={busy ? undefined : label}
          size={size}
          type="submit"
          variant={variant}
        >
          {busy ? pending : submit}
        </Button>
      </div>
      {state ? <Said {...inWords(state, fieldWords)} /> : null}
    </PostForm>
  );
}

interface Words {
  said: string;
  tone: "ok" | "danger";
}

function Said({ said, tone }: Words) {
  return <Notice tone={tone}>{said}</Notice>;
}

function inWords(state: NonNullable<DeskFormState>, fieldWords?: Record<string, string>): Words {
  return state.ok
    ? { said: state.value.said, tone: "ok" }
    : { said: deskProblem(state.error, fieldWords), tone: "danger" };
}
