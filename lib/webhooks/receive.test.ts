import { createHmac, generateKeyPairSync } from "node:crypto";
import { gzipSync } from "node:zlib";
import { SignJWT, UnsecuredJWT } from "jose";
import { beforeEach, describe, expect, it, vi } from "vitest";

const expired: string[] = [];
let broken: Error | undefined;
let wixAnswers = true;
vi.mock("@/lib/catalog/reachable", () => ({ catalogAnswers: async () => wixAnswers }));
vi.mock("next/cache", () => ({
  revalidateTag: (tag: string, life: { expire: number }) => {
    if (broken) throw broken;
    expect(life).toEqual({ expire: 0 });
    expired.push(tag);
  },
}));
vi.mock("next/server", () => ({ after: () => undefined }));

const pair = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
const wix = pair();
const stranger = pair();
const pem = String(wix.publicKey.export({ type: "spki", format: "pem" }));

const appId = "66666666-7777-4888-8999-aaaaaaaaaaaa";
const instanceId = "b4d2f0e8-6c7a-4b5d-9e3f-1a0c2e4d6f81";
const now = () => Math.floor(Date.now() / 1000);
const hours = (count: number) => count * 3_600;

let logged = "";
let post: (
  body: BodyInit | null,
  headers?: Record<string, string>,
) => Promise<{ status: number; text: string }>;
beforeEach(async () => {
  vi.resetModules();
  vi.stubEnv("WIX_APP_ID", appId);
  vi.stubEnv("WIX_APP_PUBLIC_KEY", pem);
  vi.stubEnv("WIX_APP_INSTANCE_ID", instanceId);
  expired.length = 0;
  broken = undefined;
  wixAnswers = true;
  logged = "";
  for (const method of ["info", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line) => {
      logged += `${line}\n`;
    });
  await start();
});

async function start() {
  const { receiveWebhook } = await import("./receive");
  post = async (body, headers = { "content-type": "text/plain" }) => {
    const init = { method: "POST", body, headers, duplex: "half" };
    const response = await receiveWebhook(new Request("http://localhost:3000/api/webhooks/wix", init));
    expect(response.headers.get("cache-control")).toBe("no-store");
    return { status: response.status, text: await response.text() };
  };
}

let ids = 0;
function productUpdated(more: Record<string, unknown> = {}) {
  ids += 1;
  return {
    id: `event-${ids}`,
    entityFqdn: "wix.stores.catalog.v3.product",
    slug: "updated",
    entityId: "p1",
    eventTime: new Date().toISOString(),
    entityEventSequence: String(ids),
    updatedEvent: { currentEntity: { id: "p1", slug: "bowl" } },
    ...more,
  };
}

function envelope(event: unknown, more: Record<string, unknown> = {}) {
  return {
    eventType: "wix.stores.catalog.v3.product_updated",
    instanceId,
    identity: JSON.stringify({ identityType: "WIX_USER" }),
    data: JSON.stringify(event),
    ...more,
  };
}

function claims(event: unknown = productUpdated(), more: Record<string, unknown> = {}) {
  return {
    data: JSON.stringify(envelope(event)),
    iat: now(),
    exp: now() + 3_600,
    iss: "wix.com",
    aud: appId,
    ...more,
  };
}

function signed(payload: Record<string, unknown> = claims(), key = wix.privateKey): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: "RS256" }).sign(key);
}

const product = ["product:p1", "searches", "listings", "absences", "product-slug:bowl"];

