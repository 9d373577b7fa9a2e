import { describe, expect, it } from "vitest";
import { toDeskOrder, toDeskRow, toRefundable, toTransactions } from "./convert";

type WixOrder = Parameters<typeof toDeskOrder>[0];

const context = { mediaOrigin: "https://static.wixstatic.com", currency: "EUR", locale: "en-US" };
const at = new Date("2026-03-02T10:00:00Z");
const wixOrder: WixOrder = {
  _id: "o1",
  number: "10042",
  _createdDate: at,
  currency: "USD",
  status: "APPROVED",
  buyerInfo: { email: "ada@example.com", memberId: "m1" },
  billingInfo: { contactDetails: { firstName: "Ada", lastName: "Lindqvist", phone: "+1 555" } },
  lineItems: [
    { _id: "a", quantity: 2, physicalProperties: { sku: "BOWL-1" }, refundQuantity: 1, restockQuantity: 1 },
    { _id: "b", quantity: 1 },
  ],
  balanceSummary: {
    balance: { amount: "4.60" },
    paid: { amount: "40.00" },
    refunded: { amount: "18.00" },
  },
  activities: [
    { _id: "1", _createdDate: at, activityType: "ORDER_PAID" },
    {
      _id: "2",
      _createdDate: new Date("2026-03-03T10:00:00Z"),
      activityType: "MERCHANT_COMMENT",
      authorEmail: "mina@example.com",
      merchantComment: { message: "Call first" },
    },
    { _id: "3", activityType: "ORDER_FULFILLED" },
  ],
};

describe("an order as its seller sees it", () => {
  it("keeps Wix's own balance, in the order's currency", () => {
    expect(toDeskOrder(wixOrder, context)).toMatchObject({
      paid: { amount: "40.00", currency: "USD" },
      givenBack: { amount: "18.00", currency: "USD" },
      owed: { amount: "4.60", currency: "USD" },
    });
  });

  it("says of every line what went back, and what it is called in the store room", () => {
    expect(toDeskOrder(wixOrder, context)?.lines).toMatchObject([
      { id: "a", sku: "BOWL-1", refunded: 1, restocked: 1 },
      { id: "b", refunded: 0, restocked: 0 },
    ]);
  });

  it("tells what happened, newest first, with notes and who wrote them", () => {
    expect(toDeskOrder(wixOrder, context)?.activities).toEqual([
      {
        id: "2",
        at: "2026-03-03T10:00:00.000Z",
        kind: "MERCHANT_COMMENT",
        text: "Call first",
        author: "mina@example.com",
      },
      { id: "1", at: "2026-03-02T10:00:00.000Z", kind: "ORDER_PAID" },
    ]);
  });

  it.each([
    [{}, "Ada Lindqvist"],
    [{ billingInfo: {} }, "ada@example.com"],
    [{ billingInfo: undefined, recipientInfo: { contactDetails: { firstName: "Gus" } } }, "Gus"],
    [{ billingInfo: undefined, buyerInfo: {} }, ""],
  ] as [Partial<WixOrder>, string][])("names its buyer, with %j as %j", (change, buyer) => {
    expect(toDeskRow({ ...wixOrder, ...change }, context)?.buyer).toBe(buyer);
  });
});

describe("toTransactions", () => {
  it("tells payments from refunds, and a refund that is on its way from one that arrived", () => {
    const { payments, refunds } = toTransactions(
      {
        payments: [
          {
            _id: "p1",
            _createdDate: at,
            amount: { amount: "44.60" },
            status: "APPROVED",
            regularPaymentDetails: { paymentMethod: "CreditCard" },
          },
          { _id: "p2", amount: { amount: "5.00" }, giftcardPaymentDetails: {} },
        ],
        refunds: [
          {
            _id: "r1",
            summary: { requestedRefund: { amount: "9" }, refunded: { amount: "0" }, pending: true },
          },
          {
            _id: "r2",
            summary: { refunded: { amount: "4" }, failedRefundAmount: { amount: "2" } },
            details: { reason: "Broken" },
          },
        ],
      },
      "USD",
    );
    expect(payments).toMatchObject([
      { id: "p2", method: "Gift card", amount: { amount: "5.00", currency: "USD" } },
      { id: "p1", method: "CreditCard", status: "APPROVED", offline: false },
    ]);
    expect(refunds).toMatchObject([
      { amount: { amount: "9" }, isPending: true },
      { amount: { amount: "4" }, isPending: false, failed: { amount: "2" }, reason: "Broken" },
    ]);
    expect(refunds[0]).not.toHaveProperty("failed");
  });
});

describe("toRefundable", () => {
  it("offers what is left, and says which payments Wix pays back itself", () => {
    const payment = (paymentId: string, amount: string) => ({
      paymentId,
      paymentMethod: "Cash",
      monetary: { maxRefund: { amount } },
    });
    expect(
      toRefundable(
        {
          lineItems: [
            { lineItemId: "a", availableRefundQuantity: 1 },
            { lineItemId: "b", availableRefundQuantity: 0 },
          ],
          shipping: { availableRefundAmount: { amount: "0.00" } },
          payments: [
            { refundable: true, payment: payment("card", "30") },
            { manuallyRefundable: { reason: "OFFLINE" }, payment: payment("cash", "10") },
            { nonRefundable: { reason: "PENDING_REFUND" }, payment: payment("busy", "10") },
            { refundable: true, payment: payment("empty", "0") },
          ],
        },
        "USD",
      ),
    ).toEqual({
      currency: "USD",
      lines: [{ lineId: "a", quantity: 1 }],
      payments: [
        { paymentId: "card", method: "Cash", most: { amount: "30", currency: "USD" }, byHand: false },
        { paymentId: "cash", method: "Cash", most: { amount: "10", currency: "USD" }, byHand: true },
      ],
    });
  });
});
