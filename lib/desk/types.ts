import type { Result } from "@/lib/result";

/** Somebody who may use the shop desk: a member whom the configuration names. */
export interface Admin {
  memberId: string;
  /** As the journal writes it; the e-mail where there is no name. */
  name: string;
}

/** What the journal keeps of a value: short words and numbers, nothing that tells who a shopper is. */
export type Noted = Record<string, string | number | boolean | undefined>;

/** One line of the desk's journal: who did what with which object, what changed, and how it ended. */
export interface JournalEntry {
  /** ISO time. */
  at: string;
  admin: Admin;
  /** For example `orders: refund`. */
  action: string;
  /** For example `order 10042`. */
  object?: string;
  before?: Noted;
  after?: Noted;
  /** `done`; the code of the failure; `unknown: ` and a code when Wix gave no answer; `failed` for what nobody foresaw. */
  outcome: string;
}

/** What a form of the desk has to say afterwards. `undefined` before it was sent. */
export type DeskFormState = Result<{ said: string }> | undefined;
