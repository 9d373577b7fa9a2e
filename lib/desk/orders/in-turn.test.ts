import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn";

/** A change that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end: () => end() };
}

describe("inTurn", () => {
  it("lets a change of an order wait for the one before it, and for no other order's", async () => {
    const began: string[] = [];
    const first = held();
    const one = inTurn("o1", async () => {
      began.push("first");
      await first.ended;
    });
    const two = inTurn("o1", async () => began.push("second"));
    await inTurn("o2", async () => began.push("another order"));
    expect(began).toEqual(["first", "another order"]);
    first.end();
    await Promise.all([one, two]);
    expect(began).toEqual(["first", "another order", "second"]);
  });

  it("goes on after a change that failed", async () => {
    const failing = inTurn("o1", () => Promise.reject(new Error("no")));
    const next = inTurn("o1", async () => "went on");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("went on");
  });
});
