import { beforeEach, describe, expect, it, vi } from "vitest";
import { catalogReader, forgetReaderToken } from "./catalog-reader";

const now = 1_800_000_000_000;
let wix: ReturnType<typeof vi.fn<typeof fetch>>;
let serial = 0;

beforeEach(() => {
  forgetReaderToken();
  vi.useFakeTimers({ now, toFake: ["Date"] });
  wix = vi.fn<typeof fetch>(async () =>
    Response.json({ access_token: `reader-${++serial}`, refresh_token: "r", expires_in: 14_400 }),
  );
  vi.stubGlobal("fetch", wix);
  return () => vi.useRealTimers();
});

const afterSeconds = (seconds: number) => vi.setSystemTime(now + seconds * 1000);

describe("catalogReader", () => {
  it("makes one visitor for everybody, however many ask at once", async () => {
    await Promise.all(Array.from({ length: 20 }, catalogReader));
    afterSeconds(14_000);
    await catalogReader();
    expect(wix).toHaveBeenCalledOnce();
    expect(String(wix.mock.calls[0]?.[1]?.body)).toContain("anonymous");
  });

  it("makes the next one before the first has run out, and nobody waits for it", async () => {
    await catalogReader();
    let answer: (response: Response) => void = () => undefined;
    wix.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    afterSeconds(14_200);
    await Promise.all([catalogReader(), catalogReader()]);
    expect(wix).toHaveBeenCalledTimes(2);
    answer(new Response("", { status: 503 }));
  });

  it("goes on with what it has while Wix is down, and says so when that has run out", async () => {
    await catalogReader();
    wix.mockRejectedValue(new TypeError("fetch failed"));
    afterSeconds(14_200);
    await expect(catalogReader()).resolves.toBeDefined();
    afterSeconds(14_500);
    await expect(catalogReader()).rejects.toMatchObject({ failure: { kind: "unavailable" } });
  });

  it("makes another one when Wix stops honouring the first", async () => {
    await catalogReader();
    forgetReaderToken();
    await catalogReader();
    expect(wix).toHaveBeenCalledTimes(2);
  });
});
