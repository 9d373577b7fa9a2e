"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import type { EditState, LabelledConflict } from "@/lib/desk/products/types";
import { deskProblem } from "@/lib/ui/desk/desk-words";
import { Button } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { PostForm } from "@/lib/ui/primitives/post-form";
import { Conflicts } from "./conflicts";

export interface EditFormProps {
  /** Also the form's id, for fields that lie outside of it. */
  id: string;
  action: (before: EditState, form: FormData) => Promise<EditState>;
  submit: string;
  /** What a screen reader says of the button, where its word alone does not tell rows apart. */
  label?: string;
  /** In a line of a table there is little room. */
  compact?: boolean;
  children?: ReactNode;
}

/**
 * A form that edits something others may be editing, too. What was typed stays, whatever comes of it; a conflict is
 * shown with both values, and sent again with the ones chosen.
 */
export function EditForm({ id, action, submit, label, compact = false, children }: EditFormProps) {
  const [state, send, busy] = useActionState(action, undefined);
  const conflicts: LabelledConflict[] = state?.ok && "conflicts" in state.value ? state.value.conflicts : [];
  return (
    <PostForm
      action={send}
      busy={busy}
      className={compact ? "grid justify-items-end gap-2" : "grid gap-6"}
      id={id}
      onSubmit={(event) => {
        // By hand: React empties a form it has sent itself, and what was refused would have to be typed again.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        if (!busy) startTransition(() => send(form));
      }}
    >
      {children}
      {conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null}
      <div className={compact ? "" : "flex flex-wrap items-center gap-4"}>
        <Button
          aria-disabled={busy}
          aria-label={busy ? undefined : label}
          size={compact ? "medium" : "regular"}
          type="submit"
          variant={compact ? "secondary" : "primary"}
        >
          {busy ? "Saving…" : submit}
        </Button>
      </div>
      {state && !busy ? <Said state={state} /> : null}
    </PostForm>
  );
}

function Said({ state }: { state: NonNullable<EditState> }) {
  if (!state.ok) return <Notice tone="danger">{deskProblem(state.error)}</Notice>;
  return "said" in state.value ? <Notice tone="ok">{state.value.said}</Notice> : null;
}
