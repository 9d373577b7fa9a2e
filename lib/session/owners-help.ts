import "server-only";
import { failed, ShopError } from "@/lib/result";
import { OwnerRefused } from "@/lib/wix/as-owner";
import { report } from "./audit";

/**
 * Does something for a shopper with the owner's rights. What is wrong with the shop's key is no business of theirs and
 * says nothing about their login: they get `unavailable`, and the log says which permission is missing where.
 *
 * @throws ShopError `unavailable` `NO_ADMIN_KEY` instead of OwnerRefused; everything else as it is thrown
 */
export async function withOwnersHelp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OwnerRefused)) throw error;
    report(`owner's rights: ${error.reason} (${error.variable}: ${error.permission})`, error);
    // Without its cause: a 401 in there would be taken for the shopper's own.
    throw new ShopError(failed("unavailable", "NO_ADMIN_KEY").error);
  }
}
