import { describe, expect, it } from "vitest";
import { failed } from "@/lib/result";
import { fieldOf, loginText } from "./login-words";

const text = (...failure: Parameters<typeof failed>) => loginText(failed(...failure).error);
const field = (...failure: Parameters<typeof failed>) => fieldOf(failed(...failure).error);

describe("loginText", () => {
  it("has a sentence of its own for everything that can be said", () => {
    const codes = [
      "WRONG_CREDENTIALS",
      "EMAIL_TAKEN",
      "BAD_EMAIL",
      "BAD_PASSWORD",
      "BAD_CODE",
      "TOO_MANY_CODES",
      "NO_VERIFICATION",
      "CAPTCHA",
      "TOO_MANY_TRIES",
      "FOREIGN_ORIGIN",
      "INPUT",
      "ANYTHING_ELSE",
    ];
    expect(new Set(codes.map((code) => text("invalid", code))).size).toBe(codes.length);
  });

  it("never blames the person for an outage", () => {
    for (const code of ["LOGIN_NOT_FINISHED", "NO_VISITOR", "NO_ANSWER", "HTTP_503"]) {
      expect(text("unavailable", code)).toContain("cannot reach the login");
    }
  });

  it("says how long to wait, as people say it", () => {
    expect(text("throttled", "TOO_MANY_TRIES", "1")).toContain("wait a minute and");
    expect(text("throttled", "TOO_MANY_TRIES", "15")).toContain("wait 15 minutes and");
    expect(text("throttled", "TOO_MANY_TRIES")).toContain("wait a few minutes and");
  });
});

describe("fieldOf", () => {
  it("points at what can be mended, and at no field when saying which would tell something", () => {
    expect(field("invalid", "INPUT", "email")).toBe("email");
    expect(field("invalid", "EMAIL_TAKEN")).toBe("email");
    expect(field("invalid", "BAD_PASSWORD")).toBe("password");
    expect(field("invalid", "BAD_CODE")).toBe("code");
    expect(field("invalid", "WRONG_CREDENTIALS")).toBeUndefined();
    expect(field("throttled", "TOO_MANY_TRIES", "15")).toBeUndefined();
  });
});
