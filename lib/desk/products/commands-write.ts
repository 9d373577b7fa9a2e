import "server-only";
import { isLost } from "@/lib/desk/lost-answer";
import type { Fields } from "@/lib/desk/merge";
import type { DeskChange } from "@/lib/desk/refresh";
import { type Failure, failed, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure, wixStatus } from "@/lib/wix/errors";
import { toNewStock, toProductUpdate, toStockUpdates } from "./convert-write";
import { managesProducts, type WholeProduct } from "./queries-whole";

// What goes to Wix of a product that was read whole. Each write carries the revision that was read.

/** What somebody changes between reading and writing is read again, so often. */
export const tries = 3;

/** What of the shop has to be made anew after fields of a product, named as Wix names them, were written. */
export function productChange({ _id, slug }: WholeProduct["product"], fields: string[]): DeskChange {
  return { kind: "product", id: _id ?? "", slug: slug ?? "", fields };
}

/** What became of one attempt to write a form's changes. */
export interface Written {
  /** Names of the form's fields that are written. */
  fields: string[];
  /** What of the shop has to be made anew. */
  changed: DeskChange[];
  /** Somebody was quicker: what is left has to be looked at again. */
  outdated: boolean;
  failure?: Failure;
}

/**
 * The product first, then its stock: a price that is refused leaves both alone. What fails after something was written,
 * or may have been, is told and not thrown.
 *
 * Wix: `PATCH /stores/v3/products/{id}`, `POST /stores/v3/bulk/inventory-items/update`, `…/create`
 */
export async function writeChanges({ product, items }: WholeProduct, changes: Fields): Promise<Written> {
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

type Update = NonNullable<ReturnType<typeof toProductUpdate>> & { revision: string };

/**
 * @returns `outdated` where somebody else has written the product since it was read; nothing is written then
 * @throws ShopError `invalid` with the field that is refused, and whatever else Wix answers
 */
export async function updateProduct(id: string, update: Update): Promise<"done" | "outdated"> {
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

function sendUpdate(id: string, update: Update) {
  return askAsOwner(managesProducts, (client) =>
    client.productsV3.updateProduct(id, update as Parameters<typeof client.productsV3.updateProduct>[1]),
  );
}

/** Refusals that name a field, by Wix's code. */
export const fieldsTaken: Record<string, string> = {
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
