import { beforeEach, describe, expect, it } from "vitest";
import { availability, setStock } from "../catalog/stock";
import { codeOf, failureOf } from "../catalog/testing";
import { demoMembers, demoProject } from "../seed/project";
import { loginThroughPages, shopperAuth } from "../testing/clients";
import type { Page, TestBrowser } from "../testing/harness";
import { suiteSandbox } from "../testing/suite";
import {
  bowl,
  clientOf,
  follow,
  formOf,
  guest,
  item,
  openCheckout,
  productOf,
  restock,
  type Shopper,
  submit,
  textOf,
  variantOf,
  visitor,
} from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;
let browser: TestBrowser;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
  browser = sandbox.browser();
});

const shop = "http://localhost:3000";
/** Puts items in the cart and opens the checkout. */
async function open(
  client: Shopper,
  items: ReturnType<typeof item>[],
  wanted?: Record<string, string>,
): Promise<Page> {
  const { cart } = await client.currentCartV2.addLineItemsToCurrentCart({ catalogItems: items });
  return visit(client, cart?._id ?? "", wanted);
}

const visit = (client: Shopper, checkoutId: string, wanted?: Record<string, string>) =>
  openCheckout(sandbox, browser, client, checkoutId, wanted);

const send = async (page: Page, values?: Record<string, string>, button?: string) =>
  follow(browser, await submit(browser, page, values, button), sandbox.url);

/** Details and delivery; answers the payment page. */
const fillIn = async (page: Page) => send(await send(page, guest), { method: "standard-us" });

const totalOn = (page: Page) => page.html.match(/data-total>([^<]*)</)?.[1];
const reasonOf = (page: Page) => [page.status, page.html.match(/<h1>([^<]*)<\/h1>/)?.[1]];
const orderIdOf = (page: Page) => new URL(page.location ?? "").searchParams.get("orderId") ?? "";

