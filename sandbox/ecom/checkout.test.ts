import { beforeEach, describe, expect, it } from "vitest";
import { availability } from "../catalog/stock";
import { failureOf } from "../catalog/testing";
import { demoMembers, demoProject } from "../seed/project";
import { loginThroughPages, shopperAuth } from "../testing/clients";
import type { Page, TestBrowser } from "../testing/harness";
import { suiteSandbox } from "../testing/suite";
import { checkoutPages, orderIdOf } from "./checkout-testing";
import {
  bowl,
  clientOf,
  formOf,
  guest,
  item,
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

const { open, visit, send, fillIn } = checkoutPages(sandbox, () => browser);

const shop = "http://localhost:3000";
const totalOn = (page: Page) => page.html.match(/data-total>([^<]*)</)?.[1];

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
