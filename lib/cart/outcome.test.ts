import { describe, expect, it } from "vitest";
import { availableIn, noticesFor, refusalOf } from "./outcome";
import type { CartLine } from "./types";

const line = (change: Partial<CartLine>): CartLine => ({
  id: "l",
  productId: "p",
  name: "Bowl",
  details: [],
  quantity: 2,
  requested: 2,
  fixed: false,
  status: "in-stock",
  ...change,
});

/** The shape the SDK throws, with the data Wix documents for this code. */
const refusal = (code: string, data: unknown = {}) =>
  Object.assign(new Error(code), {
    status: 428,
    details: { applicationError: { code, description: "", data } },
  });

const short = (availableQuantity: number) =>
  refusal("INSUFFICIENT_INVENTORY", {
    invalidItems: [{ id: { lineItemId: "l" }, requestedQuantity: 9, availableQuantity }],
  });

describe("noticesFor", () => {
  it("has nothing to say when everything went as asked", () => {
    expect(noticesFor([line({})])).toEqual([]);
  });

  it("tells that less was confirmed than asked for", () => {
    expect(noticesFor([line({ quantity: 3, requested: 5, status: "partly-in-stock" })])).toEqual([
      { kind: "clamped", name: "Bowl", quantity: 3 },
    ]);
  });

  it("tells sold out from no longer sold", () => {
    expect(
      noticesFor([line({ quantity: 0, status: "sold-out" }), line({ quantity: 0, status: "gone" })]),
    ).toEqual([
      { kind: "sold-out", name: "Bowl" },
      { kind: "gone", name: "Bowl" },
    ]);
  });
});

describe("refusalOf", () => {
  it("says how many there are when that stood in the way", () => {
    expect(refusalOf(short(3), "Bowl")).toEqual({ kind: "not-added", name: "Bowl", available: 3 });
  });

  it("calls it sold out when there is none", () => {
    expect(refusalOf(short(0), "Bowl")).toEqual({ kind: "sold-out", name: "Bowl" });
  });

  it("calls an item Wix does not know gone", () => {
    expect(refusalOf(refusal("ITEM_NOT_FOUND_IN_CATALOG"), "Bowl")).toEqual({ kind: "gone", name: "Bowl" });
  });

  it("does not explain away an outage", () => {
    expect(refusalOf(new TypeError("fetch failed"), "Bowl")).toBeUndefined();
  });
});

describe("availableIn", () => {
  it.each([undefined, null, {}, { invalidItems: [] }, { invalidItems: [{ availableQuantity: "3" }] }])(
    "takes an answer without a number for none: %j",
    (data) => {
      expect(availableIn(refusal("INSUFFICIENT_INVENTORY", data))).toBe(0);
    },
  );
});
