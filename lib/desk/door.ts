import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";
import { hasDeskRole } from "./admin-of-token";

/** How long a link is shown, or not, on an older word of Wix's: the desk asks for itself who comes in. Milliseconds. */
const memoryMs = 3_600_000;
/** How soon Wix is asked again after it could not be. Milliseconds. */
const retryMs = 60_000;
/** Nobody's account waits longer for a link. Milliseconds. */
const patienceMs = 1_000;
const most = 10_000;

interface Known {
  mayEnter: boolean;
  /** Milliseconds. */
  until: number;
}

// On globalThis: pages have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-door");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Known> };

/**
 * Whether to show a member the way to the desk. This opens nothing: the middleware, every page and every action of the
 * desk ask for themselves. Never throws. No Wix call where the settings name nobody, or members by id alone; where they
 * name roles, one an hour for each member who looks at their account.
 *
 * @param memberId as Wix has just told it of the member's own token
 * Wix: `GET /members/v1/roles/members/{id}` (MEMBERS.ROLES_READ)
 */
export async function isShownDesk(memberId: string): Promise<boolean> {
  if (env.ADMIN_MEMBER_IDS.includes(memberId)) return true;
  if (env.ADMIN_ROLE_KEYS.length === 0) return false;
  holder[slot] ??= new Map();
  const kept = holder[slot];
  const known = kept.get(memberId);
  if (known && known.until > Date.now()) return known.mayEnter;
  const asked = askWix(memberId).then((answer) => {
    for (const [other, { until }] of kept) if (until <= Date.now() || kept.size >= most) kept.delete(other);
    kept.set(memberId, answer);
    return answer.mayEnter;
  });
  // What comes later is remembered for the next look.
  return Promise.race([asked, pause(patienceMs, false, { ref: false })]);
}

async function askWix(memberId: string): Promise<Known> {
  try {
    return { mayEnter: await hasDeskRole(memberId), until: Date.now() + memoryMs };
  } catch {
    return { mayEnter: false, until: Date.now() + retryMs };
  }
}
