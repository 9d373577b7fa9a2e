import "server-only";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import { attributes, isSecure } from "./cookie";

/** Seconds somebody may take to find the mail. */
const lifetime = 1_800;

const schema = z.object({
  p: z.literal("verify"),
  cid: z.literal(env.WIX_CLIENT_ID),
  stateToken: z.string().min(1),
  email: z.string(),
  returnTo: z.string().startsWith("/"),
});

/** A registration that waits for the six digits from a mail. */
export interface PendingVerification {
  /** Wix's word for this registration. Never leaves the sealed cookie. */
  stateToken: string;
  email: string;
  returnTo: string;
}

const name = `${isSecure(env) ? "__Host-Http-" : ""}wx-verify`;

/** Keeps it in this browser, sealed. Only in server actions. */
export async function keepVerification(pending: PendingVerification): Promise<void> {
  const payload: z.infer<typeof schema> = { p: "verify", cid: env.WIX_CLIENT_ID, ...pending };
  const value = await sealData(payload, { password: env.SESSION_SECRET, ttl: lifetime });
  (await cookies()).set({ name, value, ...attributes(env), httpOnly: true, maxAge: lifetime });
}

/** The registration this browser has begun; undefined when there is none or it took too long. */
export async function readVerification(): Promise<PendingVerification | undefined> {
  const sealed = (await cookies()).get(name)?.value;
  if (!sealed) return undefined;
  const opened = await unsealData(sealed, { password: env.SESSION_SECRET }).catch(() => undefined);
  return schema.safeParse(opened).data;
}

/** It is over. Only in server actions. */
export async function endVerification(): Promise<void> {
  (await cookies()).set({ name, value: "", ...attributes(env), httpOnly: true, maxAge: 0 });
}
