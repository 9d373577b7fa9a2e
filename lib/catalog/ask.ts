import "server-only";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { catalogReader, forgetReaderToken } from "@/lib/wix/catalog-reader";
import { toFailure } from "@/lib/wix/errors";
import type { ConvertContext } from "./convert-shared";

/** What the converters need to know of this installation. */
export const context: ConvertContext = {
  mediaOrigin: env.WIX_MEDIA_ORIGIN,
  videoOrigin: env.WIX_VIDEO_ORIGIN,
};

type Reader = Awaited<ReturnType<typeof catalogReader>>;

/**
 * Asks Wix's catalogue one question. A refused token is thrown away and the question put once more: the shared
 * visitor may have been revoked before its time.
 *
 * @returns undefined when Wix says that there is no such thing
 * @throws ShopError when it could not be asked or refused: a cached page then stays as it was
 */
export async function ask<T>(question: (reader: Reader) => Promise<T>): Promise<T | undefined> {
  try {
    return await question(await catalogReader());
  } catch (error) {
    if (failureOf(error).kind !== "unauthenticated") return settle(error);
  }
  forgetReaderToken();
  try {
    return await question(await catalogReader());
  } catch (error) {
    return settle(error);
  }
}

function settle(error: unknown): undefined {
  const failure = failureOf(error);
  if (failure.kind === "not-found") return undefined;
  if (otherCatalogue.has(failure.code)) tellOwner(failure.code);
  throw new ShopError(failure, { cause: error });
}

/** Wix's codes for "this site has the other catalogue", or none yet. */
const otherCatalogue = new Set([
  "CATALOG_V1_SITE_CALLING_CATALOG_V3_API",
  "CATALOG_V3_CALLING_CATALOG_V1_API",
  "CATALOG_V3_SITE_PROVISIONING",
  "STORES_NOT_INSTALLED",
]);

function tellOwner(code: string): void {
  console.error(
    `catalogue: Wix refused a call with ${code}. What the shop remembers of this site's catalogue is no longer so, ` +
      "or WIX_CLIENT_ID belongs to another site: check it, delete .next/cache and build again.",
  );
}

function failureOf(error: unknown) {
  return error instanceof ShopError ? error.failure : toFailure(error);
}
