import "server-only";
import { isLost } from "@/lib/desk/lost-answer";
import { type Conflict, type Fields, mergeEdits } from "@/lib/desk/merge";
import type { DeskChange } from "@/lib/desk/refresh";
import { type Failure, failed, ok, type Result, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure, wixStatus } from "@/lib/wix/errors";
import { toEditable, toPrices, variantName } from "./convert";
import { toCreation, toNewStock, toProductUpdate, toStockUpdates } from "./convert-write";
import { fieldLabel, productFields } from "./fields";
import type { NewProduct, PriceChanges, ProductEdit } from "./input";
import { context } from "./queries";
import { managesProducts, readWhole, type WholeProduct } from "./queries-whole";
import type { EditableProduct, LabelledConflict, PriceOutcome } from "./types";

/** What somebody changes between reading and writing is read again, so often. */
const tries = 3;

/** What was written of a form. */
export interface Saved {
  kind: "saved";
  product: EditableProduct;
  /** As they were and as they are, by field. */
  before: Fields;
  after: Fields;
  /** Fields somebody else has changed meanwhile, which stay. */
  kept: string[];
  /** What of the shop has to be made anew. */
  changed: DeskChange[];
  /** Why the rest was not written. */
  failure?: Failure;
}

export type EditOutcome =
  | Saved
  // What was written before the conflict came up is told all the same.
  | (Pick<Saved, "product" | "before" | "after" | "changed"> & {
      kind: "conflict";
      conflicts: LabelledConflict[];
    });

/**
 * Writes what a form has changed, and only that. Whatever somebody else has changed since the form was opened is kept;
 * where both have changed the same field, nothing at all is written and both values come back. Wix's revisions make
 * sure that nobody slips in between reading and writing.
 *
 * Wix: `GET` and `PATCH /stores/v3/products/{id}`, `POST /stores/v3/bulk/inventory-items/update`, `…/create`
 */
export async function editProduct(edit: ProductEdit): Promise<Result<EditOutcome>> {
  const done: Done = { before: {}, after: {}, changed: [] };
  const ending = await tryToEdit(edit, done).catch((error: unknown) => {
    // A part was written: that is told together with why the rest was not.
    if (!done.product || done.changed.length === 0) throw error;
    return { ok: false as const, error: toFailure(error) };
  });
  if (ending.ok || !done.product || done.changed.length === 0) return ending;
  return ok({ kind: "saved", kept: [], ...done, product: done.product, failure: ending.error });
}

/** What has been done so far, and the product as it was last read. */
type Done = Pick<Saved, "before" | "after" | "changed"> & { product?: EditableProduct };

async function tryToEdit({ id, was, mine }: ProductEdit, done: Done): Promise<Result<EditOutcome>> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const whole = await readWhole(id);
    const product = toEditable(whole.product, whole.items, context);
    done.product = product;
    const now = productFields(product);
    const { changes, conflicts, kept } = mergeEdits(was, mine, now);
    if (conflicts.length > 0) {
      const both = conflicts.map((one) => labelled(one, product));
      return ok({ kind: "conflict", ...done, product, conflicts: both });
    }
    // What is there already may have come by a save of which nobody heard the end: the shop may not know it yet.
    done.changed.push(...arrived(whole, was, mine, now));
    const written = await writeChanges(whole, changes);
    for (const field of written.fields) {
      done.before[field] = was[field] ?? "";
      done.after[field] = mine[field] ?? "";
    }
    done.changed.push(...written.changed);
    const { failure, outdated } = written;
    if (failure || !outdated)
      return ok({ kind: "saved", kept, ...done, product, ...(failure && { failure }) });
  }
  return failed("conflict", "CHANGING_ALL_THE_TIME");
}

/** What of the shop shows fields this form has changed and Wix already has. */
function arrived({ product, items }: WholeProduct, was: Fields, mine: Fields, now: Fields): DeskChange[] {
  const there = Object.entries(mine).filter(
    ([field, wanted]) => wanted !== was[field] && wanted === now[field],
  );
  const update = toProductUpdate(product, Object.fromEntries(there));
  return [
    ...(update ? [productChange(product, Object.keys(update))] : []),
    ...(there.some(([field]) => field.startsWith("stock.")) && items.length > 0
      ? [{ kind: "stock" as const, productId: product._id ?? "" }]
      : []),
  ];
}

function productChange({ _id, slug }: WholeProduct["product"], fields: string[]): DeskChange {
  return { kind: "product", id: _id ?? "", slug: slug ?? "", fields };
}

function labelled(conflict: Conflict, product: EditableProduct): LabelledConflict {
  return { ...conflict, label: fieldLabel(conflict.field, product) };
}

interface Written {
  fields: string[];
  changed: DeskChange[];
  /** Somebody was quicker: what is left has to be looked at again. */
  outdated: boolean;
  failure?: Failure;
}

