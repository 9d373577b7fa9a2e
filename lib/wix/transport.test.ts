import { beforeEach, describe, expect, it, vi } from "vitest";
import { ordersFetch, wixFetch } from "./transport";

const api = "https://www.wixapis.com/ecom/v1/order-billing";
let waits: number[];

beforeEach(() => {
  waits = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    waits.push(ms);
    return new AbortController().signal;
  });
  vi.stubGlobal("fetch", async () => new Response());
});

describe("how long Wix may take", () => {
  it("is five seconds, and half a minute for money that goes back", async () => {
    await wixFetch(`${api}/refund-payments`);
    await ordersFetch(`${api}/calculate-refund`);
    await ordersFetch(new Request(`${api}/refund-payments`, { method: "POST" }));
    await ordersFetch(`${api}/refund-payments`, { method: "POST", signal: new AbortController().signal });
    expect(waits).toEqual([5_000, 5_000, 30_000, 30_000]);
  });

  it("is longer while somebody develops, and the same process compiles", async () => {
    vi.resetModules();
    vi.stubEnv("NODE_ENV", "development");
    const transport = await import("./transport");
    await transport.wixFetch(`${api}/calculate-refund`);
    expect(waits).toEqual([30_000]);
  });
});
