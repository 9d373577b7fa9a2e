import { beforeEach, describe, expect, it } from "vitest";
import { availability } from "../catalog/stock";
import { failureOf } from "../catalog/testing";
import { minus } from "../kernel/money";
import { seedOrders } from "../seed/orders";
import { suiteSandbox } from "../testing/suite";
import { backOffice, bowl, orderAt, productOf, restock, visitor } from "./testing";

const sandbox = suiteSandbox();
const office = backOffice();

beforeEach(() => {
  restock(sandbox);
  const order = (outcome: "open" | "unpaid" | "pending" | "rejected" | "refunded", month: number) => ({
    buyer: "ada" as const,
    date: `2026-0${month}-10T10:00:00.000Z`,
    items: [
      ["stone-bowl", 3],
      ["logo-tee", 1],
    ] as const,
    outcome,
  });
  seedOrders(sandbox.world.state, [
    order("open", 1),
    order("unpaid", 2),
    order("pending", 3),
    order("rejected", 4),
    order("refunded", 5),
  ]);
});

const record = (index: number) => orderAt(sandbox, index);
const lineId = (index: number, line = 0) =>
  (record(index).order.lineItems as { id: string }[])[line]?.id ?? "";
const paymentId = (index: number) => record(index).payments[0]?.id ?? "";
const missing = "00000000-0000-4000-8000-000000000000";
const total = (index: number) =>
  (record(index).order.priceSummary as { total: { amount: string } }).total.amount;
const codeOf = async (call: Promise<unknown>) => {
  const { status, details } = await failureOf(call);
  return `${status} ${details?.applicationError?.code}`;
};
const refund = (index: number, options: object) =>
  office.orderBilling.refundPayments(record(index).order.id, options as never);

describe("what can be refunded", () => {
  it("is told for every payment, line and the delivery", async () => {
    const { payments, paymentsSummary, lineItems, shipping } =
      await office.orderBilling.getOrderRefundability(record(0).order.id);
    expect(payments).toMatchObject([
      {
        refundable: true,
        payment: {
          paymentId: paymentId(0),
          creditCardDetails: { brand: "Visa" },
          monetary: { paid: { amount: total(0) }, maxRefund: { amount: total(0) } },
        },
      },
    ]);
    expect(paymentsSummary?.monetary?.refunded?.amount).toBe("0.00");
    expect(lineItems?.[0]).toEqual({
      lineItemId: lineId(0),
      originalQuantity: 3,
      refundedQuantity: 0,
      availableRefundQuantity: 3,
    });
    expect(shipping?.availableRefundAmount?.amount).toBe("6.00");
  });

  it("is nothing while an order waits, was turned down or was refunded already", async () => {
    const reasonOf = async (index: number) =>
      (await office.orderBilling.getOrderRefundability(record(index).order.id)).payments?.map(
        ({ nonRefundable }) => nonRefundable?.reason,
      );
    expect(await reasonOf(1)).toEqual([]);
    expect(await reasonOf(2)).toEqual(["ORDER_IS_PENDING"]);
    expect(await reasonOf(3)).toEqual(["ORDER_IS_REJECTED"]);
    expect(await reasonOf(4)).toEqual(["ALREADY_REFUNDED"]);
    expect(await codeOf(office.orderBilling.getOrderRefundability(missing))).toBe("404 ORDER_NOT_FOUND");
  });

  it("is worked out beforehand, and says what is not possible", async () => {
    const price = (wish: object) =>
      office.orderBilling.calculateRefund(record(0).order.id, { refundItems: wish } as never);
    const one = await price({ lineItems: [{ lineItemId: lineId(0), quantity: 1 }], shipping: {} });
    // 9.50 with New York's sales tax, and the delivery.
    expect(one).toMatchObject({
      available: true,
      summary: {
        subtotal: { amount: "15.50" },
        tax: { amount: "0.84" },
        total: { amount: "16.34" },
        lineItemsSubtotal: { amount: "9.50" },
      },
      calculatedRefundItems: { shipping: { summary: { total: { amount: "6.00" } } } },
    });
    const everything = await price({
      lineItems: [
        { lineItemId: lineId(0), quantity: 3 },
        { lineItemId: lineId(0, 1), quantity: 1 },
      ],
      shipping: {},
    });
    expect(everything.summary?.total?.amount).toBe(total(0));
    const impossible = await price({
      lineItems: [
        { lineItemId: lineId(0), quantity: 4 },
        { lineItemId: missing, quantity: 1 },
      ],
      shipping: { amount: { amount: "7" } },
    });
    expect(impossible.available).toBeUndefined();
    expect(impossible.notAvailable?.errors?.map(({ error }) => error?.applicationError?.code)).toEqual([
      "INVALID_LINE_ITEM_REFUND_QUANTITY",
      "LINE_ITEM_NOT_FOUND",
      "INVALID_SHIPPING_REFUND_AMOUNT",
    ]);
  });
});

