"use server";

import { redirect } from "next/navigation";
import { ok, type Result } from "@/lib/result";
import { asMember } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { saveProduct } from "./commands";
import { savedIds, saveInput } from "./input";
import { listMySavedIds } from "./queries";

/** Saves a product for the member who is here, or lets go of it. One Wix call. */
export async function saveProductAction(wish: {
  productId: string;
  saved: boolean;
}): Promise<Result<undefined>> {
  return guard(saveInput, wish, ({ productId, saved }) =>
    asMember((client) => saveProduct(client, productId, saved)),
  );
}

/** Lets go of a saved product, from a page without scripts. */
export async function unsaveForm(form: FormData): Promise<void> {
  const result = await guard(saveInput, form, ({ productId, saved }) =>
    asMember((client) => saveProduct(client, productId, saved)),
  );
  redirect(result.ok ? "/wishlist" : "/wishlist?notice=failed");
}

/**
 * Brings what a browser has saved to the member who has logged in there. Saving twice changes nothing, so it may be
 * asked again; what does not fit, or is no longer sold, stays behind.
 *
 * @returns everything the member has saved now, the latest first, and whether something found no room
 */
export async function mergeSavedAction(ids: string[]): Promise<Result<{ ids: string[]; full: boolean }>> {
  return guard(savedIds, ids, (wanted) =>
    asMember(async (client) => {
      const there = new Set(await listMySavedIds());
      let full = false;
      // The oldest first, as they were saved.
      for (const id of wanted.filter((one) => !there.has(one)).reverse()) {
        const saved = await saveProduct(client, id, true);
        full ||= !saved.ok && saved.error.code === "LIST_FULL";
        if (full) break;
      }
      return ok({ ids: (await listMySavedIds()) ?? [], full });
    }),
  );
}
