import { type FormEvent, useCallback, useRef, useState } from "react";
import { fieldOf, type ModifierProblem, problemWith } from "@/lib/cart/modifiers";
import type { Modifier } from "@/lib/catalog/types";

export interface ModifierState {
  /** Field name -> what it holds. */
  given: Record<string, string>;
  /** Modifier id -> what is wrong with it. Only after somebody tried to buy. */
  errors: Record<string, ModifierProblem>;
  /** Call when anything in the form changed. */
  read: (form: HTMLFormElement) => void;
  /** The form's `invalid` events, captured. */
  onInvalid: (event: FormEvent<HTMLFormElement>) => void;
  /** The server refused the modifier of this title. */
  pointAt: (title: string) => void;
}

/**
 * What somebody personalises, and what is wrong with it. The browser's own rules of the fields decide when a form may
 * be sent, with or without this; with it, the reasons stand at the fields instead of in bubbles that go away.
 */
export function useModifiers(modifiers: Modifier[]): ModifierState {
  const [given, setGiven] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, ModifierProblem>>({});
  const refused = useRef<Element[]>([]);

  const read = useCallback(
    (form: HTMLFormElement) => {
      if (modifiers.length === 0) return;
      const values = valuesIn(modifiers, form);
      setGiven(values);
      setErrors((before) =>
        Object.keys(before).length === 0
          ? before
          : problemsIn(
              modifiers.filter(({ id }) => id in before),
              values,
            ),
      );
    },
    [modifiers],
  );

  function onInvalid(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const field = event.target;
    if (!(field instanceof HTMLElement)) return;
    const name = field.getAttribute("name");
    const ours = modifiers.some((modifier) => fieldOf(modifier) === name);
    if (refused.current.length === 0) queueMicrotask(() => settle(form));
    refused.current.push(field);
    if (ours) event.preventDefault();
  }

  /** All fields have been asked: say what is wrong with each, and lead to the first. */
  function settle(form: HTMLFormElement) {
    const [first] = refused.current;
    refused.current = [];
    const values = valuesIn(modifiers, form);
    setErrors(problemsIn(modifiers, values));
    if (first instanceof HTMLElement) first.focus();
  }

  const pointAt = useCallback(
    (title: string) => {
      const modifier = modifiers.find((one) => one.title === title);
      if (!modifier) return;
      setErrors((before) => ({ ...before, [modifier.id]: "missing" }));
      document.getElementsByName(fieldOf(modifier))[0]?.focus();
    },
    [modifiers],
  );

  return { given, errors, read, onInvalid, pointAt };
}

function valuesIn(modifiers: Modifier[], form: HTMLFormElement): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(
    modifiers.map((modifier) => [fieldOf(modifier), String(data.get(fieldOf(modifier)) ?? "")]),
  );
}

function problemsIn(modifiers: Modifier[], values: Record<string, string>): Record<string, ModifierProblem> {
  return Object.fromEntries(
    modifiers.flatMap((modifier): [string, ModifierProblem][] => {
      const problem = problemWith(modifier, values[fieldOf(modifier)] ?? "");
      return problem ? [[modifier.id, problem]] : [];
    }),
  );
}