describe("an event of Wix", () => {
  it("expires what it touches", async () => {
    expect(await post(await signed())).toEqual({ status: 200, text: '{"outcome":"done"}' });
    expect(expired).toEqual(product);
  });

  it("is answered well before Wix runs out of patience", async () => {
    const times: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      const jwt = await signed();
      const started = performance.now();
      await post(jwt);
      times.push(performance.now() - started);
    }
    // The quickest: what a busy machine adds says nothing of the shop.
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it.each(["text/plain; charset=utf-8", "application/jwt", "application/json"])(
    "may come as %s",
    async (type) => {
      expect(await post(await signed(), { "content-type": type })).toMatchObject({ status: 200 });
    },
  );

  it("may leave out audience and issuer: the key is this app's alone", async () => {
    const { aud: _, iss: __, ...rest } = claims();
    expect(await post(await signed(rest))).toMatchObject({ status: 200 });
    expect(expired).toEqual(product);
  });

  it("may bring nothing but an id", async () => {
    await post(await signed(claims(productUpdated({ updatedEvent: {} }))));
    expect(expired).toEqual(["product:p1", "searches", "listings", "absences"]);
  });

  it("of Catalog V1 has no frame, and two that say the same are two", async () => {
    const body = envelope(
      { productId: "p1", changedFields: ["priceData"] },
      { eventType: "com.wix.ecommerce.catalog.api.v1.ProductChanged" },
    );
    for (const iat of [now() - 5, now()]) {
      const jwt = await signed(claims(undefined, { data: JSON.stringify(body), iat }));
      expect(await post(jwt)).toMatchObject({ text: '{"outcome":"done"}' });
      expect(await post(jwt)).toMatchObject({ text: '{"outcome":"seen before"}' });
    }
    expect(expired).toEqual(["product:p1", "searches", "product:p1", "searches"]);
  });

  it("is dealt with once, however often it comes", async () => {
    const event = productUpdated();
    await post(await signed(claims(event)));
    expect(await post(await signed(claims(event)))).toEqual({
      status: 200,
      text: '{"outcome":"seen before"}',
    });
    expect(expired).toEqual(product);
  });

  it("that could not be dealt with is to be sent again, and is then dealt with", async () => {
    const event = productUpdated();
    broken = new Error("canary-secret");
    const failed = await post(await signed(claims(event)));
    expect(failed.status).toBe(500);
    expect(failed.text + logged).not.toContain("canary");
    broken = undefined;
    expect(await post(await signed(claims(event)))).toMatchObject({ text: '{"outcome":"done"}' });
  });

  it("comes again when the shop could not read what has changed, and until then all pages stay", async () => {
    const event = productUpdated();
    wixAnswers = false;
    expect(await post(await signed(claims(event)))).toMatchObject({ status: 503 });
    expect(expired).toEqual([]);
    wixAnswers = true;
    expect(await post(await signed(claims(event)))).toMatchObject({ text: '{"outcome":"done"}' });
    expect(expired).toEqual(product);
  });

  it("in the wrong order only has the product read again", async () => {
    await post(await signed(claims(productUpdated({ entityEventSequence: "9" }))));
    await post(await signed(claims(productUpdated({ entityEventSequence: "8" }))));
    expect(expired).toEqual([...product, ...product]);
  });

  it("is taken after 47 hours, and is no news after 73", async () => {
    const ago = (count: number) => new Date(Date.now() - hours(count) * 1000).toISOString();
    expect(await post(await signed(claims(productUpdated({ eventTime: ago(47.2) }))))).toMatchObject({
      text: '{"outcome":"done"}',
    });
    expired.length = 0;
    const late = await post(await signed(claims(productUpdated({ eventTime: ago(73) }))));
    expect(late).toEqual({ status: 200, text: '{"outcome":"too old"}' });
    expect(expired).toEqual([]);
  });

  it("of a type that is not about the catalogue is thanked for", async () => {
    const data = JSON.stringify(envelope({ a: 1 }, { eventType: "wix.bookings.v9.dream_dreamt" }));
    const answer = await post(await signed(claims(undefined, { data })));
    expect(answer).toEqual({ status: 200, text: '{"outcome":"not about the catalogue"}' });
    expect(expired).toEqual([]);
  });

  it("does not fill the memory", async () => {
    const { remember, wasSeen } = await import("./seen");
    for (let count = 0; count < 10_050; count += 1) await remember(`e${count}`);
    expect(await wasSeen("e0")).toBe(false);
    expect(await wasSeen("e10049")).toBe(true);
    expect(await wasSeen("e10049", Date.now() + hours(73) * 1000)).toBe(false);
  });
});

describe("what is not from Wix", () => {
  const split = async () => (await signed()).split(".") as [string, string, string];
  const hs256 = (payload: object) => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const head = `${encode({ alg: "HS256" })}.${encode(payload)}`;
    return `${head}.${createHmac("sha256", pem).update(head).digest("base64url")}`;
  };
  it.each<[string, () => Promise<string> | string]>([
    ["signed with another key", () => signed(claims(), stranger.privateKey)],
    ["signed by nobody", () => new UnsecuredJWT(claims()).encode()],
    ["signed with the public key as a secret", () => hs256(claims())],
    [
      "changed on the way",
      async () => {
        const [head, , signature] = await split();
        return `${head}.${Buffer.from(JSON.stringify(claims())).toString("base64url")}.${signature}`;
      },
    ],
    ["two dots", () => ".."],
    ["nothing", () => ""],
    ["plain JSON", () => JSON.stringify(envelope(productUpdated()))],
    ["past its time", () => signed(claims(undefined, { iat: now() - 7_200, exp: now() - 3_600 }))],
    ["from the future", () => signed(claims(undefined, { iat: now() + 600, exp: now() + 4_200 }))],
    [
      "without a time",
      async () => {
        const { iat: _, exp: __, ...rest } = claims();
        return signed(rest);
      },
    ],
  ])("is refused: %s", async (_, body) => {
    expect(await post(await body())).toMatchObject({ status: 401 });
    expect(expired).toEqual([]);
    expect(logged).toContain('"audit":"webhook refused"');
    expect(logged).not.toContain("p1");
  });
});

