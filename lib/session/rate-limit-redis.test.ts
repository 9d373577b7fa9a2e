import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";

let server: Server | undefined;
afterEach(() => {
  server?.close();
  for (const name of ["mainstreet.rate-limits", "mainstreet.redis"]) {
    Reflect.deleteProperty(globalThis, Symbol.for(name));
  }
});

/** A Redis that lets everybody in and never answers what counts. */
function muteRedis(): Promise<number> {
  const listening = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      const commands = data.toString().match(/\*\d+\r\n\$\d+\r\n(\w+)/g) ?? [];
      for (const command of commands) {
        if (command.endsWith("HELLO")) socket.write("%1\r\n+proto\r\n:3\r\n");
        else if (!/EVAL|DEL/.test(command)) socket.write("+OK\r\n");
      }
    });
  });
  server = listening;
  return new Promise((resolve) => {
    listening.listen(0, "127.0.0.1", () => {
      const address = listening.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** Until the shop's connection stands: before that the memory counts anyway. */
async function connected(): Promise<void> {
  await vi.waitFor(async () => {
    const client = await Reflect.get(globalThis, Symbol.for("mainstreet.redis"));
    expect(client).toMatchObject({ isReady: true });
  });
}

/** The limits of a shop that is told to count there. */
async function limitsOn(port: number) {
  vi.stubEnv("REDIS_URL", `redis://127.0.0.1:${port}`);
  vi.resetModules();
  for (const method of ["info", "error"] as const)
    vi.spyOn(console, method).mockImplementation(() => undefined);
  return import("./rate-limit");
}

describe("limits where Redis should count", () => {
  const tries = { "reset: account": "ada@example.com" } as const;

  it("hold by themselves when it is not there", async () => {
    const { countTry, forgetTries } = await limitsOn(1);
    for (let count = 0; count < 3; count += 1) expect(await countTry(tries)).toBeUndefined();
    expect(await countTry(tries)).toBeGreaterThan(3_000);
    await forgetTries(tries);
    expect(await countTry(tries)).toBeUndefined();
  });

  it("do not wait for one that takes the question and says nothing", async () => {
    const { countTry } = await limitsOn(await muteRedis());
    await countTry({ "reset: address": "warming up" });
    await connected();
    for (let count = 0; count < 3; count += 1) expect(await countTry(tries)).toBeUndefined();
    expect(await countTry(tries)).toBeGreaterThan(3_000);
  }, 15_000);
});
