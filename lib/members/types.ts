import type { Failure } from "@/lib/result";

/** The logged-in member as the shop shows them. */
export interface Member {
  id: string;
  email: string;
  firstName?: string;
  lastName?: string;
  nickname?: string;
  phone?: string;
  /** Address of their picture at Wix; members cannot send one in themselves. */
  photo?: string;
  /** The first one is the default. */
  addresses: MemberAddress[];
  /** What to call them: first name, else nickname, else e-mail. */
  displayName: string;
}

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
