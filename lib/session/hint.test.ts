import { describe, expect, it } from "vitest";
import { parseHint, readHint, writeHint } from "./hint";

const hint = { kind: "member" as const, dueAt: 1_795_462_008, who: "Jd83kd02Lsa" };

describe("hint cookie", () => {
  it("says who is there, when the token is due, and which session it is", () => {
    expect(writeHint(hint)).toBe("m.1795462008.Jd83kd02Lsa");
    expect(parseHint("m.1795462008.Jd83kd02Lsa")).toEqual(hint);
  });

  it("is found among other cookies", () => {
    const cookies = "a=b; wx-hint=v.1795462008.Jd83kd02Lsa; c=d";
    expect(readHint(cookies)).toEqual({ ...hint, kind: "visitor" });
    expect(readHint("not-wx-hint=v.1795462008.Jd83kd02Lsa")).toBeUndefined();
  });

  it("counts for nothing when its session has ended", () => {
    const cookies = "wx-out=AAAAAAAAAAA.Jd83kd02Lsa; wx-hint=m.1795462008.Jd83kd02Lsa";
    expect(readHint(cookies)).toBeUndefined();
    expect(readHint("wx-out=AAAAAAAAAAA; wx-hint=m.1795462008.Jd83kd02Lsa")).toEqual(hint);
  });

  it.each(["", "x.1.Jd83kd02Lsa", "m.", "m.1e99.Jd83kd02Lsa", "m.-5.Jd83kd02Lsa", "m.123", "v.123.short"])(
    "ignores %j",
    (value) => {
      expect(parseHint(value)).toBeUndefined();
    },
  );
});
