import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "@/lib/result";
import { cancelMyOrder } from "./commands";

const getMyOrder = vi.hoisted(() => vi.fn());
const cancelOrder = vi.hoisted(() => vi.fn());
vi.mock("./queries", () => ({ getMyOrder }));
vi.mock("@/lib/wix/admin-key", () => ({ hasCredentialFor: () => true }));
vi.mock("@/lib/wix/as-owner", () => ({
  askAsOwner: (_needs: unknown, question: (client: unknown) => unknown) =>
    question({ orders: { cancelOrder } }),
}));

const open = { id: "o1", status: "approved", fulfilment: "not-fulfilled", payment: "paid" };
const cancelled = { ...open, status: "cancelled" };
const noAnswer = () => Object.assign(new Error("socket hang up"), {});

beforeEach(() => {
  getMyOrder.mockReset().mockResolvedValue(open);
  cancelOrder.mockReset().mockResolvedValue({});
});

describe("cancelMyOrder", () => {
  it("is for the order's buyer, and nobody else's key is used", async () => {
    getMyOrder.mockResolvedValue(undefined);
    expect(await cancelMyOrder("o1")).toEqual(failed("not-found", "ORDER_NOT_FOUND"));
    expect(cancelOrder).not.toHaveBeenCalled();
  });

  it("is done when the order says so, though the answer was lost", async () => {
    cancelOrder.mockRejectedValue(noAnswer());
    getMyOrder.mockResolvedValueOnce(open).mockResolvedValue(cancelled);
    expect(await cancelMyOrder("o1")).toEqual(ok(undefined));
  });

  it("is not said to be done when nobody knows", async () => {
    cancelOrder.mockRejectedValue(noAnswer());
    await expect(cancelMyOrder("o1")).rejects.toThrow();
    getMyOrder.mockResolvedValueOnce(open).mockRejectedValue(noAnswer());
    await expect(cancelMyOrder("o1")).rejects.toThrow();
  });

  it("is too late for what is on its way, and done for what is cancelled", async () => {
    getMyOrder.mockResolvedValue({ ...open, fulfilment: "fulfilled" });
    expect(await cancelMyOrder("o1")).toEqual(failed("conflict", "TOO_LATE"));
    getMyOrder.mockResolvedValue(cancelled);
    expect(await cancelMyOrder("o1")).toEqual(ok(undefined));
    expect(cancelOrder).not.toHaveBeenCalled();
  });
});
