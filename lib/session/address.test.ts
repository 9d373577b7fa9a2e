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
});
