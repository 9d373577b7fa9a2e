import "server-only";
import { type Conflict, type Fields, mergeEdits } from "@/lib/desk/merge";
import type { DeskChange } from "@/lib/desk/refresh";
import { type Failure, failed, ok, type Result } from "@/lib/result";
import { toFailure } from "@/lib/wix/errors";
import { productChange, tries, writeChanges } from "./commands-write";
import { toEditable } from "./convert";
import { toProductUpdate } from "./convert-write";
import { fieldLabel, productFields } from "./fields";
import type { ProductEdit } from "./input";
import { context } from "./queries";
import { readWhole, type WholeProduct } from "./queries-whole";
import type { EditableProduct, LabelledConflict } from "./types";

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

function labelled(conflict: Conflict, product: EditableProduct): LabelledConflict {
  return { ...conflict, label: fieldLabel(conflict.field, product) };
}
