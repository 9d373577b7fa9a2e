import "server-only";
import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { z } from "zod";
import { env } from "@/lib/env";
import type { LoginAttempt } from "@/lib/wix/login";
import { attributes, isSecure } from "./cookie";

/** Seconds somebody may take on Wix's login page. */
const lifetime = 600;
/** Attempts of one browser at a time; a sixth pushes out the oldest. */
const most = 5;

const schema = z.object({
  p: z.literal("login"),
  cid: z.string(),
  state: z.string().min(1),
  codeVerifier: z.string().min(1),
  redirectUri: z.string(),
  returnTo: z.string().startsWith("/"),
  silent: z.boolean().default(false),
  nonce: z.string().optional(),
});

/** What is kept of an attempt besides its secrets. */
export interface LoginJourney {
  returnTo: `/${string}`;
  /** What an OpenID Connect provider has to put into its answer. */
  nonce?: string | undefined;
  /** Nobody asked for it: when it does not work, nobody needs to be told. */
  silent?: boolean;
}

const prefix = `${isSecure(env) ? "__Host-Http-" : ""}wx-login-`;

/** One cookie per attempt, so that logging in from two tabs works. */
function cookieName(state: string): string {
  return prefix + createHash("sha256").update(state).digest("hex").slice(0, 8);
}

/** Keeps an attempt in this browser, sealed, until it comes back. */
export async function keepLoginAttempt(
  attempt: LoginAttempt,
  { returnTo, silent = false, nonce }: LoginJourney,
): Promise<void> {
  const payload: z.infer<typeof schema> = {
    p: "login",
    cid: env.WIX_CLIENT_ID,
    ...attempt,
    returnTo,
    silent,
    nonce,
  };
  const value = await sealData(payload, { password: env.SESSION_SECRET, ttl: lifetime });
  const jar = await cookies();
  // Browsers send the oldest first.
  const others = jar.getAll().filter(({ name }) => name.startsWith(prefix));
  for (const { name } of others.slice(0, Math.max(others.length - most + 1, 0))) forget(jar, name);
  jar.set({
    name: cookieName(attempt.state),
    value,
    ...attributes(env),
    httpOnly: true,
    maxAge: lifetime,
  });
}

/** An attempt that came back. */
export type TakenAttempt = LoginAttempt & { returnTo: string; silent: boolean; nonce?: string | undefined };

/**
 * Takes the attempt that belongs to `state` out of this browser. It can be taken once.
 *
 * @param redirectUri where it came back to; an attempt that was sent to another place is none
 * @returns undefined when this browser did not start it, has used it, or took too long
 */
export async function takeLoginAttempt(
  state: string,
  redirectUri: string,
): Promise<TakenAttempt | undefined> {
  const jar = await cookies();
  const name = cookieName(state);
  const sealed = jar.get(name)?.value;
  if (!sealed) return undefined;
  forget(jar, name);
  const opened = schema.safeParse(await unsealData(sealed, { password: env.SESSION_SECRET }));
  if (!opened.success || opened.data.cid !== env.WIX_CLIENT_ID || opened.data.state !== state)
    return undefined;
  if (opened.data.redirectUri !== redirectUri) return undefined;
  const { codeVerifier, returnTo, silent, nonce } = opened.data;
  return { state, codeVerifier, redirectUri, returnTo, silent, nonce };
}

function forget(jar: Awaited<ReturnType<typeof cookies>>, name: string): void {
  jar.set({ name, value: "", ...attributes(env), httpOnly: true, maxAge: 0 });
}