/**
 * The product first, then its stock: a price that is refused leaves both alone. What fails after something was written,
 * or may have been, is told and not thrown.
 */
async function writeChanges({ product, items }: WholeProduct, changes: Fields): Promise<Written> {
  const id = product._id ?? "";
  const written: Written = { fields: [], changed: [], outdated: false };
  const update = toProductUpdate(product, changes);
  if (update) {
    const change = productChange(product, Object.keys(update));
    try {
      const outcome = await updateProduct(id, { ...update, revision: product.revision ?? "" });
      if (outcome === "outdated") return { ...written, outdated: true };
    } catch (error) {
      if (!isLost(error)) throw error;
      return { ...written, changed: [change], failure: toFailure(error) };
    }
    written.fields.push(...Object.keys(changes).filter((field) => !field.startsWith("stock.")));
    written.changed.push(change);
  }
  let stock: Awaited<ReturnType<typeof writeStock>>;
  try {
    stock = await writeStock(id, items, changes);
  } catch (error) {
    if (written.changed.length === 0 && !isLost(error)) throw error;
    written.changed.push({ kind: "stock", productId: id });
    return { ...written, failure: toFailure(error) };
  }
  written.fields.push(...stock.fields);
  if (stock.fields.length > 0) written.changed.push({ kind: "stock", productId: id });
  return { ...written, outdated: stock.outdated, ...(stock.failure && { failure: stock.failure }) };
}

type Update = Parameters<typeof sendUpdate>[1];

async function updateProduct(id: string, update: Update): Promise<"done" | "outdated"> {
  try {
    await sendUpdate(id, update);
    return "done";
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    const { kind, code } = error.failure;
    const taken = fieldsTaken[code];
    if (taken) throw new ShopError(failed("invalid", code, taken).error, { cause: error });
    // Every other 409 is about the revision, for which Wix's code is not established; a 428 is about something else.
    if (kind === "conflict" && wixStatus(error.cause) === 409) return "outdated";
    throw error;
  }
}

function sendUpdate(
  id: string,
  update: NonNullable<ReturnType<typeof toProductUpdate>> & { revision: string },
) {
  return askAsOwner(managesProducts, (client) =>
    client.productsV3.updateProduct(id, update as Parameters<typeof client.productsV3.updateProduct>[1]),
  );
}

/** Refusals that name a field. */
const fieldsTaken: Record<string, string> = {
  COMPARE_AT_PRICE_LOWER_THAN_ACTUAL_PRICE: "compare-at price: it is below the price",
  SKU_ALREADY_EXIST_ERROR: "SKU: another product has it",
  DUPLICATE_SKU_ERROR: "SKU: another variant has it",
};

async function writeStock(productId: string, items: WholeProduct["items"], changes: Fields) {
  const updates = toStockUpdates(items, changes);
  const creations = toNewStock(productId, changes);
  const answers = [
    updates.length > 0
      ? await askAsOwner(managesProducts, (client) =>
          client.inventoryItemsV3.bulkUpdateInventoryItems(
            updates.map(({ item }) => ({ inventoryItem: item })),
            { reason: "MANUAL" },
          ),
        )
      : undefined,
    creations.length > 0
      ? await askAsOwner(managesProducts, (client) =>
          client.inventoryItemsV3.bulkCreateInventoryItems(creations.map(({ item }) => item)),
        )
      : undefined,
  ];
  const outcome: { fields: string[]; outdated: boolean; failure?: Failure } = {
    fields: [],
    outdated: false,
  };
  for (const [index, answer] of answers.entries()) {
    const sent = index === 0 ? updates : creations;
    for (const { itemMetadata } of answer?.results ?? []) {
      const field = sent[itemMetadata?.originalIndex ?? -1]?.field;
      const code = itemMetadata?.error?.code ?? "";
      if (itemMetadata?.success && field) outcome.fields.push(field);
      else if (/REVISION|CONFLICT|ALREADY_EXISTS/.test(code)) outcome.outdated = true;
      else outcome.failure = failed("invalid", code || "STOCK", "stock").error;
    }
  }
  return outcome;
}

/**
 * Makes a product with one variant, its pictures and its stock. Wix finds its address.
 *
 * Wix: `POST /stores/v3/products-with-inventory`
 */
export async function createProduct(input: NewProduct): Promise<Result<{ id: string; slug: string }>> {
  try {
    const { product } = await askAsOwner(managesProducts, (client) =>
      client.productsV3.createProductWithInventory(toCreation(input)),
    );
    if (!product?._id) return failed("unavailable", "NO_PRODUCT_IN_ANSWER");
    return ok({ id: product._id, slug: product.slug ?? "" });
  } catch (error) {
    const taken = error instanceof ShopError ? fieldsTaken[error.failure.code] : undefined;
    if (error instanceof ShopError && taken) return failed("invalid", error.failure.code, taken);
    throw error;
  }
}

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
