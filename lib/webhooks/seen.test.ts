import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";

let server: Server | undefined;
afterEach(() => {
  server?.close();
  Reflect.deleteProperty(globalThis, Symbol.for("mainstreet.redis"));
});

/** As much of a Redis as is asked of it here; `mute` takes every question and answers none of these. */
function redis({ mute = false } = {}): Promise<{ port: number; keys: Map<string, string[]> }> {
  const keys = new Map<string, string[]>();
  const listening = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      for (const command of data.toString().split(/(?=\*\d+\r\n)/)) {
        const [name = "", key = "", ...rest] = [...command.matchAll(/\$\d+\r\n([^\r]*)\r\n/g)].map(
          ([, part = ""]) => part,
        );
        if (name === "HELLO") socket.write("%1\r\n+proto\r\n:3\r\n");
        else if (name !== "SET" && name !== "EXISTS") socket.write("+OK\r\n");
        else if (mute) return;
        else if (name === "EXISTS") socket.write(keys.has(key) ? ":1\r\n" : ":0\r\n");
        else {
          keys.set(key, rest);
          socket.write("+OK\r\n");
        }
      }
    });
  });
  server = listening;
  return new Promise((resolve) => {
    listening.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve({ port: typeof address === "object" && address ? address.port : 0, keys });
    });
  });
}

/** One machine of the shop, with nothing in its own memory. */
async function machine(port: number) {
  vi.stubEnv("REDIS_URL", `redis://127.0.0.1:${port}`);
  vi.resetModules();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  return import("./seen");
}

async function connected(): Promise<void> {
  await vi.waitFor(async () => {
    const client = await Reflect.get(globalThis, Symbol.for("mainstreet.redis"));
    expect(client).toMatchObject({ isReady: true });
  });
}

describe("events that were dealt with", () => {
  it("are known to every machine, for three days, and under no name that tells anything", async () => {
    const { port, keys } = await redis();
    const first = await machine(port);
    expect(await first.wasSeen("event-1")).toBe(false);
    await connected();
    await first.remember("event-1");
    expect(await first.wasSeen("event-1")).toBe(true);
    const second = await machine(port);
    expect(await second.wasSeen("event-1")).toBe(true);
    expect(await second.wasSeen("event-2")).toBe(false);
    expect([...keys.values()]).toEqual([["1", "EX", "259200"]]);
    expect([...keys.keys()].join()).not.toContain("event-1");
  });

  it("are known to this one when Redis is away, or takes the question and says nothing", async () => {
    const { port } = await redis({ mute: true });
    for (const where of [1, port]) {
      const { remember, wasSeen } = await machine(where);
      expect(await wasSeen("event-1")).toBe(false);
      if (where === port) await connected();
      const started = performance.now();
      await remember("event-1");
      expect(await wasSeen("event-1")).toBe(true);
      expect(await wasSeen("event-2")).toBe(false);
      expect(performance.now() - started).toBeLessThan(1_000);
      Reflect.deleteProperty(globalThis, Symbol.for("mainstreet.redis"));
    }
  });
});
