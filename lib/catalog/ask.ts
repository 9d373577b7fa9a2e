import "server-only";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { askReader, type Reader } from "@/lib/wix/ask-reader";
import type { ConvertContext } from "./convert-shared";

/** What the converters need to know of this installation. */
export const context: ConvertContext = {
  mediaOrigin: env.WIX_MEDIA_ORIGIN,
  videoOrigin: env.WIX_VIDEO_ORIGIN,
};

/**
 * Asks Wix's catalogue one question.
 *
 * @returns undefined when Wix says that there is no such thing
 * @throws ShopError when it could not be asked or refused: a cached page then stays as it was
 */
export async function ask<T>(question: (reader: Reader) => Promise<T>): Promise<T | undefined> {
  try {
    return await askReader(question);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    const { kind, code } = error.failure;
    if (kind === "not-found") return undefined;
    if (otherCatalogue.has(code)) tellOwner(code);
    throw error;
  }
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
