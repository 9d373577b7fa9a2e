import { beforeEach, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { demoMembers } from "../seed/project";
import { loginThroughPages, shopperAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";
import { bowl, clientOf, item, productOf, restock } from "./testing";

const sandbox = suiteSandbox();
beforeEach(() => {
  restock(sandbox);
});

/** A visitor with bowls in the cart, and what logs them in as Ada. */
async function visitorWith(quantity: number) {
  const auth = shopperAuth();
  auth.setTokens(await auth.generateVisitorTokens());
  const client = clientOf(auth);
  const { cart } = await client.currentCartV2.addLineItemsToCurrentCart({
    catalogItems: [bowl(sandbox, quantity)],
  });
  return { client, cartId: cart?._id, login: () => loginThroughPages(sandbox, auth, demoMembers.ada) };
}

describe("a cart at login", () => {
  it("becomes the member's, id included, when the member has none", async () => {
    const { client, cartId, login } = await visitorWith(2);
    await login();
    const { cart } = await client.currentCartV2.getCurrentCart();
    expect(cart).toMatchObject({
      _id: cartId,
      currentCart: true,
      customerInfo: { memberId: demoMembers.ada.id },
    });
    expect(cart?.lineItems?.[0]?.quantityInfo?.requestedQuantity).toBe(2);
  });

  it("joins the cart the member left elsewhere", async () => {
    const before = await visitorWith(1);
    await before.login();
    const recipes = productOf(sandbox, "glaze-recipes");
    await before.client.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [item(recipes, recipes.variantsInfo.variants[0])],
    });
    const later = await visitorWith(2);
    await later.login();
    const { cart } = await later.client.currentCartV2.getCurrentCart();
    expect(cart?._id).toBe(before.cartId);
    expect(
      cart?.lineItems?.map(({ name, quantityInfo }) => [name?.original, quantityInfo?.requestedQuantity]),
    ).toEqual([
      ["Stone Bowl", 3],
      ["Glaze Recipes", 1],
    ]);
  });

  it("stays the visitor's when the switch says so", async () => {
    sandbox.world.switches.mergeCartAtLogin = false;
    const { client, login } = await visitorWith(1);
    await login();
    expect(await failureOf(client.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
  });
});
