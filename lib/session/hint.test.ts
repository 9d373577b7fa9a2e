import { describe, expect, it } from "vitest";
import { parseHint, readHint, writeHint } from "./hint";

describe("hint cookie", () => {
  it("says who is there and when the token is due", () => {
    const hint = { kind: "member" as const, expiresAt: 1_795_462_008 };
    expect(writeHint(hint)).toBe("m.1795462008");
    expect(parseHint("m.1795462008")).toEqual(hint);
  });

  it("is found among other cookies", () => {
    expect(readHint("a=b; wx-hint=v.1795462008; c=d")).toEqual({ kind: "visitor", expiresAt: 1_795_462_008 });
    expect(readHint("not-wx-hint=v.1795462008")).toBeUndefined();
  });

  it.each(["", "x.1", "m.", "m.1e99", "m.-5", "m.123", "v.99999999999999999999"])("ignores %j", (value) => {
    expect(parseHint(value)).toBeUndefined();
  });
});
