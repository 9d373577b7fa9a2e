import { describe, expect, it } from "vitest";
import { fromMemberAddress, toMember, toMemberAddress } from "./convert";

describe("toMember", () => {
  it("calls people by their first name", () => {
    const member = toMember({
      _id: "m1",
      loginEmail: "ann@example.com",
      contact: { firstName: "Ann", lastName: "Lee" },
      profile: { nickname: "annie" },
    });
    expect(member).toEqual({
      id: "m1",
      email: "ann@example.com",
      firstName: "Ann",
      lastName: "Lee",
      nickname: "annie",
      displayName: "Ann",
      addresses: [],
    });
  });

  it("falls back to the e-mail when there is no name at all", () => {
    const member = toMember({ _id: "m1", loginEmail: "ann@example.com", contact: { firstName: "" } });
    expect(member?.displayName).toBe("ann@example.com");
  });

  it("is nobody without an e-mail, as in Wix's public view of a member", () => {
    expect(toMember({ _id: "m1", profile: { nickname: "annie" } })).toBeUndefined();
  });
});

describe("addresses", () => {
  it("reads a street in one line and in two parts", () => {
    const parts = { streetAddress: { number: "1", name: "Main St" }, country: "US", subdivision: "US-NY" };
    expect(toMemberAddress({ _id: "a", ...parts }, 0)).toMatchObject({ street: "1 Main St", region: "NY" });
    expect(toMemberAddress({ _id: "a", addressLine: "5th Ave" }, 0)).toMatchObject({ street: "5th Ave" });
  });

  it("goes to Wix and comes back as it was", () => {
    const address = {
      ...{ id: "a", street: "5 Main Street", more: "Apt 2", city: "New York" },
      ...{ region: "NY", postalCode: "10001", country: "US" },
    };
    expect(toMemberAddress(fromMemberAddress(address), 0)).toEqual(address);
  });
});
