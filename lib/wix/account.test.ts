import { beforeEach, describe, expect, it, vi } from "vitest";
import { accountIdOf, createHeadlessSite, listSites } from "./account";

const accountId = "5b1c9e34-7a60-4d2f-8e13-2c4d6f8a0b57";
const key = { apiKey: "IST.key", accountId };

const network = vi.fn<typeof fetch>();
beforeEach(() => {
  network.mockReset();
  vi.stubGlobal("fetch", network);
});

function keyWith(payload: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `IST.${part({ alg: "RS256" })}.${part(payload)}.signature`;
}

const page = (name: string, more: object) =>
  Response.json({
    sites: [{ id: crypto.randomUUID(), displayName: name, namespace: "HEADLESS" }],
    metadata: more,
  });

const sent = (call: number) => JSON.parse(String(network.mock.calls[call]?.[1]?.body)) as { query: object };

describe("accountIdOf", () => {
  it("reads the account out of a key, and nothing out of anything else", () => {
    const tenant = { type: "account", id: accountId };
    expect(accountIdOf(keyWith({ data: JSON.stringify({ tenant }) }))).toBe(accountId);
    for (const odd of [
      "",
      "IST.",
      "a.b.c",
      keyWith({}),
      keyWith({ data: "{" }),
      keyWith({ data: '{"tenant":{"type":"site"}}' }),
    ])
      expect(accountIdOf(odd)).toBeUndefined();
  });
});

describe("listSites", () => {
  it("asks for headless sites too, follows the cursor alone, and sorts by name", async () => {
    network
      .mockResolvedValueOnce(page("Zest", { hasNext: true, cursors: { next: "more" } }))
      .mockResolvedValueOnce(page("Acorn", { hasNext: false }));
    const sites = await listSites(key);
    expect(sites.ok && sites.value.map(({ name }) => name)).toEqual(["Acorn", "Zest"]);
    expect(sent(0)).toMatchObject({ query: { filter: { namespace: { $in: ["WIX", "HEADLESS"] } } } });
    expect(sent(1)).toEqual({ query: { cursorPaging: { limit: 100, cursor: "more" } } });
  });

  it("ends, even when Wix's pages do not", async () => {
    network.mockImplementation(async () => page("Circle", { hasNext: true, cursors: { next: "more" } }));
    await listSites(key);
    expect(network).toHaveBeenCalledTimes(20);
  });

  it("tells a stranger's key from one without the permission", async () => {
    network.mockResolvedValueOnce(new Response("<html>", { status: 403 }));
    expect(await listSites(key)).toMatchObject({ ok: false, error: { kind: "unauthenticated" } });
    network.mockResolvedValueOnce(Response.json({ message: "", details: {} }, { status: 403 }));
    expect(await listSites(key)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });

  it("asks again when no answer came, and gives up", async () => {
    network.mockRejectedValue(new TypeError("fetch failed"));
    expect(await listSites(key)).toMatchObject({ ok: false, error: { kind: "unavailable" } });
    expect(network).toHaveBeenCalledTimes(3);
  });
});

describe("createHeadlessSite", () => {
  it("asks once, whatever comes of it", async () => {
    network.mockRejectedValue(new TypeError("fetch failed"));
    expect(await createHeadlessSite(key, "My shop")).toMatchObject({ error: { kind: "unavailable" } });
    expect(network).toHaveBeenCalledOnce();
  });

  it("does not believe an answer without the ids", async () => {
    network.mockResolvedValueOnce(Response.json({ metaSiteId: "x" }));
    expect(await createHeadlessSite(key, "My shop")).toMatchObject({ error: { code: "UNREADABLE_ANSWER" } });
  });
});
