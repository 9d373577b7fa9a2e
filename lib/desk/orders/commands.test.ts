import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok, ShopError } from "@/lib/result";
import { fulfil, fulfilRest, markPaid } from "./commands";
import { refund } from "./commands-refund";

vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const wix = vi.hoisted(() => ({
  orders: { getOrder: vi.fn() },
  orderFulfillments: { listFulfillmentsForSingleOrder: vi.fn(), createFulfillment: vi.fn() },
  orderTransactions: {
    listTransactionsForSingleOrder: vi.fn(),
    updatePaymentStatus: vi.fn(),
    addPayments: vi.fn(),
  },
  orderBilling: { getOrderRefundability: vi.fn(), calculateRefund: vi.fn(), refundPayments: vi.fn() },
}));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needed: object, question: (client: typeof wix) => unknown) => question(wix),
}));

let order: { paymentStatus: string; status: string; balanceSummary: Record<string, { amount: string }> };
let parcels: object[];
let payments: object[];
let refunds: object[];
let orderId = "";
let serial = 0;
const desk = { admin: { memberId: "m", name: "Mina" }, note: vi.fn() };
const lost = new ShopError(failed("unavailable", "NO_ANSWER").error);
const once = "2a0f1a3e-6d5e-4e57-9d5b-0f4e6c1d2b3a";

const balance = (paid: string, refunded: string, owed = "0") => ({
  balance: { amount: owed },
  paid: { amount: paid },
  refunded: { amount: refunded },
});
const parcel = (quantity: number) => ({ _id: `p${parcels.length}`, lineItems: [{ _id: "bowl", quantity }] });

beforeEach(() => {
  vi.clearAllMocks();
  order = { status: "APPROVED", paymentStatus: "PAID", balanceSummary: balance("60.00", "0") };
  parcels = [];
  payments = [];
  refunds = [];
  // An order of its own: what nobody knows about one is remembered.
  serial += 1;
  orderId = `o${serial}`;
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  wix.orders.getOrder.mockImplementation(async () => ({
    _id: orderId,
    number: "10042",
    currency: "USD",
    lineItems: [{ _id: "bowl", quantity: 3 }],
    ...order,
  }));
  wix.orderFulfillments.listFulfillmentsForSingleOrder.mockImplementation(async () => ({
    orderWithFulfillments: { fulfillments: parcels },
  }));
  wix.orderFulfillments.createFulfillment.mockResolvedValue({});
  wix.orderTransactions.listTransactionsForSingleOrder.mockImplementation(async () => ({
    orderTransactions: { payments, refunds },
  }));
  wix.orderBilling.getOrderRefundability.mockResolvedValue({
    payments: [
      { refundable: true, payment: { paymentId: "card", monetary: { maxRefund: { amount: "60" } } } },
    ],
  });
  wix.orderBilling.calculateRefund.mockResolvedValue({ summary: { total: { amount: "20.00" } } });
  wix.orderBilling.refundPayments.mockResolvedValue({});
});

describe("sending", () => {
  const some = (quantity: number, seen = 0) =>
    fulfil({ orderId, once, parcels: seen, lines: [{ lineId: "bowl", quantity }], tracking: {} }, desk);

  it("sends so many and no more than are left", async () => {
    expect(await some(3)).toEqual(ok("answered"));
    parcels = [parcel(2)];
    expect(await some(2, 1)).toMatchObject({ error: { code: "MORE_THAN_LEFT", field: "Item" } });
    expect(wix.orderFulfillments.createFulfillment).toHaveBeenCalledTimes(1);
  });

  it("does nothing to an order another parcel has left since the page was made", async () => {
    parcels = [parcel(1)];
    expect(await some(1, 0)).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(wix.orderFulfillments.createFulfillment).not.toHaveBeenCalled();
  });

  it("finds its parcel when the answer was lost, and says that nobody knows when it is not there", async () => {
    wix.orderFulfillments.createFulfillment.mockImplementationOnce(async () => {
      parcels = [parcel(1)];
      throw lost;
    });
    expect(await some(1)).toEqual(ok("seen"));
    wix.orderFulfillments.createFulfillment.mockRejectedValueOnce(lost);
    await expect(some(1, 1)).rejects.toBe(lost);
    expect(wix.orderFulfillments.createFulfillment).toHaveBeenCalledTimes(2);
  });

  it("sends the rest of a row, and refuses a cancelled one", async () => {
    parcels = [parcel(1)];
    expect(await fulfilRest(orderId, desk)).toEqual(ok({ number: "10042" }));
    expect(wix.orderFulfillments.createFulfillment).toHaveBeenCalledWith(orderId, {
      lineItems: [{ _id: "bowl", quantity: 2 }],
    });
    order.status = "CANCELED";
    expect(await fulfilRest(orderId, desk)).toMatchObject({ error: { code: "ORDER_CANCELLED" } });
  });
});

