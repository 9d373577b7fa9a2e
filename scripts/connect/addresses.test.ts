import { describe, expect, it } from "vitest";
import { addressesOf, isEmpty, mergeAddresses } from "./addresses";

const there = { redirectUris: ["https://other.example.com/back"], redirectDomains: ["localhost:4321"] };

describe("mergeAddresses", () => {
  it("adds behind what is there, and takes nothing out", () => {
    const { lists, added, missing } = mergeAddresses(there, addressesOf(["https://shop.example.com"]), 20);
    expect(lists).toEqual({
      redirectUris: [
        "https://other.example.com/back",
        "https://shop.example.com/login/callback",
        "https://shop.example.com/login/reset",
      ],
      redirectDomains: ["localhost:4321", "shop.example.com"],
    });
    expect(added.redirectDomains).toEqual(["shop.example.com"]);
    expect(isEmpty(missing)).toBe(true);
  });

  it("adds nothing twice", () => {
    const wanted = addressesOf(["http://localhost:3000", "http://localhost:3000"]);
    const once = mergeAddresses(there, wanted, 20);
    expect(once.lists.redirectUris).toHaveLength(3);
    expect(isEmpty(mergeAddresses(once.lists, wanted, 20).added)).toBe(true);
  });

  it("leaves a list that would get too long as it is, and names what is missing", () => {
    const { lists, missing, added } = mergeAddresses(there, addressesOf(["https://shop.example.com"]), 2);
    expect(lists.redirectUris).toEqual(there.redirectUris);
    expect(missing).toMatchObject({
      redirectUris: [expect.stringContaining("callback"), expect.stringContaining("reset")],
    });
    expect(added).toEqual({ redirectUris: [], redirectDomains: ["shop.example.com"] });
  });
});
