import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { failed, ok, type Result } from "@/lib/result";
import { lookUpOrderAction } from "./lookup-actions";

const jar = new Map<string, string>();
let address: string;
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ origin: env.SITE_URL, "next-action": "a", "x-forwarded-for": address }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
const lookUpOrder = vi.hoisted(() => vi.fn<(input: object) => Promise<Result<string>>>());
vi.mock("./lookup", () => ({ lookUpOrder }));

const none = failed("not-found", "NO_SUCH_ORDER");
let place = 0;

const send = (number: string, email: string) => {
  const form = new FormData();
  form.set("number", number);
  form.set("email", email);
  return lookUpOrderAction({}, form);
};

/** Says how long something took, by a clock that only timers move. */
async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const before = Date.now();
  const done = work.then((answer): [T, number] => [answer, Date.now() - before]);
  done.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(2_000);
  return done;
}

beforeEach(() => {
  vi.useFakeTimers();
  jar.clear();
  place += 1;
  address = `198.51.100.${place}`;
  lookUpOrder.mockReset().mockResolvedValue(none);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  return () => vi.useRealTimers();
});

describe("looking an order up", () => {
  it("takes as long and says as much whatever was wrong", async () => {
    lookUpOrder.mockImplementationOnce(() => new Promise((resolve) => setTimeout(() => resolve(none), 300)));
    const [slow, long] = await timed(send("7101", "slow@example.com"));
    const [quick, short] = await timed(send("7102", "quick@example.com"));
    expect(slow.error).toEqual(none.error);
    expect(slow.error).toEqual(quick.error);
    expect(long).toBe(short);
    expect(long).toBeGreaterThanOrEqual(700);
    expect(jar.size).toBe(0);
  });

  it("leads to the order and leaves a sealed proof that names nobody", async () => {
    lookUpOrder.mockResolvedValue(ok("the-order-id"));
    const signal = await timed(send("7103", "gus@example.com")).catch((error: { digest?: string }) => error);
    expect(signal).toMatchObject({ digest: expect.stringContaining("/orders/the-order-id") });
    const [proof] = jar.values();
    expect(proof).toMatch(/^Fe26/);
    expect(proof).not.toContain("the-order-id");
  });

  it("refuses the sixth guess at one order from one place, and asks Wix nothing for it", async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      const [{ error }] = await timed(send("7104", `guess-${guess}@example.com`));
      expect(error?.code).toBe("NO_SUCH_ORDER");
    }
    const [{ error }, took] = await timed(send("7104", "guess-5@example.com"));
    expect(error).toMatchObject({ kind: "throttled", code: "TOO_MANY_LOOKUPS", field: "15" });
    expect(took).toBeGreaterThanOrEqual(700);
    expect(lookUpOrder).toHaveBeenCalledTimes(5);
  });

  it("refuses the eleventh order with one e-mail, wherever it comes from and however it is written", async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      address = `203.0.113.${guess}`;
      await timed(send(`${7200 + guess}`, guess % 2 ? "known@example.com" : "Known@Example.com"));
    }
    address = "203.0.113.99";
    const [{ error }] = await timed(send("7299", "known@example.com"));
    expect(error?.code).toBe("TOO_MANY_LOOKUPS");
    expect(lookUpOrder).toHaveBeenCalledTimes(10);
  });

  it("says which field cannot be read, keeps what was typed, and asks nothing", async () => {
    const [state] = await timed(send("abc", "gus@example.com"));
    expect(state).toEqual({
      error: { kind: "invalid", code: "INPUT", field: "number" },
      typed: { number: "abc", email: "gus@example.com" },
    });
    expect(lookUpOrder).not.toHaveBeenCalled();
  });
});
