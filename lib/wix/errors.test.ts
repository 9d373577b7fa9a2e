import { describe, expect, it } from "vitest";
import { toFailure, wixCode, wixStatus } from "./errors";

const sdkError = (status: number, code: unknown) => ({
  status,
  details: { applicationError: { code, description: "", data: {} } },
});

describe("SDK errors", () => {
  it("keeps Wix's code and says what it means", () => {
    expect(toFailure(sdkError(404, "CURRENT_CART_NOT_FOUND"))).toEqual({
      kind: "not-found",
      code: "CURRENT_CART_NOT_FOUND",
    });
    expect(toFailure(sdkError(428, "INSUFFICIENT_INVENTORY")).kind).toBe("conflict");
  });

  it("does not take the number the SDK invents for a code", () => {
    const error = { details: { applicationError: { code: 503 } } };
    expect(wixCode(error)).toBeUndefined();
    expect(wixStatus(error)).toBe(503);
    expect(toFailure(error)).toEqual({ kind: "unavailable", code: "HTTP_503" });
  });

  it.each([
    [400, "invalid"],
    [401, "unauthenticated"],
    [403, "forbidden"],
    [409, "conflict"],
    [429, "unavailable"],
    [500, "unavailable"],
  ])("takes %i for %s", (status, kind) => {
    expect(toFailure({ status }).kind).toBe(kind);
  });

  it.each([undefined, null, "text", new TypeError("fetch failed"), { details: null }])(
    "takes %j for no answer",
    (error) => expect(toFailure(error)).toEqual({ kind: "unavailable", code: "NO_ANSWER" }),
  );
});
