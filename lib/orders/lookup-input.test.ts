import { describe, expect, it } from "vitest";
import { lookupInput } from "./lookup-input";

const email = "gus@example.com";
const read = (number: unknown) => lookupInput.safeParse({ number, email }).data?.number;

describe("lookupInput", () => {
  it.each([
    "10042",
    "010042",
    " 10042 ",
    "#10042",
    "# 10042",
    "№10042",
    "Order 10042",
    "order no. 10042",
    "Nr. 10042",
  ])("reads the number in %j", (text) => {
    expect(read(text)).toBe("10042");
  });

  it.each([
    "",
    "abc",
    "10 042",
    "1e4",
    "-5",
    "0",
    "000",
    "0x10",
    "10042; 10043",
    "9".repeat(13),
    10042,
    undefined,
  ])("finds no number in %j", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it("takes an e-mail without the spaces around it, and names what is wrong", () => {
    expect(lookupInput.parse({ number: "1", email: " Gus@Example.com " }).email).toBe("Gus@Example.com");
    const { error } = lookupInput.safeParse({ number: "1", email: "gus" });
    expect(error?.issues[0]?.path).toEqual(["email"]);
  });
});
