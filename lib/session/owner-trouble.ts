import "server-only";
import { failed, ShopError } from "@/lib/result";
import { toFailure } from "@/lib/wix/errors";
import { report } from "./audit";

/**
 * Something asked with the owner's rights did not work. Whatever is wrong with the shop's key is no business of the
 * person's, and says nothing about their login: `unavailable`, and the log says what to tick.
 *
 * @param what what was tried, and the permission it takes, for the log
 */
export function ownerTrouble(what: string, error: unknown): ShopError {
  const { kind, code } = toFailure(error);
  if (kind === "forbidden" || kind === "unauthenticated") {
    report(`${what}: refused`, error);
    return new ShopError(failed("unavailable", "NO_ADMIN_KEY").error);
  }
  return new ShopError(failed("unavailable", code).error, { cause: error });
}
