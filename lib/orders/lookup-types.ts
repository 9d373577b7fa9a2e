import type { Failure } from "@/lib/result";

/** What the form for finding an order shows next. */
export interface LookupFormState {
  error?: Failure;
  /** What was typed. */
  typed?: { number: string; email: string };
}
