import { ok, type Result, ShopError } from "@/lib/result";

/** A part of a page that may be missing while the rest is there: what came, or why it did not. */
export async function part<T>(reading: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await reading);
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    return { ok: false, error: error.failure };
  }
}
