import "server-only";
import { randomBytes } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { attributes, isSecure } from "./cookie";

/** Seconds: until the next page is there. */
const lifetime = 60;

const name = `${isSecure(env) ? "__Host-Http-" : ""}wx-form`;

const schema = z.object({ p: z.literal("form"), form: z.string(), id: z.string(), state: z.unknown() });

/**
 * Keeps what became of a form for the page that follows it, for browsers without scripts. Sealed, because what was
 * typed is nobody's business; never in the address, which is written down everywhere.
 *
 * @param form which form it is; no other one is told
 * @returns the id to find it by
 */
export async function rememberForm(form: string, state: unknown): Promise<string> {
  const id = randomBytes(6).toString("base64url");
  const value = await sealData(
    { p: "form", form, id, state },
    { password: env.SESSION_SECRET, ttl: lifetime },
  );
  (await cookies()).set({ name, value, ...attributes(env), httpOnly: true, maxAge: lifetime });
  return id;
}

/** What was kept of this form under this id; undefined for any other. */
export async function recallForm(form: string, id: unknown): Promise<unknown> {
  const sealed = (await cookies()).get(name)?.value;
  if (!sealed || typeof id !== "string") return undefined;
  const opened = schema.safeParse(await unsealData(sealed, { password: env.SESSION_SECRET }));
  return opened.data?.id === id && opened.data.form === form ? opened.data.state : undefined;
}
