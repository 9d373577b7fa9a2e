"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin } from "@/lib/desk/guard";
import { refreshShop } from "@/lib/desk/refresh";
import type { Noted } from "@/lib/desk/types";
import { ok, type Result } from "@/lib/result";
import { once } from "@/lib/session/once";
import { editProduct } from "./commands";
import { createProduct } from "./commands-create";
import { changePrices } from "./commands-prices";
import { fieldLabel } from "./fields";
import { newProduct, priceChanges, productEdit } from "./input";
import type { EditableProduct, Edited, EditState, PriceOutcome } from "./types";

/** Saves a line of the list or a product's page. A conflict comes back as both values, with nothing written. */
export async function saveProductDeskAction(_before: EditState, form: FormData): Promise<EditState> {
  return answerDesk(
    await asAdmin("products: edit", productEdit, form, async (edit, desk): Promise<Edited> => {
      const edited = await editProduct(edit);
      if (!edited.ok) return edited;
      const { value } = edited;
      const { product } = value;
      desk.note({ object: product.name });
      if (value.kind === "conflict") {
        if (value.changed.length > 0) {
          desk.note({ before: noted(value.before, product), after: noted(value.after, product) });
          await refreshShop(...value.changed);
        }
        return ok({ conflicts: value.conflicts });
      }
      const { before, after, changed, kept, failure } = value;
      desk.note({ before: noted(before, product), after: noted(after, product) });
      await refreshShop(...changed);
      if (failure) return { ok: false, error: failure };
      return ok({ said: saidOf(Object.keys(after), kept, product) });
    }),
  );
}

function saidOf(written: string[], kept: string[], product: EditableProduct): string {
  const labels = (fields: string[]) => fields.map((field) => fieldLabel(field, product)).join(", ");
  const saved = written.length > 0 ? `Saved: ${labels(written)}.` : "There was nothing to save.";
  return kept.length > 0
    ? `${saved} Somebody else has changed this meanwhile, and it stays: ${labels(kept)}.`
    : saved;
}

/** What the journal keeps of a change: short values as they are, long ones as their length. */
function noted(fields: Record<string, string>, product: EditableProduct): Noted {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      fieldLabel(field, product),
      value.length <= 100 ? value : `${value.length} characters`,
    ]),
  );
}

/** Makes a product and goes to its page. */
export async function createProductDeskAction(_before: EditState, form: FormData): Promise<EditState> {
  const made = await asAdmin("products: create", newProduct, form, async (input, desk) => {
    desk.note({ object: input.name, after: { price: input.price, pictures: input.pictures.length } });
    const created = await once(`desk product ${input.once}`, () => createProduct(input));
    if (created.ok) await refreshShop({ kind: "new product", ...created.value });
    return created;
  });
  if (!made.ok) return answerDesk(made);
  redirect(`/admin/products/${made.value.id}?made=1` as Route);
}

/** So many of many new prices are in the journal one by one. */
const movesNoted = 5;

/** New prices for the variants of one product, as a preview has shown them. */
export async function changePricesDeskAction(changes: unknown): Promise<Result<PriceOutcome[]>> {
  return asAdmin("products: change prices", priceChanges, changes, async (input, desk) => {
    const done = await changePrices(input);
    if (!done.ok) return done;
    const { name, outcomes, moves, changed, failure } = done.value;
    desk.note({
      object: name,
      after: {
        changed: outcomes.filter(({ kind }) => kind === "done").length,
        of: outcomes.length,
        ...Object.fromEntries(Object.entries(moves).slice(0, movesNoted)),
      },
    });
    await refreshShop(...changed);
    return failure ? { ok: false, error: failure } : ok(outcomes);
  });
}
