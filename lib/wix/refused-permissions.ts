import "server-only";
import { credentialFor, type Duty } from "./admin-key";

/** What the owner has to tick for something to work, as Wix's API Keys Manager names it. */
export interface Needed<D extends Duty = Duty> {
  duty: D;
  permission: string;
}

/** How long a refusal is believed before Wix is asked again. Milliseconds. */
const memoryMs = 60_000;

// On globalThis: copies of this module in one process learn from each other.
const slot = Symbol.for("mainstreet.refused-permissions");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, number> };

function refusals(): Map<string, number> {
  holder[slot] ??= new Map();
  return holder[slot];
}

/** Wix has just refused this. */
export function rememberRefusal({ duty, permission }: Needed): void {
  refusals().set(`${duty} ${permission}`, Date.now() + memoryMs);
}

/** Wix has just allowed this. */
export function forgetRefusal({ duty, permission }: Needed): void {
  refusals().delete(`${duty} ${permission}`);
}

/**
 * Whether this may be offered: something stands for the owner, and Wix has not just refused it. Apart from the question
 * itself, so that a page that only wants to know loads nothing of the SDK.
 */
export function isOffered({ duty, permission }: Needed): boolean {
  const until = refusals().get(`${duty} ${permission}`) ?? 0;
  return credentialFor(duty) !== undefined && until <= Date.now();
}
