import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok, ShopError } from "@/lib/result";
import { fulfil, fulfilRest, markPaid } from "./commands";
import { refund } from "./commands-refund";

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
  wix.orders.getOrder.mockImplementation(async () => ({
    _id: "o1",
    number: "10042",
    currency: "USD",
    lineItems: [{ _id: "bowl", quantity: 3 }],
    ...order,
  }));
  wix.orderFulfillments.listFulfillmentsForSingleOrder.mockImplementation(async () => ({
    orderWithFulfillments: { fulfillments: parcels },
  }));
  wix.orderFulfillments.createFulfillment.mockResolvedValue({});
  wix.orderTransactions.listTransactionsForSingleOrder.mockResolvedValue({ orderTransactions: {} });
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
    fulfil({ orderId: "o1", once, parcels: seen, lines: [{ lineId: "bowl", quantity }], tracking: {} }, desk);

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
    expect(await fulfilRest("o1", desk)).toEqual(ok({ number: "10042" }));
    expect(wix.orderFulfillments.createFulfillment).toHaveBeenCalledWith("o1", {
      lineItems: [{ _id: "bowl", quantity: 2 }],
    });
    order.status = "CANCELED";
    expect(await fulfilRest("o1", desk)).toMatchObject({ error: { code: "ORDER_CANCELLED" } });
  });
});

describe("marking as paid", () => {
  const pay = (owed: string) => markPaid({ orderId: "o1", once, owed, method: "Cash" }, desk);

  it("adds one payment of what is owed, by Wix's own balance", async () => {
    Object.assign(order, { paymentStatus: "PARTIALLY_PAID", balanceSummary: balance("40", "0", "20.00") });
    expect(await pay("20")).toEqual(ok("answered"));
    expect(wix.orderTransactions.addPayments).toHaveBeenCalledWith("o1", [
      expect.objectContaining({ amount: { amount: "20.00" } }),
    ]);
  });

  it("approves a payment that waits instead of adding another", async () => {
    Object.assign(order, { paymentStatus: "PENDING", balanceSummary: balance("0", "0", "60") });
    wix.orderTransactions.listTransactionsForSingleOrder.mockResolvedValue({
      orderTransactions: { payments: [{ _id: "p1", status: "PENDING" }] },
    });
    wix.orderTransactions.updatePaymentStatus.mockImplementation(async () => {
      Object.assign(order, { paymentStatus: "PAID", balanceSummary: balance("60", "0") });
    });
    expect(await pay("60")).toEqual(ok("answered"));
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

describe("giving money back", () => {
  const wish = { lines: [{ lineId: "bowl", quantity: 1 }] };
  const giveBack = (seen: { givenBack?: string; total?: string } = {}) =>
    refund(
      {
        orderId: "o1",
        once,
        wish,
        restock: true,
        notify: false,
        message: "",
        givenBack: "0",
        total: "20",
        ...seen,
      },
      desk,
    );

  it("gives back what Wix calculated, by the payment that holds it", async () => {
    expect(await giveBack()).toEqual(ok("answered"));
    expect(wix.orderBilling.refundPayments).toHaveBeenCalledWith(
      "o1",
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

  it("is never done twice when its answer was lost", async () => {
    wix.orderBilling.refundPayments.mockRejectedValueOnce(lost);
    await expect(giveBack()).rejects.toBe(lost);
    // It had happened after all, only later.
    order.balanceSummary = balance("60", "20.00");
    expect(await giveBack()).toMatchObject({ error: { code: "ORDER_CHANGED" } });
    expect(wix.orderBilling.refundPayments).toHaveBeenCalledTimes(1);
  });

  it("tells that it happened when it can be seen", async () => {
    wix.orderBilling.refundPayments.mockImplementationOnce(async () => {
      order.balanceSummary = balance("60", "20");
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
