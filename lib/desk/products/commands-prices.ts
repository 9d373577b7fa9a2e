import "server-only";
import { isLost } from "@/lib/desk/lost-answer";
import type { Fields } from "@/lib/desk/merge";
import type { DeskChange } from "@/lib/desk/refresh";
import { type Failure, failed, ok, type Result } from "@/lib/result";
import { toFailure } from "@/lib/wix/errors";
import { productChange, tries, updateProduct } from "./commands-write";
import { toPrices, variantName } from "./convert";
import { toProductUpdate } from "./convert-write";
import type { PriceChanges } from "./input";
import { readWhole } from "./queries-whole";
import type { PriceOutcome } from "./types";

/** What became of a change of prices. */
export interface Repriced {
  name: string;
  outcomes: PriceOutcome[];
  /** What was written, by variant: `20 → 22`. */
  moves: Record<string, string>;
  changed: DeskChange[];
  /** Why nobody knows whether any of it was written. */
  failure?: Failure;
}

/**
 * New prices for variants of one product, all in one write. A variant whose price is no longer what the preview showed
 * is left alone and said so; the others go through.
 */
export async function changePrices({ productId, changes }: PriceChanges): Promise<Result<Repriced>> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const { product } = await readWhole(productId);
    const fields: Fields = {};
    const moves: Repriced["moves"] = {};
    const outcomes = changes.map(({ variantId, was, to }): PriceOutcome => {
      const variant = product.variantsInfo?.variants?.find(({ _id }) => _id === variantId);
      if (!variant) return { variantId, kind: "gone" };
      const theirs = toPrices(variant.price);
      const isDone = theirs.price === to.price && theirs.compareAt === to.compareAt;
      if (!isDone && (theirs.price !== was.price || theirs.compareAt !== was.compareAt)) {
        return { variantId, kind: "changed", theirs };
      }
      if (!isDone) moves[variantName(variant.choices) || "price"] = move(theirs, to);
      fields[`price.${variantId}`] = to.price;
      fields[`compareAt.${variantId}`] = to.compareAt;
      return { variantId, kind: "done" };
    });
    const answer = { name: product.name ?? "", outcomes, moves };
    const change = productChange(product, ["variantsInfo", "actualPriceRange", "compareAtPriceRange"]);
    const update = toProductUpdate(product, fields);
    // What is there already may have come by a change of which nobody heard the end.
    if (!update || Object.keys(moves).length === 0) {
      const isThere = outcomes.some(({ kind }) => kind === "done");
      return ok({ ...answer, changed: isThere ? [change] : [] });
    }
    try {
      const revision = product.revision ?? "";
      if ((await updateProduct(productId, { ...update, revision })) === "done") {
        return ok({ ...answer, changed: [change] });
      }
    } catch (error) {
      if (!isLost(error)) throw error;
      return ok({ ...answer, changed: [change], failure: toFailure(error) });
    }
  }
  return failed("conflict", "CHANGING_ALL_THE_TIME");
}

type Prices = PriceChanges["changes"][number]["was"];

/** `20 → 22`, and the price to compare with where it changes, too. */
function move(was: Prices, to: Prices): string {
  const compareAt =
    was.compareAt === to.compareAt ? "" : `, instead of ${was.compareAt || "–"} → ${to.compareAt || "–"}`;
  return `${was.price} → ${to.price}${compareAt}`;
}
