import "server-only";
import { report } from "@/lib/session/audit";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { addAll } from "./add-again";
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
  // What has sold out meanwhile cannot come along.
  await addAll(member, add, () => undefined);
  if (raise.length > 0) await member.currentCartV2.updateLineItemsInCurrentCart({ lineItems: raise });
  // The lines have a new owner; left behind they would come back with the next guest session of this browser.
  await visitor.currentCartV2.deleteCurrentCart().catch(noCartAsUndefined);
}

function noCartAsUndefined(error: unknown): undefined {
  if (isNoCart(error)) return undefined;
  throw error;
}
