import { beforeEach, describe, expect, it } from "vitest";
import { setStock } from "../catalog/stock";
import { failureOf } from "../catalog/testing";
import type { TestBrowser } from "../testing/harness";
import { suiteSandbox } from "../testing/suite";
import { checkoutPages, orderIdOf, reasonOf } from "./checkout-testing";
import { bowl, restock, type Shopper, textOf, visitor } from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;
let browser: TestBrowser;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
  browser = sandbox.browser();
});

const { open, visit, send, fillIn } = checkoutPages(sandbox, () => browser);

describe("what keeps a checkout from going on", () => {
  it("is told on a page of its own", async () => {
    const { cart } = await shopper.currentCartV2.createCurrentCart({});
    const id = cart?._id ?? "";
    expect(reasonOf(await visit(shopper, id))).toEqual([200, "Your cart is empty"]);
    expect(reasonOf(await visit(shopper, "00000000-0000-4000-8000-000000000000"))).toEqual([
      404,
      "This checkout does not exist",
    ]);
    await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox)] });
    sandbox.world.switches.acceptsPayments = false;
    expect(reasonOf(await visit(shopper, id))).toEqual([200, "Nobody can pay here yet"]);
    sandbox.world.switches.published = false;
    expect(reasonOf(await visit(shopper, id))).toEqual([404, "This site is not published"]);
  });

  it("is somebody else having bought the last one just before", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox, 2)]));
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 1 });
    const late = await send(payment, {}, "Pay");
    expect(textOf(late)).toContain("Stone Bowl: 1 left of the 2 you wanted");
    expect(sandbox.world.state.ecom.orders).toHaveLength(0);
    setStock(sandbox.world, { slug: "stone-bowl", quantity: 0 });
    expect(reasonOf(await send(payment, {}, "Pay"))).toEqual([200, "Sold out"]);
  });
});

describe("a payment that goes another way", () => {
  const ask = async () =>
    send(await fillIn(await open(shopper, [bowl(sandbox, 2)])), {}, "Use a card whose bank asks first");

  it("becomes an order when the bank knows who it is, once", async () => {
    const bank = await ask();
    expect(textOf(bank)).toContain("is it you?");
    expect(sandbox.world.state.ecom.orders).toHaveLength(0);
    const done = await send(bank, {}, "Yes");
    expect(done.location).toContain("orderId=");
    expect(orderIdOf(await send(bank, {}, "Yes"))).toBe(orderIdOf(done));
    expect(sandbox.world.state.ecom.orders).toHaveLength(1);
  });

  it("is charged nothing when the bank says no, or is never answered, and can be tried again", async () => {
    const bank = await ask();
    const refused = await send(bank, {}, "No, stop");
    expect(textOf(refused)).toContain("could not confirm that it is you. Nothing was charged");
    expect(bank.html).toContain("Back without answering");
    expect(sandbox.world.state.ecom.orders).toHaveLength(0);
    expect((await shopper.currentCartV2.getCurrentCart()).cart?.lineItems).toHaveLength(1);
    expect((await send(refused, {}, "Pay $")).location).toContain("orderId=");
  });

  it("stops when a price has changed meanwhile, on the payment page or at the bank, and shows the new sum", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)]));
    await sandbox.control("POST", "/catalog", { slug: "stone-bowl", price: "12" });
    const stopped = await send(payment, {}, "Pay $");
    expect(stopped.status).toBe(409);
    expect(textOf(stopped)).toMatch(/total has changed from \$16\.34 to \$19\.07\. Nothing was charged/);
    const bank = await send(stopped, {}, "Use a card whose bank asks first");
    await sandbox.control("POST", "/catalog", { slug: "stone-bowl", price: "10" });
    const again = await send(bank, {}, "Yes");
    expect(again.status).toBe(409);
    expect(sandbox.world.state.ecom.orders).toHaveLength(0);
    expect((await send(again, {}, "Pay $")).location).toContain("orderId=");
  });
});

describe("one cart in two checkouts", () => {
  it("is one order, whoever pays first and however late the other one comes", async () => {
    const first = await fillIn(await open(shopper, [bowl(sandbox)]));
    const { cart } = await shopper.currentCartV2.getCurrentCart();
    const second = await visit(shopper, cart?._id ?? "");
    const done = await send(first, {}, "Pay $");
    const late = await send(second, {}, "Pay $");
    expect(orderIdOf(late)).toBe(orderIdOf(done));
    expect(reasonOf(await visit(shopper, cart?._id ?? ""))).toEqual([410, "Already ordered"]);
    expect(sandbox.world.state.ecom.orders).toHaveLength(1);
  });

  it("is one order when both pay at the same moment", async () => {
    const first = await fillIn(await open(shopper, [bowl(sandbox)]));
    const { cart } = await shopper.currentCartV2.getCurrentCart();
    const second = await visit(shopper, cart?._id ?? "");
    const [one, other] = await Promise.all([send(first, {}, "Pay $"), send(second, {}, "Pay $")]);
    expect(orderIdOf(one)).toBe(orderIdOf(other));
    expect(sandbox.world.state.ecom.orders).toHaveLength(1);
  });
});

describe("a minimum order", () => {
  it("is told by estimates and calculations, stops the checkout, and is met by more", async () => {
    sandbox.world.switches.minimumOrder = 25;
    const { cart } = await shopper.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox, 2)],
    });
    const { summary } = await shopper.currentCartV2.estimateCurrentCart({
      validationConfig: "PRE_CHECKOUT_VALIDATIONS",
    });
    expect(summary?.violations).toMatchObject([
      {
        scope: "GLOBAL",
        code: "SUBTOTAL_BELOW_ORDER_MINIMUM",
        severity: "ERROR",
        subtotalBelowOrderMinimumData: {
          minimumOrderSubtotal: { amount: "25" },
          remainingAmount: { amount: "6" },
        },
      },
    ]);
    const page = await visit(shopper, cart?._id ?? "");
    expect(reasonOf(page)).toEqual([200, "A little more is needed"]);
    expect(textOf(page)).toContain("from $25.00 on, and this one comes to $19.00");
    const refused = await failureOf(shopper.cartV2.placeOrder(cart?._id ?? ""));
    expect(refused.details?.applicationError?.code).toBe("VIOLATIONS_WITH_ERROR_SEVERITY");
    await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox, 1)] });
    expect((await visit(shopper, cart?._id ?? "")).html).toContain("Your details");
  });
});
