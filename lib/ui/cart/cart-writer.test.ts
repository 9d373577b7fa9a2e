import { describe, expect, it } from "vitest";
import type { Wanted } from "@/lib/cart/optimistic";
import { CartWriter } from "./cart-writer";

/** A writer whose pauses and writes end when the test says so. */
function setUp() {
  const writes: Wanted[] = [];
  const shown: Wanted[] = [];
  const pauses: number[] = [];
  const clock = { now: 10_000 };
  const open: { pause: (() => void)[]; write: ((done: boolean) => void)[] } = { pause: [], write: [] };
  const writer = new CartWriter({
    write: (wanted) => {
      writes.push(wanted);
      return new Promise((resolve) => open.write.push(resolve));
    },
    onChange: (wanted) => shown.push(wanted),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return new Promise((resolve) => open.pause.push(resolve));
    },
    now: () => clock.now,
  });
  const turn = async () => {
    for (let count = 0; count < 10; count += 1) await Promise.resolve();
  };
  /** Nobody clicks for a while. */
  const pauseEnds = async () => {
    while (open.pause.length > 0) {
      open.pause.shift()?.();
      await turn();
    }
  };
  /** Time goes by, and somebody may click right after. */
  const onePauseEnds = async () => {
    open.pause.shift()?.();
    await turn();
  };
  const writeEnds = async (done = true) => {
    open.write.shift()?.(done);
    await turn();
  };
  return { writer, writes, shown, pauses, clock, pauseEnds, onePauseEnds, writeEnds, turn };
}

describe("CartWriter", () => {
  it("makes one write of fifty clicks", async () => {
    const { writer, writes, pauseEnds, writeEnds } = setUp();
    for (let quantity = 2; quantity <= 51; quantity += 1) void writer.ask("bowl", quantity);
    await pauseEnds();
    expect(writes).toEqual([{ bowl: 51 }]);
    await writeEnds();
    await writer.settled();
    expect(writes).toHaveLength(1);
  });

  it("waits while somebody goes on clicking", async () => {
    const { writer, writes, onePauseEnds } = setUp();
    void writer.ask("bowl", 2);
    for (const quantity of [3, 4, 5]) {
      void writer.ask("bowl", quantity);
      await onePauseEnds();
      expect(writes).toEqual([]);
    }
    await onePauseEnds();
    expect(writes).toEqual([{ bowl: 5 }]);
  });

  it("waits longer with every write of somebody who clicks at a leisurely pace, until they have stopped", async () => {
    const { writer, pauses, clock, pauseEnds, writeEnds } = setUp();
    for (let quantity = 2; quantity <= 5; quantity += 1) {
      void writer.ask("bowl", quantity);
      await pauseEnds();
      await writeEnds();
      clock.now += 900;
    }
    expect(pauses).toEqual([200, 400, 800, 800]);
    clock.now += 5_000;
    void writer.ask("bowl", 6);
    expect(pauses.at(-1)).toBe(200);
  });

  it("sends what was clicked during a slow write once, with the last number", async () => {
    const { writer, writes, pauseEnds, writeEnds } = setUp();
    void writer.ask("bowl", 2);
    await pauseEnds();
    for (let quantity = 3; quantity <= 50; quantity += 1) void writer.ask("bowl", quantity);
    expect(writes).toEqual([{ bowl: 2 }]);
    await writeEnds();
    await pauseEnds();
    expect(writes).toEqual([{ bowl: 2 }, { bowl: 50 }]);
  });

  it("never has two writes out, and takes several lines along in one", async () => {
    const { writer, writes, pauseEnds, writeEnds } = setUp();
    void writer.ask("bowl", 2);
    await pauseEnds();
    void writer.ask("lamp", 4);
    void writer.ask("mug", 3);
    await pauseEnds();
    expect(writes).toHaveLength(1);
    await writeEnds();
    await pauseEnds();
    expect(writes).toEqual([{ bowl: 2 }, { lamp: 4, mug: 3 }]);
  });

  it("does not let a removal wait", async () => {
    const { writer, writes, turn } = setUp();
    void writer.ask("bowl", 0);
    await turn();
    expect(writes).toEqual([{ bowl: 0 }]);
  });

  it("shows the cart as it was when a write fails, with whatever was clicked since", async () => {
    const { writer, shown, writes, pauseEnds, writeEnds } = setUp();
    const over = writer.ask("bowl", 2);
    await pauseEnds();
    void writer.ask("bowl", 9);
    await writeEnds(false);
    expect(await over).toBe(false);
    expect(shown.at(-1)).toEqual({});
    expect(writes).toHaveLength(1);
  });

  it("is settled when nothing is out", async () => {
    const { writer } = setUp();
    await expect(writer.settled()).resolves.toBe(true);
  });
});
