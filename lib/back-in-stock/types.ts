import type { Failure } from "@/lib/result";

/** What the form shows next. */
export interface BackInStockFormState {
  /** Where the mail will go. */
  sentTo?: string;
  error?: Failure;
  /** What was typed. */
  email?: string;
}
