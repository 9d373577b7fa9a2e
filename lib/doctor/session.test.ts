import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { judgeRotation, judgeSecret } from "./session";

const fresh = () => randomBytes(32).toString("base64url");

describe("the session secret", () => {
  it("is good when it was made as the readme says, alone and in rotation", () => {
    for (let count = 0; count < 200; count += 1) {
      expect(judgeSecret({ SESSION_SECRET: fresh() })).toEqual({ status: "ok" });
    }
    expect(judgeSecret({ SESSION_SECRET: `2:${fresh()},1:${"a".repeat(40)}` })).toEqual({ status: "ok" });
  });

  it.each([
    ["short", "kT3v9QxLw2Zr8H", /shorter/],
    ["of one letter", "a".repeat(40), /same few characters/],
    ["of a pattern", "abc123abc123abc123abc123abc123abc123", /same few characters/],
    ["from an example", "complex_password_at_least_32_characters_long", /example/],
    ["of this repository's tests", "only-for-tests-only-for-tests-only-for-tests", /example/],
    ["an id", "3f0c1b5e-5f0d-4c56-9d3b-3a1d2b8f7c11", /an id/],
    ["words", "the quick brown fox jumps over lazy dogs", /plain words/],
    ["weak where it seals", `1:${fresh()},2:${"b".repeat(40)}`, /same few characters/],
  ])("is bad when it is %s", (_, secret, title) => {
    const found = judgeSecret({ SESSION_SECRET: secret });
    expect(found).toMatchObject({
      status: "fail",
      title: expect.stringMatching(title),
      todo: expect.stringMatching(/randomBytes/),
    });
    expect(JSON.stringify(found)).not.toContain(secret);
  });
});

describe("rotation", () => {
  it("is one secret, or several with numbers and texts of their own", () => {
    expect(judgeRotation({ SESSION_SECRET: fresh() })).toMatchObject({ status: "ok" });
    expect(judgeRotation({ SESSION_SECRET: `7:${fresh()},9:${fresh()}` })).toEqual({
      status: "ok",
      title: "2 session secrets: number 9 seals, all of them open",
    });
  });

  it("is wrong with the same number or the same text twice, and doubtful when nothing ever leaves", () => {
    const one = fresh();
    expect(judgeRotation({ SESSION_SECRET: `1:${one},1:${fresh()}` })).toMatchObject({ status: "fail" });
    expect(judgeRotation({ SESSION_SECRET: `2:${one},1:${one}` })).toMatchObject({ status: "fail" });
    const many = [4, 3, 2, 1].map((id) => `${id}:${fresh()}`).join(",");
    expect(judgeRotation({ SESSION_SECRET: many })).toMatchObject({ status: "warn" });
  });
});