describe("a guest's checkout", () => {
  it("goes from details over delivery and payment to an order, and back to the shop with its id", async () => {
    const variant = variantOf(productOf(sandbox, "logo-tee"), "Red", "S");
    const tee = item(productOf(sandbox, "logo-tee"), variant, 2, { options: { "Gift wrap": "No" } });
    const details = await open(shopper, [tee, bowl(sandbox)]);
    expect(details.status).toBe(200);
    expect(textOf(details)).toContain("Sandbox:");
    const delivery = await send(details, guest);
    expect(textOf(delivery)).toContain("Standard 3-5 business days $6.00");
    const payment = await send(delivery, { method: "standard-us" });
    expect(textOf(payment)).toContain(
      "Grace Guest, guest@example.com 5 Main Street, New York New York 10002, United States",
    );
    const { summary } = await shopper.currentCartV2.calculateCurrentCart();
    expect(summary?.priceSummary?.total?.amount).toBe("59.89");
    expect(totalOn(payment)).toBe("$59.89");

    const done = await send(payment, {}, "Pay $59.89");
    expect(done.status).toBe(303);
    expect(done.location).toMatch(
      /^http:\/\/localhost:3000\/checkout\/thank-you\?orderId=[0-9a-f-]{36}&wixMemberLoggedIn=false$/,
    );

    const order = await shopper.orders.getOrder(orderIdOf(done));
    expect(order.purchasedDate).toBeInstanceOf(Date);
    expect(order).toMatchObject({
      number: "10001",
      status: "APPROVED",
      paymentStatus: "PAID",
      fulfillmentStatus: "NOT_FULFILLED",
      buyerInfo: { email: "guest@example.com" },
      priceSummary: {
        subtotal: { amount: "49.50", formattedAmount: "$49.50" },
        shipping: { amount: "6.00", formattedAmount: "$6.00" },
        tax: { amount: "4.39", formattedAmount: "$4.39" },
        total: { amount: "59.89", formattedAmount: "$59.89" },
      },
      shippingInfo: {
        title: "Standard",
        logistics: {
          shippingDestination: {
            address: {
              addressLine1: "5 Main Street",
              countryFullname: "United States",
              subdivisionFullname: "New York",
            },
          },
        },
      },
      billingInfo: { contactDetails: { firstName: "Grace", lastName: "Guest" } },
    });
    expect(order.buyerInfo?.visitorId).toBeTruthy();
    expect(order.lineItems?.[0]).toMatchObject({
      productName: { original: "Logo Tee" },
      quantity: 2,
      price: { amount: "20.00" },
      physicalProperties: { sku: variant.sku },
    });
    expect(order.lineItems?.[0]?.image).toMatch(/^wix:image:/);

    expect(
      availability(sandbox.world, variant ? productOf(sandbox, "logo-tee").id : "", variant.id).quantity,
    ).toBe(5);
    expect(await failureOf(shopper.currentCartV2.getCurrentCart())).toMatchObject({ status: 404 });
    expect(await shopper.cartV2.getCart(order.checkoutId ?? "")).toMatchObject({
      orderPlaced: true,
      orderId: order._id,
    });
  });

  it("makes one order only, however often the button is pressed", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)]));
    const first = await send(payment, {}, "Pay");
    const second = await send(payment, {}, "Pay");
    expect(orderIdOf(second)).toBe(orderIdOf(first));
    expect(sandbox.world.state.ecom.orders).toHaveLength(1);
    const again = await browser.get(
      `${sandbox.url}/__ecom/checkout?checkoutId=${sandbox.world.state.ecom.orders[0]?.order.checkoutId}`,
    );
    expect(again.status).toBe(410);
    expect(textOf(again)).toContain("Already ordered");
  });

  it("stays where it is when the payment is declined, and can be tried again", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)]));
    const declined = await send(payment, {}, "Decline");
    expect(declined.status).toBe(200);
    expect(declined.html).toContain('role="alert"');
    expect(textOf(declined)).toContain("declined");
    expect((await shopper.currentCartV2.getCurrentCart()).cart?.lineItems).toHaveLength(1);
    expect((await send(declined, {}, "Pay")).location).toContain("orderId=");
  });

  it("leads back to the cart with the cart intact when it is left", async () => {
    const details = await open(shopper, [bowl(sandbox)]);
    const href = details.html.match(/href="([^"]*\/leave[^"]*)"/)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect((await browser.get(href)).location).toBe(`${shop}/cart?wixMemberLoggedIn=false`);
    expect((await shopper.currentCartV2.getCurrentCart()).cart?.lineItems).toHaveLength(1);
  });

  it("tells what is wrong with the details, beside each field, and keeps what was typed", async () => {
    const details = await open(shopper, [bowl(sandbox)]);
    const wrong = await send(details, {
      ...guest,
      email: "nobody",
      city: " ",
      subdivision: "",
      postalCode: "12",
    });
    expect(wrong.status).toBe(400);
    for (const field of ["email", "city", "subdivision", "postalCode"])
      expect(wrong.html).toContain(`id="${field}-error"`);
    expect(wrong.html).toContain('aria-invalid="true" aria-describedby="email-error"');
    expect(wrong.html).toContain("<title>Error:");
    expect(formOf(wrong).fields).toMatchObject({ firstName: "Grace", email: "nobody" });
  });

  it("escapes what people type", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)]));
    await send(await browser.get(formOf(payment).action.replace("/pay?", "?").concat("&step=details")), {
      ...guest,
      lastName: '"><script>alert(1)</script>',
    });
    const again = await browser.get(formOf(payment).action.replace("/pay?", "?"));
    expect(again.html).not.toContain("<script>");
    expect(again.html).toContain("&lt;script&gt;");
  });

  it("refuses forms that this browser was not shown", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)]));
    const stranger = sandbox.browser();
    expect((await submit(stranger, payment, {}, "Pay")).status).toBe(403);
    expect((await submit(browser, payment, { csrf: "forged" }, "Pay")).status).toBe(403);
    expect(sandbox.world.state.ecom.orders).toHaveLength(0);
  });

  it("asks for no address when everything is digital, and charges a gift card first", async () => {
    const recipes = productOf(sandbox, "glaze-recipes");
    await shopper.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [item(recipes, recipes.variantsInfo.variants[0])],
    });
    const { cart } = await shopper.currentCartV2.addGiftCardToCurrentCart({ code: "GIFT-50-DEMO" });
    const details = await visit(shopper, cart?._id ?? "");
    expect(formOf(details).fields).not.toHaveProperty("addressLine");
    const payment = await send(details, {
      email: guest.email,
      firstName: guest.firstName,
      lastName: guest.lastName,
    });
    expect(textOf(payment)).toContain("Gift card −$12.00 To pay $0.00");
    const done = await send(payment, {}, "Place the order");
    const [record] = sandbox.world.state.ecom.orders;
    expect(record?.order.id).toBe(orderIdOf(done));
    expect(record?.payments).toMatchObject([
      { giftcardPaymentDetails: { obfuscatedCode: "********DEMO" }, amount: { amount: "12.00" } },
    ]);
    expect(sandbox.world.state.ecom.giftCards[0]?.balance).toBe("38");
  });

  it("has a thank-you page of its own when the shop names none", async () => {
    const payment = await fillIn(await open(shopper, [bowl(sandbox)], { postFlowUrl: `${shop}/done` }));
    const thanks = await send(payment, {}, "Pay");
    expect(thanks.status).toBe(200);
    expect(textOf(thanks)).toContain("Its number is 10001");
    expect(thanks.html).toContain(`href="${shop}/done?wixMemberLoggedIn=false"`);
  });
});

