import "server-only";
import { failed, ShopError } from "@/lib/result";
import { catalogAdmin, membersAdmin, ordersAdmin, promotionsAdmin } from "./admin";
import { credentialFor, type Duty, keyVariable } from "./admin-key";
import { toFailure } from "./errors";

const clients = {
  catalog: catalogAdmin,
  members: membersAdmin,
  orders: ordersAdmin,
  promotions: promotionsAdmin,
};

type ClientOf<D extends Duty> = NonNullable<ReturnType<(typeof clients)[D]>>;

/** What the owner has to tick for something to work, as Wix's API Keys Manager names it. */
export interface Needed<D extends Duty = Duty> {
  duty: D;
  permission: string;
}

/**
 * Nothing stands for the owner in this duty, or Wix refuses what does. `permission` is the box to tick, `variable` the
 * setting whose key lacks it. Shoppers are never shown either.
 */
export class OwnerRefused extends ShopError {
  constructor(
    readonly reason: "no-credential" | "refused",
    readonly permission: string,
    readonly variable: string,
    options?: { cause?: unknown },
  ) {
    const code = reason === "refused" ? "PERMISSION_MISSING" : "NO_ADMIN_KEY";
    super(failed("unavailable", code, `${variable}: ${permission}`).error, options);
  }
}

/** How long a refusal is believed before Wix is asked again. Milliseconds. */
const memoryMs = 60_000;

// On globalThis: copies of this module in one process learn from each other.
const slot = Symbol.for("mainstreet.refused-permissions");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, number> };

/**
 * Asks Wix something with the owner's rights, in one duty.
 *
 * @throws OwnerRefused when nothing stands for the owner or the permission is missing; ShopError for everything else
 *   Wix or the network answer
 */
export async function askAsOwner<D extends Duty, T>(
  { duty, permission }: Needed<D>,
  question: (client: ClientOf<D>) => Promise<T>,
): Promise<T> {
  const client = clients[duty]() as ClientOf<D> | undefined;
  if (!client) throw new OwnerRefused("no-credential", permission, keyVariable(duty));
  holder[slot] ??= new Map();
  const key = `${duty} ${permission}`;
  try {
    const answer = await question(client);
    holder[slot].delete(key);
    return answer;
  } catch (error) {
    if (error instanceof ShopError) throw error;
    const failure = toFailure(error);
    // Also 401: a key that was withdrawn. Neither says anything about the person who is there.
    if (failure.kind !== "forbidden" && failure.kind !== "unauthenticated") {
      throw new ShopError(failure, { cause: error });
    }
    holder[slot].set(key, Date.now() + memoryMs);
    const variable = credentialFor(duty)?.variable ?? keyVariable(duty);
    throw new OwnerRefused("refused", permission, variable, { cause: error });
  }
}

/** Whether this may be offered: something stands for the owner, and Wix has not just refused it. */
export function isOffered({ duty, permission }: Needed): boolean {
  const until = holder[slot]?.get(`${duty} ${permission}`) ?? 0;
  return credentialFor(duty) !== undefined && until <= Date.now();
}
