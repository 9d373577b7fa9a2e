"use server";

import { refresh } from "next/cache";
import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin } from "@/lib/desk/guard";
import { nameProducts } from "@/lib/desk/products/queries";
import { refreshShop } from "@/lib/desk/refresh";
import type { DeskFormState } from "@/lib/desk/types";
import { ok } from "@/lib/result";
import { once } from "@/lib/session/once";
import { addUnits, markTold } from "./commands";
import { restock, told } from "./input";

/** More of something has come in. */
export async function restockDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("stock: restock", restock, form, async (input, desk) => {
      desk.note({ object: "the same form again" });
      const added = await once(`desk restock ${input.once}`, () => addUnits(input, desk));
      if (!added.ok) {
        // The page shows what is there now, for another try.
        refresh();
        return added;
      }
      const { productId, quantity } = added.value;
      await refreshShop({ kind: "stock", productId });
      return ok({ said: `Added ${input.units}. There are ${quantity} now.` });
    }),
  );
}

/** Everybody who waited for a product has been told. */
export async function markToldDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("stock: told those who wait", told, form, async ({ productId }, desk) => {
      desk.note({ object: await calledAtWix(productId) });
      const { marked, of } = await markTold(productId);
      // Nothing of the shop depends on it, so nothing else tells the page that it is out of date.
      refresh();
      desk.note({ after: { marked, of } });
      const said =
        of === 0
          ? "Nobody is waiting for it any more."
          : marked === of
            ? `Marked ${of === 1 ? "one request" : `${of} requests`}.`
            : `Marked ${marked} of ${of}. Wix did not take the others: try again.`;
      return ok({ said });
    }),
  );
}

/** The name of a product; its id when it is gone, or its name cannot be read: the work does not depend on it. */
async function calledAtWix(productId: string): Promise<string> {
  const names = await nameProducts([productId]).catch(() => undefined);
  return names?.get(productId)?.name || `product ${productId}`;
}
