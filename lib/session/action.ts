import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { failed, type Result } from "@/lib/result";
import { toFailure } from "@/lib/wix/errors";
import { report } from "./audit";
import { replaceRefusedToken } from "./refused";
import { isFromOurPages } from "./same-origin";

/** What an action may say about itself. */
interface Guarded {
  /** It makes sense for whoever is there, so a member whose session has just ended goes on as a visitor. */
  anybody?: boolean;
}

/**
 * Runs the body of a server action for a caller who may be anybody: checks where the call comes from, parses what came
 * with it, and turns everything thrown into a typed failure. Redirects and other signals of Next pass through.
 *
 * `run` is called a second time when Wix refused its token before doing anything, so it asks `getViewer()` itself.
 */
export async function guard<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  run: (parsed: z.output<Schema>) => Promise<Result<T>>,
  about: Guarded = {},
): Promise<Result<T>> {
  // Next lets an action run without an `Origin`, so every action asks for itself.
  if (!isFromOurPages(await headers())) return failed("forbidden", "FOREIGN_ORIGIN");
  const parsed = schema.safeParse(input instanceof FormData ? fields(input) : input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failed("invalid", "INPUT", issue?.path.join("."));
  }
  const first = await attempt(() => run(parsed.data));
  if (first.ok || first.error.kind !== "unauthenticated") return first;
  if (!(await replaceRefusedToken(about))) return first;
  return attempt(() => run(parsed.data));
}

async function attempt<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (error) {
    if (isNextSignal(error)) throw error;
    const failure = toFailure(error);
    if (failure.kind === "unavailable") report(`action failed: ${failure.code}`, error);
    return { ok: false, error: failure };
  }
}

/** Form fields as an object; files and Next's own `$ACTION_…` fields are left out, of repeated ones the last counts. */
function fields(form: FormData): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$ACTION")) result[name] = value;
  }
  return result;
}

/** `redirect()` and `notFound()` work by throwing. */
function isNextSignal(error: unknown): boolean {
  return (
    error !== null &&
    typeof error === "object" &&
    "digest" in error &&
    String(error.digest).startsWith("NEXT_")
  );
}
