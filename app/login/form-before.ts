import { connection } from "next/server";
import { recallForm } from "@/lib/session/form-memory";
import type { LoginFormState } from "@/lib/ui/login/form-state";

/** What became of this page's form before, where a browser without scripts has posted it. Sealed by our own actions. */
export async function formBefore(id: unknown): Promise<LoginFormState> {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  return ((await recallForm(id)) ?? {}) as LoginFormState;
}
