import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { streamText } from "./machine-response";

describe("a body that is written while it is read", () => {
  it("is all parts in order", async () => {
    async function* parts() {
      yield "one ";
      yield "zwei ";
      yield "три";
    }
    expect(await new Response(await streamText(parts())).text()).toBe("one zwei три");
  });

  it("fails before anything is answered when its first part does", async () => {
    const parts = { next: () => Promise.reject(new Error("gone")) };
    await expect(streamText(parts)).rejects.toThrow("gone");
  });

  it("breaks off when a later part fails, so that half is not taken for the whole", async () => {
    async function* parts() {
      yield "half";
      throw new Error("gone");
    }
    await expect(new Response(await streamText(parts())).text()).rejects.toThrow("gone");
  });

  it("stops being written when nobody reads on", async () => {
    let ended = false;
    async function* parts() {
      try {
        for (;;) yield "more";
      } finally {
        ended = true;
      }
    }
    const reader = (await streamText(parts())).getReader();
    await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
  });

  it("is written within the request that asked for it, whoever reads it when", async () => {
    const request = new AsyncLocalStorage<string>();
    async function* parts() {
      for (let part = 0; part < 4; part += 1) yield String(request.getStore());
    }
    const reader = (await request.run("mine", () => streamText(parts()))).getReader();
    const read: string[] = [];
    for (;;) {
      // A slow reader: whoever asks for the next part is then nobody who was there before.
      await request.run("another", () => setImmediate());
      const { done, value } = await request.run("another", () => reader.read());
      if (done) break;
      read.push(new TextDecoder().decode(value));
    }
    expect(read).toEqual(["mine", "mine", "mine", "mine"]);
  });
});
