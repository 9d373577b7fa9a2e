import { describe, expect, it } from "vitest";
import { addressIn } from "./address";

describe("addressIn", () => {
  it("believes the proxies that are trusted and nobody before them", () => {
    expect(addressIn("6.6.6.6, 203.0.113.7", 1)).toBe("203.0.113.7");
    expect(addressIn("6.6.6.6, 203.0.113.7, 10.0.0.1", 2)).toBe("203.0.113.7");
    expect(addressIn("203.0.113.7", 1)).toBe("203.0.113.7");
  });

  it.each([null, "", " , "])("counts all those together of whom %j is all that is known", (header) => {
    expect(addressIn(header, 1)).toBe("unknown");
  });

  it("does not go on to what a person has written when there are fewer entries than proxies", () => {
    expect(addressIn("6.6.6.6", 2)).toBe("unknown");
  });

  it.each([
    ["with a port", "203.0.113.7:51234", "203.0.113.7"],
    ["written as IPv6", "::ffff:203.0.113.7", "203.0.113.7"],
    ["in brackets with a port", "[2001:db8:1:2:3:4:5:6]:443", "2001:db8:1:2::/64"],
  ])("knows an address %s again", (_name, header, place) => {
    expect(addressIn(header, 1)).toBe(place);
  });

  it.each([
    ["2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002:ffff::1"],
    ["2001:db8::1", "2001:DB8:0:0:9::"],
    ["::1", "0:0:0:0:0:0:0:2"],
  ])("counts %s and %s together: one person has the whole network", (one, other) => {
    expect(addressIn(one, 1)).toBe(addressIn(other, 1));
  });

  it("keeps neighbouring networks apart", () => {
    expect(addressIn("2001:db8:1:2::1", 1)).not.toBe(addressIn("2001:db8:1:3::1", 1));
  });
});
