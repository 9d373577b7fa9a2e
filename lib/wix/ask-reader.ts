import "server-only";
import { ShopError } from "@/lib/result";
import { catalogReader, forgetReaderToken } from "./catalog-reader";
import { toFailure } from "./errors";

export type Reader = Awaited<ReturnType<typeof catalogReader>>;

/**
 * Asks Wix one question that everybody may know the answer of. A refused token is thrown away and the question put
 * once more: the shared visitor may have been revoked before its time.
 *
 * @throws ShopError when Wix could not be asked, refused, or says that there is no such thing
 */
export async function askReader<T>(question: (reader: Reader) => Promise<T>): Promise<T> {
  try {
    return await once(question);
  } catch (error) {
    if (!(error instanceof ShopError) || error.failure.kind !== "unauthenticated") throw error;
  }
  forgetReaderToken();
  return once(question);
}

async function once<T>(question: (reader: Reader) => Promise<T>): Promise<T> {
  try {
    return await question(await catalogReader());
  } catch (error) {
    throw error instanceof ShopError ? error : new ShopError(toFailure(error), { cause: error });
  }
}

/** A page of an SDK query's answer, as far as it leads to the next one. */
interface QueryPage<Item> {
  items: Item[];
  hasNext(): boolean;
  next(): Promise<QueryPage<Item>>;
}

/** Everything a query finds, page by page. */
export async function everyItem<Item>(first: Promise<QueryPage<Item>>): Promise<Item[]> {
  let page = await first;
  const all = [...page.items];
  while (page.hasNext()) {
    page = await page.next();
    all.push(...page.items);
  }
  return all;
}