describe("the bare address of the checkout", () => {
  it("works without a redirect session and believes only allowed origins", async () => {
    const { cart } = await shopper.currentCartV2.addLineItemsToCurrentCart({ catalogItems: [bowl(sandbox)] });
    const address = (origin: string) =>
      `/__ecom/checkout?checkoutId=${cart?._id}&origin=${encodeURIComponent(origin)}&headlessClientId=${demoProject.clientId}`;
    const leave = (origin: string) => browser.get(address(origin).replace("checkout?", "checkout/leave?"));
    expect((await leave(`${shop}/`)).location).toBe(`${shop}/?wixMemberLoggedIn=false`);
    expect((await leave("https://evil.example/")).location).toBeUndefined();
    const thanks = await send(await fillIn(await browser.get(address(`${shop}/`))), {}, "Pay");
    expect(textOf(thanks)).toContain("Thank you");
    expect((await shopper.orders.getOrder(String(sandbox.world.state.ecom.orders[0]?.order.id))).number).toBe(
      "10001",
    );
  });
});

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

describe("a member's checkout", () => {
  it("is filled in from the profile, and the order is the member's", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const member = clientOf(auth);
    const details = await open(member, [bowl(sandbox)]);
    expect(formOf(details).fields).toMatchObject({
      email: "ada@example.com",
      firstName: "Ada",
      addressLine: "14 Orchard Street",
      addressLine2: "Apartment 3",
      subdivision: "US-NY",
    });
    const done = await send(await send(await send(details), { method: "express-us" }), {}, "Pay");
    expect(done.location).toContain("wixMemberLoggedIn=true");
    const { orders } = await member.orders.searchOrders({});
    expect(orders?.[0]).toMatchObject({ _id: orderIdOf(done), buyerInfo: { memberId: demoMembers.ada.id } });
  });

  it("shows a member's profile to nobody who only knows the cart's id", async () => {
    const auth = shopperAuth();
    await loginThroughPages(sandbox, auth, demoMembers.ada);
    const { cart } = await clientOf(auth).currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox)],
    });
    const page = await sandbox.browser().get(`/__ecom/checkout?checkoutId=${cart?._id}`);
    expect(page.html).not.toContain("Orchard");
  });
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
