import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "./export-types";
import { divideTime } from "./spans";

/** A catalogue that is nothing but the times its products were made. */
function made(times: number[]) {
  const isos = times.map((time) => new Date(time).toISOString());
  let asked = 0;
  return {
    isos,
    asked: () => asked,
    in: ({ from, to }: Span) => isos.filter((iso) => iso >= from && iso < to),
    count: async ({ from, to }: Span) => {
      asked += 1;
      return isos.filter((iso) => iso >= from && iso < to).length;
    },
  };
}

const start = Date.UTC(2020, 0, 1);

describe("dividing a catalogue by time", () => {
  it("puts every product into exactly one span, and no more into a span than fit", async () => {
    const time = fc.oneof(
      fc.integer({ min: 0, max: 1_000_000 }).map((offset) => start + offset),
      fc.integer({ min: start, max: start + 5 * 31_536_000_000 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(time, { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        async (times, most) => {
          const shop = made(times);
          const spans = await divideTime(shop.count, most);
          expect(spans.flatMap(shop.in).sort()).toEqual([...shop.isos].sort());
          for (const span of spans) expect(shop.in(span).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it("asks few questions about 100,000 products, imported at once or over years", async () => {
    for (const gap of [20, 1_500_000]) {
      const times = Array.from({ length: 100_000 }, (_, index) => start + index * gap);
      let asked = 0;
      const spans = await divideTime(async ({ from, to }) => {
        asked += 1;
        // Evenly spaced, so counting is arithmetic.
        const index = (iso: string) =>
          Math.min(Math.max(Math.ceil((Date.parse(iso) - start) / gap), 0), times.length);
        return index(to) - index(from);
      }, 1000);
      expect(asked).toBeLessThan(320);
      expect(spans.length).toBeLessThan(220);
    }
  });

  it("leaves old spans as they are when something is added", async () => {
    const times = Array.from({ length: 500 }, (_, index) => start + index * 3_600_000);
    const before = await divideTime(made(times).count, 50);
    const after = await divideTime(made([...times, start + 501 * 3_600_000]).count, 50);
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  it("gives up dividing what was made in one millisecond", async () => {
    const spans = await divideTime(made(Array.from({ length: 9 }, () => start)).count, 3);
    expect(spans).toHaveLength(1);
  });

  it("leaves no gap for what is made, or shown, after the question", async () => {
    const spans = await divideTime(made([start, start + 1e9, start + 1.2e9]).count, 1);
    expect(spans).toHaveLength(3);
    expect(spans[0]?.from).toBe("1970-01-01T00:00:00.000Z");
    expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
    expect(Date.parse(spans.at(-1)?.to ?? "")).toBeGreaterThan(Date.UTC(2100, 0));
  });

  it("has one span for an empty shop", async () => {
    expect(await divideTime(async () => 0, 10)).toHaveLength(1);
  });
});
