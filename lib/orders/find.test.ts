import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ShopError } from "@/lib/result";
import { findMyOrder } from "./find";

const getMyOrder = vi.hoisted(() => vi.fn());
const getOrderOf = vi.hoisted(() => vi.fn());
vi.mock("./queries", () => ({ getMyOrder }));
vi.mock("./guest", () => ({ getOrderOf }));

const opened = new Set(["c1"]);
const forbidden = new ShopError(failed("forbidden", "READ_ORDER_FORBIDDEN").error);

/** Without waiting for the pauses between the questions. */
async function found() {
  const finding = findMyOrder("o1", opened);
  await vi.runAllTimersAsync();
  return finding;
}

beforeEach(() => {
  vi.useFakeTimers();
  getMyOrder.mockReset().mockResolvedValue(undefined);
  getOrderOf.mockReset().mockResolvedValue(undefined);
  return () => vi.useRealTimers();
});

describe("findMyOrder", () => {
  it("costs one question where the order is there and theirs", async () => {
    getMyOrder.mockResolvedValue({ id: "o1" });
    expect(await found()).toEqual({ kind: "order", order: { id: "o1" } });
    expect(getMyOrder).toHaveBeenCalledOnce();
    expect(getOrderOf).not.toHaveBeenCalled();
  });

  it("shows part of it to the browser that opened its checkout, when the token is another", async () => {
    getMyOrder.mockRejectedValue(forbidden);
    getOrderOf.mockResolvedValue({ id: "o1" });
    expect(await found()).toEqual({ kind: "order", order: { id: "o1" }, partly: true });
    expect(getOrderOf).toHaveBeenCalledWith(opened, "o1");
  });

  it("shows all of it when it appears between the two questions", async () => {
    getMyOrder.mockResolvedValueOnce(undefined).mockResolvedValue({ id: "o1", email: "g@example.com" });
    getOrderOf.mockResolvedValue({ id: "o1" });
    expect(await found()).toEqual({ kind: "order", order: { id: "o1", email: "g@example.com" } });
  });

  it("says the same of an order that is not there and of somebody else's", async () => {
    expect(await found()).toEqual({ kind: "not-yet" });
    getMyOrder.mockRejectedValue(forbidden);
    expect(await found()).toEqual({ kind: "not-yet" });
    expect(getMyOrder).toHaveBeenCalledTimes(6);
  });

  it("knows an outage", async () => {
    getMyOrder.mockRejectedValue(new ShopError(failed("unavailable", "HTTP_503").error));
    expect(await found()).toEqual({ kind: "unavailable" });
  });
});
