import type { Failure } from "@/lib/result";

/** What a login form knows after it was sent. */
export interface LoginFormState {
  error?: Failure;
  /** What was typed, except passwords. */
  typed?: Record<string, string>;
  /** The mail is on its way, if there is such an account. */
  sent?: boolean;
}
