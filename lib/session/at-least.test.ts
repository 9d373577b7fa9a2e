import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atLeast } from "./at-least";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes so long. */
const taking = (ms: number, end: () => string) =>
  new Promise<void>((resolve) => setTimeout(resolve, ms)).then(end);

describe("atLeast", () => {
  it.each([
    [0, 700],
    [300, 700],
    [900, 900],
  ])("answers work of %i ms after %i ms", async (works, answers) => {
    const answer = vi.fn();
    void atLeast(
      700,
      taking(works, () => "done"),
    ).then(answer);
    await vi.advanceTimersByTimeAsync(answers - 1);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toHaveBeenCalledWith("done");
  });

  it("fails no sooner either", async () => {
    const failure = vi.fn();
    const work = taking(10, () => {
      throw new Error("no");
    });
    void atLeast(700, work).catch(failure);
    await vi.advanceTimersByTimeAsync(699);
    expect(failure).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(failure).toHaveBeenCalledWith(expect.objectContaining({ message: "no" }));
  });
});
