import "server-only";
import { failed, ShopError } from "@/lib/result";
import { catalogReader } from "@/lib/wix/catalog-reader";
import { toFailure } from "@/lib/wix/errors";

type Reader = Awaited<ReturnType<typeof catalogReader>>;

/**
 * Asks Wix something about reviews that everybody may know.
 *
 * @throws ShopError when it could not be asked or refused; a site without Wix Reviews refuses everything
 */
export async function ask<T>(question: (reader: Reader) => Promise<T>): Promise<T> {
  try {
    return await question(await catalogReader());
  } catch (error) {
    if (error instanceof ShopError) throw error;
    const failure = toFailure(error);
    throw new ShopError(
      failure.kind === "unauthenticated" ? failed("unavailable", "READER_REFUSED").error : failure,
      { cause: error },
    );
  }
}
