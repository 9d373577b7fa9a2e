import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { readJournal, record } from "./journal";
import type { JournalEntry } from "./types";

let lists: Map<string, string[]>;
let mute: boolean;
const answer = <T>(value: T) => (mute ? new Promise<never>(() => undefined) : Promise.resolve(value));

/** As much of a Redis as is asked of it here; `mute` takes every question and answers none. */
const redis = {
  multi: () => {
    const writes: (() => void)[] = [];
    const multi = {
      lPush: (key: string, line: string) => {
        writes.push(() => lists.set(key, [line, ...(lists.get(key) ?? [])]));
        return multi;
      },
      lTrim: () => multi,
      exec: () => {
        if (!mute) for (const write of writes) write();
        return answer([]);
      },
    };
    return multi;
  },
  lRange: (key: string, start: number, end: number) => answer((lists.get(key) ?? []).slice(start, end + 1)),
};
vi.mock("@/lib/session/redis", () => ({ redisClient: async () => redis }));

const entry = (object: string): JournalEntry => ({
  ...{ at: "2026-01-02T03:04:05.000Z", admin: { memberId: "m", name: "Mina" } },
  ...{ action: "stock: restock", object, outcome: "done" },
});

beforeEach(() => {
  lists = new Map();
  mute = false;
  vi.spyOn(console, "info").mockImplementation(() => undefined);
});

describe("the journal of several machines", () => {
  it("is kept apart from other shops', and reads over what is no line of it", async () => {
    await record(entry("one"));
    const [key = ""] = lists.keys();
    expect(key).toContain(env.WIX_CLIENT_ID);
    lists.get(key)?.unshift("not JSON", '{"at":1}');
    expect(await readJournal()).toEqual({ entries: [entry("one")], hasMore: false, shared: true });
  });

  it("is this machine's own while Redis says nothing, and holds nobody up", async () => {
    mute = true;
    const started = performance.now();
    await record(entry("two"));
    const { entries, shared } = await readJournal();
    expect({ first: entries[0], shared }).toEqual({ first: entry("two"), shared: false });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