describe("refunding", () => {
  const bowlStock = () => {
    const { id, variantsInfo } = productOf(sandbox, "stone-bowl");
    return availability(sandbox.world, id, variantsInfo.variants[0]?.id ?? "").quantity;
  };

  it("a part and then the rest changes payment, order and stock, and writes to the buyer when asked", async () => {
    const before = bowlStock() ?? 0;
    const { refund: made, orderTransactions } = await refund(0, {
      paymentRefunds: [{ paymentId: paymentId(0), amount: { amount: "10.34" } }],
      refundItems: { lineItems: [{ lineItemId: lineId(0), quantity: 1 }] },
      sideEffects: {
        restock: { lineItems: [{ lineItemId: lineId(0), quantity: 1 }] },
        notifications: { sendCustomerEmail: true, customMessage: "It came broken" },
      },
      customerReason: "Broken",
    });
    expect(made).toMatchObject({
      transactions: [{ paymentId: paymentId(0), refundStatus: "SUCCEEDED", externalRefund: false }],
      details: { reason: "Broken", lineItems: [{ lineItemId: lineId(0), quantity: 1 }] },
      summary: { refunded: { amount: "10.34", formattedAmount: "$10.34" }, pending: false },
    });
    expect(made?._createdDate).toBeInstanceOf(Date);
    expect(orderTransactions?.payments?.[0]?.status).toBe("PARTIALLY_REFUNDED");
    expect(bowlStock()).toBe(before + 1);
    const order = await office.orders.getOrder(record(0).order.id);
    expect(order).toMatchObject({
      paymentStatus: "PARTIALLY_REFUNDED",
      balanceSummary: { refunded: { amount: "10.34" }, paid: { amount: total(0) } },
    });
    expect(order.lineItems?.[0]).toMatchObject({ refundQuantity: 1, restockQuantity: 1 });
    expect(order.activities?.at(-1)).toMatchObject({
      activityType: "ORDER_REFUNDED",
      orderRefunded: { manual: false, amount: { amount: "10.34" }, reason: "Broken" },
    });
    expect(await sandbox.control("GET", "/mail")).toMatchObject({
      orders: [{ kind: "ORDER_REFUNDED", message: "It came broken" }],
    });

    await refund(0, { paymentRefunds: [{ paymentId: paymentId(0) }] });
    expect(await office.orders.getOrder(record(0).order.id)).toMatchObject({
      paymentStatus: "FULLY_REFUNDED",
      balanceSummary: { refunded: { amount: total(0) } },
    });
    const { orderTransactions: after } = await office.orderTransactions.listTransactionsForSingleOrder(
      record(0).order.id,
    );
    expect(after).toMatchObject({ payments: [{ status: "REFUNDED" }] });
    expect(after?.refunds).toHaveLength(2);
    // What a refund put back, cancelling does not put back again.
    await office.orders.cancelOrder(record(0).order.id, { restockAllItems: true });
    expect(bowlStock()).toBe(before + 3);
  });

  it("is refused by Wix's own codes and then changes nothing", async () => {
    const one = { lineItems: [{ lineItemId: lineId(0), quantity: 1 }] };
    const from = (paymentRefund: object, more: object = {}) =>
      codeOf(refund(0, { paymentRefunds: [paymentRefund], ...more }));
    const before = structuredClone(record(0));
    expect(await from({ paymentId: missing })).toBe("428 PAYMENT_NOT_FOUND");
    const much = { paymentId: paymentId(0), amount: { amount: "1000" } };
    expect(await from(much)).toBe("428 INVALID_PAYMENT_REFUND_AMOUNT");
    const ten = { paymentId: paymentId(0), amount: { amount: "10" } };
    expect(await codeOf(refund(0, { paymentRefunds: [ten, { ...ten, amount: { amount: total(0) } }] }))).toBe(
      "428 INVALID_PAYMENT_REFUND_AMOUNT",
    );
    expect(await from(ten, { refundItems: { lineItems: [{ lineItemId: lineId(0), quantity: 4 }] } })).toBe(
      "428 INVALID_LINE_ITEM_REFUND_QUANTITY",
    );
    const restockTwo = { restock: { lineItems: [{ lineItemId: lineId(0), quantity: 2 }] } };
    expect(await from(ten, { refundItems: one, sideEffects: restockTwo })).toBe(
      "428 INVALID_LINE_ITEM_RESTOCK_QUANTITY",
    );
    expect(record(0)).toEqual(before);
    const again = refund(4, { paymentRefunds: [{ paymentId: paymentId(4) }] });
    expect(await failureOf(again)).toMatchObject({
      details: {
        applicationError: {
          code: "PAYMENT_NOT_REFUNDABLE",
          data: { nonRefundableReason: "ALREADY_REFUNDED" },
        },
      },
    });
  });

  it("may be on its way for long: then nothing has gone back yet, but so much less is left", async () => {
    await sandbox.control("POST", "/switches", { refundsPend: true });
    const { id } = record(0).order;
    const made = await refund(0, {
      paymentRefunds: [{ paymentId: paymentId(0), amount: { amount: "10" } }],
      refundItems: { lineItems: [{ lineItemId: lineId(0), quantity: 1 }] },
    });
    expect(made.refund).toMatchObject({
      transactions: [{ refundStatus: "PENDING" }],
      summary: { pending: true, pendingRefund: { amount: "10.00" }, refunded: { amount: "0.00" } },
    });
    const order = await office.orders.getOrder(id);
    expect(order).toMatchObject({
      paymentStatus: "PAID",
      balanceSummary: { refunded: { amount: "0.00" }, pendingRefund: { amount: "10.00" } },
    });
    expect(order.lineItems?.[0]).toMatchObject({ refundQuantity: 0 });
    expect(order.activities?.at(-1)).toMatchObject({ activityType: "REFUND_INITIATED" });
    const { orderTransactions } = await office.orderTransactions.listTransactionsForSingleOrder(id);
    expect(orderTransactions?.refunds).toMatchObject([{ summary: { pending: true } }]);
    const { payments } = await office.orderBilling.getOrderRefundability(id);
    expect(payments?.[0]?.payment?.monetary).toMatchObject({
      refundPending: { amount: "10.00" },
      maxRefund: { amount: minus(total(0), "10") },
    });
  });

  it("of money that came in by hand has to be done by hand", async () => {
    const { id } = record(1).order;
    const { paymentsIds } = await office.orderTransactions.addPayments(id, [
      {
        amount: { amount: total(1) },
        regularPaymentDetails: { offlinePayment: true, paymentMethod: "Cash", status: "APPROVED" },
        refundDisabled: false,
      },
    ] as never);
    const [cash = ""] = paymentsIds ?? [];
    const { payments } = await office.orderBilling.getOrderRefundability(id);
    expect(payments).toMatchObject([{ manuallyRefundable: { reason: "OFFLINE" } }]);
    const give = (externalRefund: boolean) =>
      refund(1, { paymentRefunds: [{ paymentId: cash, externalRefund }] });
    expect(await codeOf(give(false))).toBe("428 EXTERNAL_REFUND_EXPECTED");
    const { refund: made } = await give(true);
    expect(made?.transactions?.[0]).toMatchObject({ externalRefund: true });
    expect(made?.transactions?.[0]?.gatewayRefundId).toBeUndefined();
  });

  it("puts a gift card's money back on the card", async () => {
    const guest = await visitor();
    const { cart } = await guest.currentCartV2.addLineItemsToCurrentCart({
      catalogItems: [bowl(sandbox, 1)],
    });
    await guest.currentCartV2.updateCurrentCart({ deliveryInfo: { address: { country: "SE" } } });
    await guest.currentCartV2.setDeliveryMethodForCurrentCart({ code: "international" });
    await guest.currentCartV2.addGiftCardToCurrentCart({ code: "GIFT-50-DEMO" });
    await guest.cartV2.placeOrder(cart?._id ?? "");
    const card = () =>
      sandbox.world.state.ecom.giftCards.find(({ code }) => code === "GIFT-50-DEMO")?.balance;
    expect(card()).not.toBe("50");
    await refund(5, { paymentRefunds: [{ paymentId: paymentId(5) }] });
    expect(card()).toBe("50");
  });
});
