import "server-only";
import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/result";
import { formBefore } from "@/lib/session/form-answer";
import { rememberForm } from "@/lib/session/form-memory";
import { isScripted } from "@/lib/session/scripted";

const name = "desk";

/**
 * Ends the action of a form with what came of it: a script gets the answer; a browser without scripts goes back to the
 * page the form was on, where `answerBefore` finds it.
 */
export async function answerDesk<T>(answer: Result<T>): Promise<Result<T>> {
  if (await isScripted()) return answer;
  const page = deskPage((await headers()).get("referer"));
  // Somebody else's page sent this: nothing of it is kept in this browser.
  const isForeign = !answer.ok && answer.error.code === "FOREIGN_ORIGIN";
  if (!isForeign) page.searchParams.set("form", await rememberForm(name, { answer }));
  redirect(`${page.pathname}${page.search}` as Route);
}

/** What became of this page's form before, where a browser without scripts has posted it; `id` as its address says. */
export async function answerBefore<T>(id: unknown): Promise<Result<T> | undefined> {
  return (await formBefore<{ answer: Result<T> }>(name, id)).answer;
}

/** The page of the desk somebody comes from, without what it said about an earlier form. */
export function deskPage(referer: string | null): URL {
  const origin = "http://desk";
  const { pathname, search } = URL.parse(referer ?? "") ?? new URL("/admin", origin);
  const page = new URL(/^\/admin(\/|$)/.test(pathname) ? pathname + search : "/admin", origin);
  for (const said of ["form", "done", "lost", "made"]) page.searchParams.delete(said);
  return page;
}
