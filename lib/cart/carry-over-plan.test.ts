import { describe, expect, it } from "vitest";
import { carryOverPlan } from "./carry-over-plan";

type WixCart = Parameters<typeof carryOverPlan>[0];
type WixLine = NonNullable<WixCart["lineItems"]>[number];

const appId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

function line(
  productId: string,
  quantity: number,
  options: Record<string, unknown> = { variantId: "v1" },
): WixLine {
  return {
    _id: `line-of-${productId}`,
    quantityInfo: { requestedQuantity: quantity, confirmedQuantity: quantity },
    source: { catalogReference: { catalogItemId: productId, appId, options } },
  };
}

const cart = (...lineItems: WixLine[]): WixCart => ({ _id: "c", lineItems });

describe("carryOverPlan", () => {
  it("adds everything to a member who has no cart", () => {
    expect(carryOverPlan(cart(line("bowl", 2)), undefined)).toEqual({
      add: [
        { catalogReference: { catalogItemId: "bowl", appId, options: { variantId: "v1" } }, quantity: 2 },
      ],
      raise: [],
    });
  });

  it("adds only what the member's cart lacks", () => {
    const { add } = carryOverPlan(cart(line("bowl", 1), line("lamp", 1)), cart(line("bowl", 1)));
    expect(add.map(({ catalogReference }) => catalogReference.catalogItemId)).toEqual(["lamp"]);
  });

  it("asks for nothing when Wix has merged the carts by itself", () => {
    const merged = cart(line("bowl", 2), line("lamp", 1));
    expect(carryOverPlan(cart(line("bowl", 2), line("lamp", 1)), merged)).toEqual({ add: [], raise: [] });
  });

  it("keeps the larger quantity of what both carts hold", () => {
    expect(carryOverPlan(cart(line("bowl", 3)), cart(line("bowl", 1))).raise).toEqual([
      { lineItemId: "line-of-bowl", quantity: { newQuantity: 3 } },
    ]);
    expect(carryOverPlan(cart(line("bowl", 1)), cart(line("bowl", 3))).raise).toEqual([]);
  });

  it("takes another variant or another engraving for another item", () => {
    const member = cart(
      line("bowl", 1),
      line("spoon", 1, { variantId: "v1", customTextFields: { name: "Ada" } }),
    );
    const { add } = carryOverPlan(
      cart(
        line("bowl", 1, { variantId: "v2" }),
        line("spoon", 1, { variantId: "v1", customTextFields: { name: "Sam" } }),
      ),
      member,
    );
    expect(add).toHaveLength(2);
  });

  it("does not mind in which order, or how emptily, Wix states the options", () => {
    const guest = line("bowl", 1, { variantId: "v1", options: { wrap: "paper" }, preOrderRequested: false });
    const member = line("bowl", 1, { customTextFields: {}, options: { wrap: "paper" }, variantId: "v1" });
    expect(carryOverPlan(cart(guest), cart(member))).toEqual({ add: [], raise: [] });
  });

  it("leaves behind what was sold out anyway", () => {
    expect(carryOverPlan(cart(line("bowl", 0)), undefined).add).toEqual([]);
  });
});
