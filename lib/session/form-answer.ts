import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { Failure } from "@/lib/result";
import { recallForm, rememberForm } from "./form-memory";
import { isScripted } from "./scripted";

/** Where somebody without scripts goes on after a form. */
interface NextPage {
  path: string;
  query?: Record<string, string>;
}

/**
 * Ends the action of a form: a script gets its state; somebody without scripts gets the page with the form again, where
 * `formBefore` finds the state.
 *
 * @param form its name, the same for both
 */
export async function answerForm<State extends { error?: Failure }>(
  form: string,
  state: State,
  { path, query = {} }: NextPage,
): Promise<State> {
  if (await isScripted()) return state;
  // Somebody else's page sent this: nothing of it is kept in this browser.
  if (state.error?.code === "FOREIGN_ORIGIN") redirect(path as Route);
  redirect(`${path}?${new URLSearchParams({ ...query, form: await rememberForm(form, state) })}` as Route);
}

/** What became of this page's form before, where a browser without scripts has posted it; `id` as its address says. */
export async function formBefore<State extends object>(form: string, id: unknown): Promise<Partial<State>> {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  // Sealed by the form's own action, so it is what that has put in.
  return ((await recallForm(form, id)) ?? {}) as Partial<State>;
}
