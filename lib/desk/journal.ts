import "server-only";
import { z } from "zod";
import { env } from "@/lib/env";
import { soon } from "@/lib/session/redis-soon";
import type { JournalEntry } from "./types";

/** How many lines are kept for the desk's page; the log has them all. */
const most = 1_000;
/** A Redis may serve several shops. */
const listKey = `mainstreet desk journal ${env.WIX_CLIENT_ID}`;

// On globalThis: pages and actions have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-journal");
const holder = globalThis as typeof globalThis & { [slot]?: JournalEntry[] };

const noted = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const entrySchema: z.ZodType<JournalEntry> = z.object({
  at: z.string(),
  admin: z.object({ memberId: z.string(), name: z.string() }),
  action: z.string(),
  object: z.string().optional(),
  before: noted.optional(),
  after: noted.optional(),
  outcome: z.string(),
}) as z.ZodType<JournalEntry>;

/**
 * Writes one line: to the log as JSON, and to where the desk's page finds it. That is Redis where there is one, else
 * this process's memory. Never throws: what was done is done.
 */
export async function record(entry: JournalEntry): Promise<void> {
  const { admin, ...rest } = entry;
  // Names are for the page; a log is read by more people.
  console.info(JSON.stringify({ audit: "desk", ...rest, admin: admin.memberId }));
  holder[slot] = [entry, ...(holder[slot] ?? [])].slice(0, most);
  await soon((redis) =>
    redis
      .multi()
      .lPush(listKey, JSON.stringify(entry))
      .lTrim(listKey, 0, most - 1)
      .exec(),
  );
}

/** Lines of the journal, newest first, and whether they are all machines' or only this process's since it began. */
export async function readJournal(
  from = 0,
  count = 50,
): Promise<{ entries: JournalEntry[]; hasMore: boolean; shared: boolean }> {
  // Redis counts the last one in: a line more than is shown says whether there are more.
  const last = from + count;
  const lines = await soon((redis) => redis.lRange(listKey, from, last));
  if (lines) {
    const entries = lines.flatMap((line) => entrySchema.safeParse(jsonOf(line)).data ?? []);
    return { entries: entries.slice(0, count), hasMore: lines.length > count, shared: true };
  }
  const entries = holder[slot] ?? [];
  return { entries: entries.slice(from, last), hasMore: entries.length > last, shared: false };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
