import "server-only";
import { failed, ShopError } from "@/lib/result";
import { catalogAdmin, membersAdmin, ordersAdmin, promotionsAdmin } from "./admin";
import { credentialFor, type Duty, keyVariable } from "./admin-key";
import { toFailure } from "./errors";
import { forgetRefusal, type Needed, rememberRefusal } from "./refused-permissions";

const clients = {
  catalog: catalogAdmin,
  members: membersAdmin,
  orders: ordersAdmin,
  promotions: promotionsAdmin,
};

type ClientOf<D extends Duty> = NonNullable<ReturnType<(typeof clients)[D]>>;

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

/**
 * Asks Wix something with the owner's rights, in one duty.
 *
 * @throws OwnerRefused when nothing stands for the owner or the permission is missing; ShopError for everything else
 *   Wix or the network answer
 */
export async function askAsOwner<D extends Duty, T>(
  needed: Needed<D>,
  question: (client: ClientOf<D>) => Promise<T>,
): Promise<T> {
  const { duty, permission } = needed;
  const client = clients[duty]() as ClientOf<D> | undefined;
  if (!client) throw new OwnerRefused("no-credential", permission, keyVariable(duty));
  try {
    const answer = await question(client);
    forgetRefusal(needed);
    return answer;
  } catch (error) {
    if (error instanceof ShopError) throw error;
    const failure = toFailure(error);
    // Also 401: a key that was withdrawn. Neither says anything about the person who is there.
    if (failure.kind !== "forbidden" && failure.kind !== "unauthenticated") {
      throw new ShopError(failure, { cause: error });
    }
    rememberRefusal(needed);
    const variable = credentialFor(duty)?.variable ?? keyVariable(duty);
    throw new OwnerRefused("refused", permission, variable, { cause: error });
  }
}
