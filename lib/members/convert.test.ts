import { describe, expect, it } from "vitest";
import { fromMemberAddress, toMember, toMemberAddress, toNews } from "./convert";

const origin = "https://media.example";

describe("toMember", () => {
  it("calls people by their first name", () => {
    const member = toMember(
      {
        _id: "m1",
        loginEmail: "ann@example.com",
        contact: { firstName: "Ann", lastName: "Lee" },
        profile: { nickname: "annie" },
      },
      origin,
    );
    expect(member).toEqual({
      id: "m1",
      email: "ann@example.com",
      emailConfirmed: false,
      firstName: "Ann",
      lastName: "Lee",
      nickname: "annie",
      displayName: "Ann",
      addresses: [],
    });
  });

  it.each([
    ["https://static.wixstatic.com/media/ab_cd~mv2.jpg", "https://media.example/media/ab_cd~mv2.jpg"],
    [
      "https://media.example/media/ab_cd~mv2.jpg/v1/fill/w_1,h_1/x",
      "https://media.example/media/ab_cd~mv2.jpg",
    ],
    ["https://lh3.googleusercontent.com/a/x", undefined],
    ["http://static.wixstatic.com.evil.example/media/x", undefined],
    ["javascript:alert(1)", undefined],
    ["", undefined],
  ])("shows a picture that lies at Wix and no other: %s", (url, src) => {
    const wix = { _id: "m1", loginEmail: "ann@example.com", profile: { photo: { url } } };
    expect(toMember(wix, origin)?.photo?.src).toBe(src);
  });

  it("falls back to the e-mail when there is no name at all", () => {
    const member = toMember({ _id: "m1", loginEmail: "ann@example.com", contact: { firstName: "" } }, origin);
    expect(member?.displayName).toBe("ann@example.com");
  });

  it("is nobody without an e-mail, as in Wix's public view of a member", () => {
    expect(toMember({ _id: "m1", profile: { nickname: "annie" } }, origin)).toBeUndefined();
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

describe("toNews", () => {
  it.each([
    [undefined, { state: "silent", undeliverable: false }],
    [{ subscriptionStatus: "NOT_SET" as const }, { state: "silent", undeliverable: false }],
    [{ subscriptionStatus: "SUBSCRIBED" as const }, { state: "on", undeliverable: false }],
    [{ subscriptionStatus: "PENDING" as const }, { state: "asked", undeliverable: false }],
    [
      { subscriptionStatus: "UNSUBSCRIBED" as const, deliverabilityStatus: "SPAM_COMPLAINT" as const },
      { state: "off", undeliverable: true },
    ],
    [
      { subscriptionStatus: "SUBSCRIBED" as const, deliverabilityStatus: "INACTIVE" as const },
      { state: "on", undeliverable: false },
    ],
  ])("says what %o means", (wix, news) => {
    expect(toNews(wix)).toEqual(news);
  });
});
