import type { Picture } from "@/lib/media";
import type { Failure } from "@/lib/result";

/** The logged-in member as the shop shows them. */
export interface Member {
  id: string;
  email: string;
  /** They have shown Wix that the e-mail is theirs. */
  emailConfirmed: boolean;
  firstName?: string;
  lastName?: string;
  nickname?: string;
  phone?: string;
  /** Their picture, on the shop's media host. */
  photo?: Picture;
  /** The first one is the default. */
  addresses: MemberAddress[];
  /** What to call them: first name, else nickname, else e-mail. */
  displayName: string;
}

/** Pixels of a member's picture on each side, as the shop sends it to Wix. */
export const photoSize = 480;

export interface MemberAddress {
  id: string;
  street: string;
  /** Second line; "" when there is none. */
  more: string;
  city: string;
  /** Code of the state or region without its country; "" when there is none. */
  region: string;
  postalCode: string;
  /** ISO 3166 code; "" when Wix has none. */
  country: string;
}

/** What became of a form of the account. What went well leads on, so only trouble is told here. */
export interface MemberFormState {
  error?: Failure;
  /** What was typed, to be shown again. */
  typed?: Record<string, string>;
}

/**
 * Whether somebody gets the shop's news by e-mail. `asked`: they have to confirm it first, by a mail from Wix. `silent`:
 * nobody has said anything yet, so nothing is sent.
 */
export interface News {
  state: "on" | "off" | "asked" | "silent";
  /** Mails to the address come back, or were called spam there: nothing arrives whatever is wanted. */
  undeliverable: boolean;
}
