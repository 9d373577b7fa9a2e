import { describe, expect, it } from "vitest";
import { codeInput, forgotInput, loginInput, registrationInput } from "./input";

const email = "ada@example.com";

describe("what a login form may hold", () => {
  it.each([" leading and trailing ", "emoji 🫖", "nul\u0000byte", "x".repeat(1_024)])(
    "leaves the password %j as it was typed",
    (password) => {
      expect(loginInput.parse({ email, password }).password).toBe(password);
    },
  );

  it.each(["", "x".repeat(1_025), undefined])("refuses the password %j", (password) => {
    expect(loginInput.safeParse({ email, password }).success).toBe(false);
  });

  it.each([
    [" ada@example.com ", "ada@example.com"],
    ["r&d@example.com", "r&d@example.com"],
    ["o'brien+shop@example.co.uk", "o'brien+shop@example.co.uk"],
  ])("takes %j for an e-mail", (typed, kept) => {
    expect(forgotInput.parse({ email: typed }).email).toBe(kept);
  });

  it.each([
    "",
    "ada",
    "@example.com",
    "a@b@c",
    "ada@example.com\nBcc: x@example.com",
    `${"x".repeat(320)}@example.com`,
  ])("does not take %j for one", (typed) => {
    expect(forgotInput.safeParse({ email: typed }).success).toBe(false);
  });

  it("asks a new password for six characters, and an old one for none in particular", () => {
    expect(registrationInput.safeParse({ email, password: "12345" }).success).toBe(false);
    expect(registrationInput.safeParse({ email, password: "123456" }).success).toBe(true);
    expect(loginInput.safeParse({ email, password: "1" }).success).toBe(true);
  });

  it("reads a code as people paste it", () => {
    expect(codeInput.parse({ code: " 123 456\n" }).code).toBe("123456");
    for (const code of ["12345", "1234567", "12345a", "١٢٣٤٥٦"]) {
      expect(codeInput.safeParse({ code }).success).toBe(false);
    }
  });
});
