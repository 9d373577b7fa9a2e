import { describe, expect, it } from "vitest";
import { failed } from "@/lib/result";
import { lookupField, lookupText } from "./lookup-words";

const said = (...failure: Parameters<typeof failed>) => lookupText(failed(...failure).error);

describe("lookupText", () => {
  it("does not say which of the two was wrong", () => {
    expect(said("not-found", "NO_SUCH_ORDER")).toMatch(/number and this e-mail/);
  });

  it("says how long to wait, and that Wix is away when it is", () => {
    expect(said("throttled", "TOO_MANY_LOOKUPS", "12")).toContain("12 minutes");
    expect(said("throttled", "TOO_MANY_LOOKUPS", "1")).toContain("a minute");
    expect(said("unavailable", "HTTP_503")).toMatch(/right now/);
  });

  it("leads to the field that is wrong, and to none for an order that is not found", () => {
    expect(lookupField(failed("invalid", "INPUT", "number").error)).toBe("number");
    expect(lookupField(failed("not-found", "NO_SUCH_ORDER").error)).toBeUndefined();
  });
});
