import { afterEach, describe, expect, it, vi } from "vitest";
import { readerFetch } from "./reader-fetch";

const search = "https://edge.wixapis.com/stores/v3/products/search";

/** Answers in turn, the last one for ever, and counts. */
function wix(...answers: (() => Response)[]) {
  let calls = 0;
  const send = async () => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    return answer?.() ?? new Response();
  };
  return { send: send as typeof fetch, calls: () => calls };
}

const fine = () => Response.json({ products: [] });
const down = () => new Response("", { status: 503 });
const busy = (seconds: number) => () =>
  new Response("", { status: 429, headers: { "Retry-After": String(seconds) } });

describe("reading the catalogue", () => {
  afterEach(() => {
    vi.useRealTimers();
    // What Wix asked of one test is not the next one's.
    Reflect.deleteProperty(globalThis, Symbol.for("mainstreet.reader-gate"));
  });

  it("asks once more when Wix has a bad moment", async () => {
    const { send, calls } = wix(down, fine);
    expect((await readerFetch(send)(search)).status).toBe(200);
    expect(calls()).toBe(2);
  });

  it("gives Wix's own answer back when the second try fails as well", async () => {
    const { send, calls } = wix(down);
    expect((await readerFetch(send)(search)).status).toBe(503);
    expect(calls()).toBe(2);
  });

  it("never sends twice what is no question", async () => {
    const { send, calls } = wix(down, fine);
    const write = "https://edge.wixapis.com/back-in-stock-service/v1/back-in-stock-notification-requests";
    expect((await readerFetch(send)(write, { method: "POST" })).status).toBe(503);
    expect(calls()).toBe(1);
  });

  it("does not ask again what Wix has refused", async () => {
    const { send, calls } = wix(() => new Response("", { status: 404 }));
    await readerFetch(send)(search);
    expect(calls()).toBe(1);
  });

  it("waits out a short pause", async () => {
    const { send, calls } = wix(busy(0), fine);
    expect((await readerFetch(send)(search)).status).toBe(200);
    expect(calls()).toBe(2);
  });

  it("leaves Wix alone for as long as it asks, then asks again", async () => {
    const { send, calls } = wix(busy(30), fine);
    const read = readerFetch(send);
    vi.useFakeTimers({ toFake: ["Date"] });
    expect((await read(search)).status).toBe(429);
    expect((await read(search)).status).toBe(429);
    expect(calls()).toBe(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await read(search)).status).toBe(200);
  });

  it("asks the same question once at a time, and gives everybody the answer", async () => {
    const { send, calls } = wix(fine);
    const read = readerFetch(send);
    const answers = await Promise.all([read(search), readerFetch(send)(search), read(`${search}?x=1`)]);
    expect(calls()).toBe(2);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toHaveLength(3);
    await read(search);
    expect(calls()).toBe(3);
  });

  it("has twelve questions out at a time", async () => {
    const waiting: (() => void)[] = [];
    const send = () => new Promise<Response>((resolve) => waiting.push(() => resolve(fine())));
    const read = readerFetch(send as typeof fetch);
    const all = Array.from({ length: 30 }, (_, index) => read(`${search}?number=${index}`));
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    await settled();
    expect(waiting).toHaveLength(12);
    while (waiting.length > 0) {
      for (const answer of waiting.splice(0)) answer();
      await settled();
    }
    expect(await Promise.all(all)).toHaveLength(30);
  });
});
