import { describe, expect, it } from "vitest";
import { dayOf, daysUntil, isDay, startOfDay } from "./days";

const zone = "America/New_York";

describe("days of a time zone", () => {
  it.each([
    ["2026-11-26T04:59:59Z", "2026-11-25"],
    ["2026-11-26T05:00:00Z", "2026-11-26"],
    ["2026-07-01T03:59:59Z", "2026-06-30"],
    ["2026-07-01T04:00:00Z", "2026-07-01"],
  ])("%s falls on %s in New York", (moment, day) => {
    expect(dayOf(moment, zone)).toBe(day);
  });

  it("begin where the zone says, also around the change of clocks", () => {
    expect(startOfDay("2026-11-01", zone).toISOString()).toBe("2026-11-01T04:00:00.000Z");
    expect(startOfDay("2026-11-01", zone, 1).toISOString()).toBe("2026-11-02T05:00:00.000Z");
    expect(startOfDay("2026-02-28", zone, 1).toISOString()).toBe("2026-03-01T05:00:00.000Z");
  });

  it("are counted back without leaving one out", () => {
    expect(daysUntil("2026-03-10", 4, zone)).toEqual([
      "2026-03-07",
      "2026-03-08",
      "2026-03-09",
      "2026-03-10",
    ]);
  });

  it.each(["2026-02-30", "2026-13-01", "tomorrow", "2026-1-1", "", "2026-01-01T00:00"])(
    "%j is none",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it("the last of February in a leap year is one", () => {
    expect(isDay("2028-02-29")).toBe(true);
  });
});
