import { beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "@/lib/result";
import { inTurn } from "./in-turn";

interface Shared {
  set(key: string, word: string, options: { NX: boolean; PX: number }): Promise<"OK" | null>;
  eval(script: string, given: { keys: string[]; arguments: string[] }): Promise<number>;
}

let redis: Shared | undefined;
let kept: Map<string, string>;
vi.mock("@/lib/session/redis", () => ({ redisClient: async () => redis }));

/** As much of a Redis as is asked of it here. */
const shared: Shared = {
  set: async (key, word) => {
    if (kept.has(key)) return null;
    kept.set(key, word);
    return "OK";
  },
  eval: async (_script, { keys: [key = ""], arguments: [word] }) =>
    Number(kept.get(key) === word && kept.delete(key)),
};

beforeEach(() => {
  redis = undefined;
  kept = new Map();
});

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
      return ok("first");
    });
    const two = inTurn("o1", async () => ok(began.push("second")));
    await inTurn("o2", async () => ok(began.push("another order")));
    expect(began).toEqual(["first", "another order"]);
    first.end();
    await Promise.all([one, two]);
    expect(began).toEqual(["first", "another order", "second"]);
  });

  it("goes on after a change that failed", async () => {
    const failing = inTurn("o1", () => Promise.reject(new Error("no")));
    const next = inTurn("o1", async () => ok("went on"));
    await expect(failing).rejects.toThrow("no");
    expect(await next).toEqual(ok("went on"));
  });

  it("refuses what another machine is at, and goes on when that is through", async () => {
    redis = shared;
    const change = vi.fn(async () => ok([...kept.keys()]));
    const held = await inTurn("o1", change);
    expect(held).toEqual(ok([expect.stringMatching(/^mainstreet desk order .+ o1$/)]));
    const [key = ""] = held.ok ? held.value : [];
    expect(kept.size).toBe(0);
    kept.set(key, "another machine");
    expect(await inTurn("o1", change)).toEqual(failed("conflict", "ORDER_CHANGED"));
    expect((await inTurn("o2", change)).ok).toBe(true);
    expect(kept.get(key)).toBe("another machine");
    kept.delete(key);
    await expect(inTurn("o1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await inTurn("o1", change)).ok).toBe(true);
  });

  it("leaves alone what another machine took when its own time was over", async () => {
    redis = shared;
    await inTurn("o1", async () => {
      for (const key of kept.keys()) kept.set(key, "another machine");
      return ok("late");
    });
    expect([...kept.values()]).toEqual(["another machine"]);
  });

  it.each([
    ["is away", async () => Promise.reject(new Error("no connection"))],
    ["says nothing", () => new Promise<never>(() => undefined)],
  ])("goes on when Redis %s", async (_what, set) => {
    redis = { ...shared, set };
    expect(await inTurn("o1", async () => ok("done"))).toEqual(ok("done"));
  });
});
