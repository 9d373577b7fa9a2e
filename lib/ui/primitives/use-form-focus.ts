"use client";

import { useEffect, useRef } from "react";

/**
 * Leads to what a form has to say: to the field that is wrong, or the problem (`data-problem`) when it is no field's,
 * or to what stands in the form's place when it is done.
 *
 * @param problem the failure itself, so that the same one twice leads there twice
 * @param field name of the field that is wrong
 */
export function useFormFocus({
  done,
  problem,
  field,
}: {
  done: boolean;
  problem: object | undefined;
  field: string | undefined;
}) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!problem) return;
    const wrong = field && form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
    (wrong || form.current?.querySelector<HTMLElement>("[data-problem]"))?.focus();
  }, [problem, field]);

  useEffect(() => {
    // The field that had the focus is gone.
    if (done) answer.current?.focus();
  }, [done]);

  return { form, answer };
}
