import { redirect } from "next/navigation";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { failed, ok, ShopError } from "@/lib/result";
import { guard } from "./action";
import { replaceRefusedToken } from "./refused";

let sent: Headers;
vi.mock("next/headers", () => ({ headers: async () => sent }));
vi.mock("./refused", () => ({ replaceRefusedToken: vi.fn(async () => false) }));

const schema = z.object({ quantity: z.coerce.number().int().min(1).max(99) });
const own = { origin: env.SITE_URL, "sec-fetch-site": "same-origin" };
/** What the SDK throws when Wix answers with a status and a code. */
const refusal = (status: number, code: string) =>
  Object.assign(new Error(code), { status, details: { applicationError: { code } } });

beforeEach(() => {
  sent = new Headers(own);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("guard", () => {
  it("runs what one of our own pages asks for, with its input parsed", async () => {
    const run = vi.fn(async ({ quantity }: { quantity: number }) => ok(quantity));
    expect(await guard(schema, { quantity: "2" }, run)).toEqual(ok(2));
    sent.delete("sec-fetch-site");
    expect(await guard(schema, { quantity: "3" }, run)).toEqual(ok(3));
  });

  it.each([
    ["no origin", { origin: undefined }],
    ["an opaque origin", { origin: "null" }],
    ["another site", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["another scheme", { origin: "https://localhost:3000" }],
    ["a host that begins like ours", { origin: `${env.SITE_URL}.evil.example` }],
    [
      "a host vouched for by a forwarding header",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["a sibling domain", { "sec-fetch-site": "same-site" }],
  ])("does not run for %s", async (_name, headers) => {
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) sent.delete(name);
      else sent.set(name, value);
    }
    const run = vi.fn(async () => ok(1));
    expect(await guard(schema, { quantity: 1 }, run)).toEqual(failed("forbidden", "FOREIGN_ORIGIN"));
    expect(run).not.toHaveBeenCalled();
  });

  it.each([-1, 0, 1.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY, "5abc", [], {}, undefined])(
    "does not run with a quantity of %j",
    async (quantity) => {
      const run = vi.fn(async () => ok(1));
      expect(await guard(schema, { quantity }, run)).toEqual(failed("invalid", "INPUT", "quantity"));
      expect(run).not.toHaveBeenCalled();
    },
  );

  it.each([null, undefined, "text", 7, []])("does not run with %j for an input", async (input) => {
    expect(await guard(schema, input, async () => ok(1))).toMatchObject({ error: { kind: "invalid" } });
  });

  it("reads a form, without its files and Next's own fields", async () => {
    const form = new FormData();
    form.set("$ACTION_ID_abc", "");
    form.set("quantity", "4");
    form.set("photo", new File(["x"], "x.png"));
    const read = await guard(z.record(z.string(), z.string()), form, async (fields) => ok(fields));
    expect(read).toEqual(ok({ quantity: "4" }));
  });

  it("says in our words what Wix refused", async () => {
    const run = async () => {
      throw refusal(428, "INSUFFICIENT_INVENTORY");
    };
    expect(await guard(schema, { quantity: 1 }, run)).toEqual(failed("conflict", "INSUFFICIENT_INVENTORY"));
  });

  it("takes anything else that is thrown for an outage, and tells nobody what it was", async () => {
    const run = async () => {
      throw new Error("CANARY-secret");
    };
    const result = await guard(schema, { quantity: 1 }, run);
    expect(result).toEqual(failed("unavailable", "NO_ANSWER"));
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toContain("CANARY");
  });

  it("lets a redirect through", async () => {
    const run = async () => redirect("/cart");
    await expect(guard(schema, { quantity: 1 }, run)).rejects.toThrow("NEXT_REDIRECT");
  });

  it("tries once more with another token when Wix refused this one", async () => {
    vi.mocked(replaceRefusedToken).mockResolvedValueOnce(true);
    const run = vi.fn(async () => ok("done"));
    run.mockRejectedValueOnce(refusal(401, "UNAUTHENTICATED"));
    expect(await guard(schema, { quantity: 1 }, run)).toEqual(ok("done"));
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("does not go on trying", async () => {
    vi.mocked(replaceRefusedToken).mockResolvedValue(true);
    const run = vi.fn(async () => {
      throw new ShopError({ kind: "unauthenticated", code: "HTTP_401" });
    });
    expect(await guard(schema, { quantity: 1 }, run)).toMatchObject({ error: { kind: "unauthenticated" } });
    expect(run).toHaveBeenCalledTimes(2);
  });
});
