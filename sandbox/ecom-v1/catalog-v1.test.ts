import { beforeEach, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { shopWithApron } from "../catalog-v1/fixture";
import { catalogV1FromSeed } from "../catalog-v1/seed";
import { item, productOf, restock, variantOf } from "../ecom/testing";
import { suiteSandbox } from "../testing/suite";
import { type Newcomer, newcomer } from "./testing";

const sandbox = suiteSandbox({ catalog: "v1" });
let shopper: Newcomer;

beforeEach(async () => {
  restock(sandbox);
  sandbox.world.state.catalog = catalogV1FromSeed(shopWithApron);
  shopper = await newcomer();
});

const add = async (slug: string, options: Record<string, unknown>) => {
  const { cart } = await shopper.currentCart.addToCurrentCart({
    lineItems: [item(productOf(sandbox, slug), undefined, 1, options)],
  });
  return cart?.lineItems?.map(({ descriptionLines = [] }) =>
    descriptionLines.map(({ name }) => name?.original),
  );
};

it("takes references of Catalog V1, and leaves out what they do not name", async () => {
  expect(await failureOf(shopper.currentCart.getCurrentCart())).toMatchObject({ status: 404 });
  expect(await add("apron", {})).toEqual([]);
  expect(await add("apron", { options: { Length: "Endless" } })).toEqual([]);
  expect(await add("apron", { options: { Length: "Long" } })).toEqual([["Length"]]);
  const variantId = variantOf(productOf(sandbox, "logo-tee"), "Red", "S").id;
  expect(await add("logo-tee", { variantId, customTextFields: { "Your words": "Ahoy" } })).toEqual([
    ["Length"],
    ["Color", "Size", "Your words"],
  ]);
});
