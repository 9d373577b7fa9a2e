import "server-only";
import { lookAfterLoss } from "@/lib/desk/lost-answer";
import { failed, ok, type Result, ShopError } from "@/lib/result";
import { askAsOwner } from "@/lib/wix/as-owner";
import { fieldsTaken } from "./commands-write";
import { toCreation } from "./convert-write";
import type { NewProduct } from "./input";
import { managesProducts } from "./queries-whole";

export interface Created {
  id: string;
  slug: string;
}

/**
 * Makes a product with one variant, its pictures and its stock. Wix finds its address. The form's own word is the
 * product's handle, by which it is looked for: before, because the same form may have been sent with its answer lost,
 * and after an answer that was lost. Two Wix calls, up to three more after a loss.
 *
 * @returns failure `invalid` that names the field Wix did not accept
 * @throws ShopError `unavailable` when nobody knows whether the product was made
 * Wix: `POST /stores/v3/products/query`, `POST /stores/v3/products-with-inventory`
 */
export async function createProduct(input: NewProduct): Promise<Result<Created>> {
  const handle = `desk-${input.once}`;
  let made = await productOf(handle);
  if (made) return ok(made);
  try {
    await lookAfterLoss(
      async () => {
        const { product } = await askAsOwner(managesProducts, (client) =>
          client.productsV3.createProductWithInventory({ ...toCreation(input), handle }),
        );
        made = toCreated(product);
        if (!made) throw new ShopError(failed("unavailable", "NO_PRODUCT_IN_ANSWER").error);
      },
      async () => {
        made = await productOf(handle);
        return made !== undefined;
      },
    );
  } catch (error) {
    const taken = error instanceof ShopError ? fieldsTaken[error.failure.code] : undefined;
    if (error instanceof ShopError && taken) return failed("invalid", error.failure.code, taken);
    throw error;
  }
  return made ? ok(made) : failed("unavailable", "NO_PRODUCT_IN_ANSWER");
}

async function productOf(handle: string): Promise<Created | undefined> {
  const { items } = await askAsOwner(managesProducts, (client) =>
    client.productsV3.queryProducts().eq("handle", handle).limit(1).find(),
  );
  return toCreated(items?.[0]);
}

function toCreated(product: { _id?: string | null; slug?: string | null } | undefined): Created | undefined {
  return product?._id ? { id: product._id, slug: product.slug ?? "" } : undefined;
}
