import "server-only";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { z } from "zod";
import { type Failure, failed, type Result, ShopError } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { isAnswer } from "./is-answer";
import { record } from "./journal";
import type { Admin, Noted } from "./types";
import { currentAdmin, noteStranger } from "./who";

/**
 * The admin who is here, for a page of the desk. For everybody else there is no such page, and the attempt is noted.
 *
 * @param page its address, for the log
 * @throws ShopError `unavailable` when Wix cannot be asked
 */
export async function requireAdmin(page: string): Promise<Admin> {
  // Who may is a setting of the running shop: what a build without admins would say must not stay.
  await connection();
  const admin = await currentAdmin();
  if (admin) return admin;
  noteStranger(page);
  notFound();
}

/** What an action tells the journal while it works. */
export interface Desk {
  admin: Admin;
  /** Names the object and what changed; the last word counts. */
  note(about: { object?: string; before?: Noted; after?: Noted }): void;
}

/**
 * Runs the body of a server action of the desk, for an admin and for nobody else: asks where the call comes from, who is
 * asking, and only then what they want. What an admin does is written into the journal, however it ends.
 *
 * @param action what the journal calls it, for example `orders: refund`
 * @returns the body's result; failures `forbidden` for a call from elsewhere, `invalid` for odd input, `unavailable` when
 *   Wix cannot say who is asking. Whoever is not an admin gets a 404.
 */
export async function asAdmin<Schema extends z.ZodType, T>(
  action: string,
  schema: Schema,
  input: unknown,
  run: (parsed: z.output<Schema>, desk: Desk) => Promise<Result<T>>,
): Promise<Result<T>> {
  return guard(z.unknown(), input, async (given) => {
    const admin = await currentAdmin();
    if (!admin) {
      noteStranger(action);
      notFound();
    }
    const parsed = schema.safeParse(given);
    if (!parsed.success) return failed("invalid", "INPUT", parsed.error.issues[0]?.path.join("."));
    let about: Parameters<Desk["note"]>[0] = {};
    const end = (outcome: string) =>
      record({ at: new Date().toISOString(), admin, action, ...about, outcome });
    try {
      const result = await run(parsed.data, { admin, note: (said) => (about = { ...about, ...said }) });
      await end(result.ok ? "done" : outcomeOf(result.error));
      return result;
    } catch (error) {
      await end(error instanceof ShopError ? outcomeOf(error.failure) : "failed");
      throw error;
    }
  });
}

/** When Wix gave no answer nobody knows what came of it, and the journal says so. Want of a permission is an answer. */
function outcomeOf(failure: Failure): string {
  return isAnswer(failure) ? failure.code : `unknown: ${failure.code}`;
}
