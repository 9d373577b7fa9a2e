import "server-only";
import { report } from "@/lib/session/audit";
import { toFailure } from "@/lib/wix/errors";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { carryOverPlan } from "./carry-over-plan";
import { isNoCart } from "./read";

/**
 * Keeps the cart somebody built before logging in. Wix may have moved it to the member by itself; whatever of it is
 * then still missing is added. Asking twice changes nothing, so who gets `false` tries again later.
 *
 * @param visitor and @param member access tokens from before and after the login
 * @returns whether the guest's cart is the member's now; a failure must not keep anybody from logging in
 */
export async function carryCartOver(visitor: string, member: string): Promise<boolean> {
  try {
    await carryOver(shopperClient(visitor), shopperClient(member));
    return true;
  } catch (error) {
    report("login: the guest cart could not be carried over", error);
    return false;
  }
}

async function carryOver(visitor: ShopperClient, member: ShopperClient): Promise<void> {
  const before = await visitor.currentCartV2.getCurrentCart().catch(noCartAsUndefined);
  if (!before?.cart?.lineItems?.length) return;
  const after = await member.currentCartV2.getCurrentCart().catch(noCartAsUndefined);
  // Wix moved the cart as it is: there is nothing to add, and deleting it would take it from the member.
  if (before.cart._id && before.cart._id === after?.cart?._id) return;
  const { add, raise } = carryOverPlan(before.cart, after?.cart);
  if (add.length > 0) await addAll(member, add);
  if (raise.length > 0) await member.currentCartV2.updateLineItemsInCurrentCart({ lineItems: raise });
  // The lines have a new owner; left behind they would come back with the next guest session of this browser.
  await visitor.currentCartV2.deleteCurrentCart().catch(noCartAsUndefined);
}

type NewItems = ReturnType<typeof carryOverPlan>["add"];

/** Wix refuses the whole batch for one item that has sold out meanwhile; then each is tried by itself. */
async function addAll(member: ShopperClient, items: NewItems): Promise<void> {
  try {
    await member.currentCartV2.addLineItemsToCurrentCart({ catalogItems: items });
  } catch (error) {
    if (toFailure(error).kind === "unavailable" || items.length === 1) throw error;
    for (const item of items) await addAll(member, [item]).catch(unlessUnavailable);
  }
}

function unlessUnavailable(error: unknown): void {
  if (toFailure(error).kind === "unavailable") throw error;
}

function noCartAsUndefined(error: unknown): undefined {
  if (isNoCart(error)) return undefined;
  throw error;
}
