import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { failed, ok, ShopError } from "@/lib/result";
import { asAdmin } from "./guard";
import { readJournal } from "./journal";
import type { Admin } from "./types";

let sent: Headers;
vi.mock("next/headers", () => ({ headers: async () => sent }));
const who = vi.hoisted(() => ({ currentAdmin: vi.fn<() => Promise<Admin | undefined>>() }));
vi.mock("./who", () => ({ ...who, noteStranger: () => undefined }));

const mina: Admin = { memberId: "0d1e2f3a-4b5c-4d6e-8f70-8c9d0e1f2a3b", name: "Mina" };
const schema = z.object({ quantity: z.number().int() });
let log: string[];

beforeEach(() => {
  sent = new Headers({ origin: env.SITE_URL });
  who.currentAdmin.mockResolvedValue(mina);
  log = [];
  vi.spyOn(console, "info").mockImplementation((line: string) => log.push(line));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

describe("asAdmin", () => {
  it("does what an admin wants, and writes down who did what to which object, before and after", async () => {
    const result = await asAdmin("stock: set", schema, { quantity: 3 }, async ({ quantity }, desk) => {
      desk.note({ object: "product 1", before: { quantity: 2 } });
      desk.note({ after: { quantity } });
      return ok(quantity);
    });
    expect(result).toEqual(ok(3));
    const line = {
      action: "stock: set",
      object: "product 1",
      before: { quantity: 2 },
      after: { quantity: 3 },
    };
    expect((await readJournal()).entries[0]).toMatchObject({ ...line, admin: mina, outcome: "done" });
    expect(JSON.parse(log[0] ?? "")).toMatchObject({ audit: "desk", ...line, admin: mina.memberId });
    expect(log[0]).not.toContain("Mina");
  });

  it("writes down what was refused and what broke, too", async () => {
    await asAdmin("orders: refund", schema, { quantity: 1 }, async () => failed("conflict", "TOO_MUCH"));
    expect((await readJournal()).entries[0]).toMatchObject({ action: "orders: refund", outcome: "TOO_MUCH" });
    await asAdmin("orders: cancel", schema, { quantity: 1 }, async () => {
      throw new Error("broken");
    });
    expect((await readJournal()).entries[0]).toMatchObject({ action: "orders: cancel", outcome: "failed" });
  });

  it.each([
    ["conflict", "ORDER_PENDING", "ORDER_PENDING"],
    ["unavailable", "NO_ANSWER", "unknown: NO_ANSWER"],
    ["unavailable", "PERMISSION_MISSING", "PERMISSION_MISSING"],
    ["unavailable", "NO_ADMIN_KEY", "NO_ADMIN_KEY"],
  ] as const)("tells what was refused from what nobody knows: %s %s", async (kind, code, outcome) => {
    const { error } = failed(kind, code);
    const thrown = await asAdmin("orders: send", schema, { quantity: 1 }, async () => {
      throw new ShopError(error);
    });
    expect(thrown).toEqual({ ok: false, error });
    expect((await readJournal()).entries[0]).toMatchObject({ action: "orders: send", outcome });
    await asAdmin("orders: note", schema, { quantity: 1 }, async () => failed(kind, code));
    expect((await readJournal()).entries[0]).toMatchObject({ action: "orders: note", outcome });
  });

  it("is a 404 for everybody else, whatever they send, and runs nothing", async () => {
    who.currentAdmin.mockResolvedValue(undefined);
    const run = vi.fn(async () => ok(1));
    for (const input of [{ quantity: 1 }, {}, undefined])
      await expect(asAdmin("stock: set", schema, input, run)).rejects.toMatchObject({
        digest: expect.stringContaining("404"),
      });
    expect(run).not.toHaveBeenCalled();
  });

  it("does not even ask who it is for a call from elsewhere", async () => {
    sent.set("origin", "https://evil.example");
    const result = await asAdmin("stock: set", schema, { quantity: 1 }, async () => ok(1));
    expect(result).toEqual(failed("forbidden", "FOREIGN_ORIGIN"));
    expect(who.currentAdmin).not.toHaveBeenCalled();
  });

  it("refuses odd input, and says which field", async () => {
    const run = vi.fn(async () => ok(1));
    expect(await asAdmin("stock: set", schema, { quantity: "3" }, run)).toEqual(
      failed("invalid", "INPUT", "quantity"),
    );
    expect(run).not.toHaveBeenCalled();
  });
});
