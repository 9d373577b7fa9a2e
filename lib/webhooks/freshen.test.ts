import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freshener } from "./freshen";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function shop() {
  const expired: string[] = [];
  const wix = { answers: true, takes: 0 };
  const later = vi.fn((work: () => Promise<void>) => void work());
  const freshen = freshener({
    expire: (tag) => expired.push(tag),
    ready: async (patience) => {
      const late = patience !== undefined && patience < wix.takes;
      if (patience === undefined) await new Promise((resolve) => setTimeout(resolve, wix.takes));
      return wix.answers && !late;
    },
    later,
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    lag: 15_000,
  });
  return { expired, wix, later, freshen };
}

describe("a change that Wix tells of", () => {
  it("expires its tags at once, and once more when reads have caught up", async () => {
    const { expired, freshen } = shop();
    await freshen(["product:a", "searches"]);
    expect(expired).toEqual(["product:a", "searches"]);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(expired).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(expired).toEqual(["product:a", "searches", "product:a", "searches"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(expired).toHaveLength(4);
  });

  it("costs one timer a second, however many there are", async () => {
    const { expired, freshen, later } = shop();
    for (let count = 0; count < 200; count += 1) {
      await freshen(["listings", `product:${count}`]);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(later.mock.calls.length).toBeLessThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(17_000);
    const again = expired.slice(400);
    expect(again.filter((tag) => tag === "listings").length).toBeLessThanOrEqual(3);
    expect(new Set(again).size).toBe(201);
  });

  it("is not waited for when it touches nothing", async () => {
    const { later, freshen } = shop();
    expect(await freshen([])).toBe(true);
    expect(later).not.toHaveBeenCalled();
  });

  it("throws nothing away while Wix does not answer", async () => {
    const { expired, wix, later, freshen } = shop();
    wix.answers = false;
    expect(await freshen(["product:a"])).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(expired).toEqual([]);
    expect(later).toHaveBeenCalledOnce();
  });

  it("is seen when a slow answer of Wix's comes, though Wix was told to send it again", async () => {
    const { expired, wix, freshen } = shop();
    wix.takes = 3_000;
    expect(await freshen(["product:a"])).toBe(false);
    expect(expired).toEqual([]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(expired).toEqual(["product:a"]);
  });

  it("is looked at a second time when Wix answers again, if it does", async () => {
    const { expired, wix, freshen } = shop();
    await freshen(["product:a"]);
    wix.answers = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(expired).toEqual(["product:a"]);
    wix.answers = true;
    await vi.advanceTimersByTimeAsync(16_000);
    expect(expired).toEqual(["product:a", "product:a"]);
  });
});
