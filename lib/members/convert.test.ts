import { describe, expect, it } from "vitest";
import { toMember } from "./convert";

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