describe("marking as paid", () => {
  const pay = (owed: string, shown = 0) =>
    markPaid({ orderId, once, owed, payments: shown, method: "Cash" }, desk);

  it("adds one payment of what is owed, by Wix's own balance", async () => {
    Object.assign(order, { paymentStatus: "PARTIALLY_PAID", balanceSummary: balance("40", "0", "20.00") });
    expect(await pay("20")).toEqual(ok("answered"));
    expect(wix.orderTransactions.addPayments).toHaveBeenCalledWith(orderId, [
      expect.objectContaining({ amount: { amount: "20.00" } }),
    ]);
  });

  it("approves a payment that waits instead of adding another", async () => {
    Object.assign(order, { paymentStatus: "PENDING", balanceSummary: balance("0", "0", "60") });
    payments = [{ _id: "p1", status: "PENDING" }];
    wix.orderTransactions.updatePaymentStatus.mockImplementation(async () => {
      Object.assign(order, { paymentStatus: "PAID", balanceSummary: balance("60", "0") });
    });
    expect(await pay("60", 1)).toEqual(ok("answered"));
    expect(wix.orderTransactions.addPayments).not.toHaveBeenCalled();
  });

  it("writes nothing when another sum is owed by now, or none", async () => {
    Object.assign(order, { paymentStatus: "PARTIALLY_PAID", balanceSummary: balance("50", "0", "10") });
    expect(await pay("20")).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    Object.assign(order, { paymentStatus: "PAID", balanceSummary: balance("60", "0") });
    expect(await pay("20")).toMatchObject({ error: { code: "ORDER_ALREADY_PAID" } });
    expect(wix.orderTransactions.addPayments).not.toHaveBeenCalled();
  });
});

describe("marking as paid when Wix's answer is lost", () => {
  it("adds no second payment, whether the sums know of the first or not", async () => {
    Object.assign(order, { paymentStatus: "NOT_PAID", balanceSummary: balance("0", "0", "60") });
    wix.orderTransactions.addPayments.mockImplementation(async () => {
      payments = [{ _id: "p1", status: "APPROVED" }];
      throw lost;
    });
    const pay = () => markPaid({ orderId, once, owed: "60", payments: 0, method: "Cash" }, desk);
    expect(await pay()).toEqual(ok("seen"));
    expect(await pay()).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(wix.orderTransactions.addPayments).toHaveBeenCalledTimes(1);
  });
});

describe("giving money back", () => {
  const wish = { lines: [{ lineId: "bowl", quantity: 1 }] };
  const pending = { _id: "r1", summary: { pending: true, requestedRefund: { amount: "20" } } };
  const giveBack = (seen: { givenBack?: string; total?: string; refunds?: number } = {}) =>
    refund(
      {
        orderId,
        once,
        wish,
        restock: true,
        notify: false,
        message: "",
        givenBack: "0",
        refunds: 0,
        total: "20",
        ...seen,
      },
      desk,
    );

  it("gives back what Wix calculated, by the payment that holds it", async () => {
    expect(await giveBack()).toEqual(ok("answered"));
    expect(wix.orderBilling.refundPayments).toHaveBeenCalledWith(
      orderId,
      expect.objectContaining({
        paymentRefunds: [{ paymentId: "card", amount: { amount: "20" } }],
        refundItems: { lineItems: [{ lineItemId: "bowl", quantity: 1 }] },
        sideEffects: {
          restock: { lineItems: [{ lineItemId: "bowl", quantity: 1 }] },
          notifications: { sendCustomerEmail: false },
        },
      }),
    );
  });

  it("moves nothing when something went back since, or Wix calculates another sum", async () => {
    order.balanceSummary = balance("60", "20");
    expect(await giveBack()).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(await giveBack({ givenBack: "20", total: "19.99" })).toMatchObject({
      error: { code: "ORDER_CHANGED" },
    });
    expect(wix.orderBilling.refundPayments).not.toHaveBeenCalled();
  });

  it("is not done again while it is on its way and counts in no sum", async () => {
    wix.orderBilling.refundPayments.mockImplementation(async () => {
      refunds = [pending];
    });
    expect(await giveBack()).toEqual(ok("answered"));
    expect(await giveBack()).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(wix.orderBilling.refundPayments).toHaveBeenCalledTimes(1);
  });

  it("is not done again when its answer was lost, as long as nobody can tell", async () => {
    wix.orderBilling.refundPayments.mockRejectedValueOnce(lost);
    expect(await giveBack()).toEqual(failed("unavailable", "REFUND_UNCERTAIN"));
    expect(await giveBack()).toEqual(failed("conflict", "REFUND_UNCERTAIN"));
    // It had happened after all, only later.
    refunds = [pending];
    expect(await giveBack()).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(await giveBack({ refunds: 1 })).toMatchObject({ error: { code: "REFUND_UNCERTAIN" } });
    expect(wix.orderBilling.refundPayments).toHaveBeenCalledTimes(1);
  });

  it("may be tried again after a refusal, which is an answer", async () => {
    const refused = new ShopError(failed("conflict", "PAYMENT_NOT_REFUNDABLE").error);
    wix.orderBilling.refundPayments.mockRejectedValueOnce(refused);
    await expect(giveBack()).rejects.toBe(refused);
    expect(await giveBack()).toEqual(ok("answered"));
  });

  it("tells that it happened when it can be seen, also a little later and on its way only", async () => {
    wix.orderBilling.refundPayments.mockImplementationOnce(async () => {
      wix.orderTransactions.listTransactionsForSingleOrder.mockImplementationOnce(async () => {
        refunds = [pending];
        throw lost;
      });
      throw lost;
    });
    expect(await giveBack()).toEqual(ok("seen"));
  });

  it("hands on why Wix gives nothing back", async () => {
    wix.orderBilling.calculateRefund.mockResolvedValue({
      notAvailable: {
        errors: [{ error: { applicationError: { code: "INVALID_LINE_ITEM_REFUND_QUANTITY" } } }],
      },
    });
    expect(await giveBack()).toMatchObject({
      error: { kind: "conflict", code: "INVALID_LINE_ITEM_REFUND_QUANTITY" },
    });
  });
});
