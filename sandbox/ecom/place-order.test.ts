import { beforeEach, describe, expect, it } from "vitest";
import { codeOf, failureOf } from "../catalog/testing";
import { suiteSandbox } from "../testing/suite";
import { bowl, restock, type Shopper, visitor } from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
});

describe("place-order", () => {
  it("orders and pays at the prices that were shown, or not at all", async () => {
    await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox)] });
    const { cart } = await shopper.currentCartV2.updateCurrentCart({
      deliveryInfo: { address: { country: "SE", city: "Lund" } },
      customerInfo: { email: "g@example.com" },
    });
    const id = cart?._id ?? "";
    const code = () => codeOf(shopper.cartV2.placeOrder(id));
    expect(await code()).toBe("MISSING_DELIVERY_METHOD");
    await shopper.currentCartV2.setDeliveryMethodForCurrentCart({ code: "international" });
    const { summary } = await shopper.currentCartV2.calculateCurrentCart();
    const priceVerificationToken = summary?.priceVerificationToken ?? "";
    const refused = await failureOf(shopper.cartV2.placeOrder(id, { priceVerificationToken: "made up" }));
    expect(refused.details?.applicationError?.code).toBe("INVALID_PRICE_VERIFICATION_TOKEN");
    await sandbox.control("POST", "/catalog", { slug: "stone-bowl", price: "10" });
    const stale = await failureOf(shopper.cartV2.placeOrder(id, { priceVerificationToken }));
    expect(stale).toMatchObject({
      status: 428,
      details: { applicationError: { code: "CART_PRICES_OUT_OF_SYNC" } },
    });
    const placed = await shopper.cartV2.placeOrder(id);
    expect(placed).toMatchObject({
      completed: true,
      orderId: expect.any(String),
      paymentGatewayOrderId: expect.any(String),
    });
    expect(await code()).toBe("CART_ALREADY_ORDERED");
  });

  it("is refused by a site that accepts no payments", async () => {
    const { cart } = await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox)] });
    sandbox.world.switches.acceptsPayments = false;
    const failure = await failureOf(shopper.cartV2.placeOrder(cart?._id ?? ""));
    expect(failure.details?.applicationError?.code).toBe("SITE_NOT_ACCEPTING_PAYMENTS");
  });
});