describe("what is not for this shop", () => {
  const other = "00000000-0000-4000-8000-000000000001";
  it.each([
    ["another app", () => claims(undefined, { aud: other })],
    ["another issuer", () => claims(undefined, { iss: "somebody.example" })],
    [
      "another site",
      () => claims(undefined, { data: JSON.stringify(envelope(productUpdated(), { instanceId: other })) }),
    ],
  ])("is refused: %s", async (_, payload) => {
    expect(await post(await signed(payload()))).toMatchObject({ status: 403 });
    expect(expired).toEqual([]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a first level that is not JSON", "{oops"],
    ["a first level of another kind", 7],
    ["a second level that is not JSON", JSON.stringify(envelope({}, { identity: "{oops" }))],
    ["a third level that is not JSON", JSON.stringify(envelope({}, { data: "{oops" }))],
    ["a third level that is no object", JSON.stringify(envelope("text"))],
    ["no type", JSON.stringify(envelope({}, { eventType: undefined }))],
  ])("is answered with 400: %s", async (_, data) => {
    expect(await post(await signed(claims(undefined, { data })))).toMatchObject({ status: 400 });
    expect(expired).toEqual([]);
  });

  it("is not read to its end when it is huge, whatever it says of its length", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await post(endless)).toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(10);
    expect(await post("x".repeat(300_000))).toMatchObject({ status: 413 });
  });

  it("is not unpacked, and no form or file is taken", async () => {
    const packed = gzipSync(await signed());
    const gzip = { "content-type": "text/plain", "content-encoding": "gzip" };
    expect(await post(packed, gzip)).toMatchObject({ status: 415 });
    expect(await post(new FormData(), {})).toMatchObject({ status: 415 });
    expect(await post("a=b", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
      status: 415,
    });
  });
});

describe("a shop without an app", () => {
  it("says so", async () => {
    for (const name of ["WIX_APP_ID", "WIX_APP_PUBLIC_KEY", "WIX_APP_INSTANCE_ID"]) vi.stubEnv(name, "");
    vi.resetModules();
    await start();
    expect(await post(await signed())).toMatchObject({ status: 503 });
    expect(expired).toEqual([]);
  });
});
