import { sealData } from "iron-session";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { rememberCheckout, startedCheckouts } from "./started";

let jar: Map<string, string>;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
vi.mock("next/server", () => ({ connection: async () => undefined }));

const cart = (number: number) => `5b1d3e52-0000-4e3b-9a52-00000000000${number}`;
const known = async () => [...(await startedCheckouts())];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  jar = new Map();
  return () => vi.useRealTimers();
});

describe("the checkouts a browser has opened", () => {
  it("are remembered by this browser alone", async () => {
    await rememberCheckout(cart(1));
    expect(await known()).toEqual([cart(1)]);
    jar = new Map();
    expect(await known()).toEqual([]);
  });

  it("are forgotten after two hours, each by itself", async () => {
    await rememberCheckout(cart(1));
    vi.setSystemTime(Date.now() + 90 * 60_000);
    await rememberCheckout(cart(2));
    vi.setSystemTime(Date.now() + 31 * 60_000);
    expect(await known()).toEqual([cart(2)]);
  });

  it("are the five latest, each once", async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 3]) await rememberCheckout(cart(number));
    expect(await known()).toEqual([2, 4, 5, 6, 3].map(cart));
  });

  it.each(["", "x", "Fe26.2*1*a*b*c*1*d*e*f~2", `[{"id":"${cart(1)}","until":9999999999}]`])(
    "are none when it says %j",
    async (value) => {
      jar.set("wx-checkouts", value);
      expect(await known()).toEqual([]);
    },
  );

  it("are nothing that was sealed for something else", async () => {
    const started = [{ id: cart(1), until: Math.floor(Date.now() / 1000) + 60 }];
    const seal = async (p: string) =>
      sealData({ p, cid: env.WIX_CLIENT_ID, started }, { password: env.SESSION_SECRET });
    jar.set("wx-checkouts", await seal("orders"));
    expect(await known()).toEqual([]);
    jar.set("wx-checkouts", await seal("checkouts"));
    expect(await known()).toEqual([cart(1)]);
  });
});
