import "server-only";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { attributes, checkoutsCookieName } from "@/lib/session/cookie";
import { nowSeconds } from "@/lib/session/write";

/** Seconds a browser remembers that it opened a checkout: long enough to pay, whatever the bank asks. */
const lifetime = 7_200;
/** Checkouts one browser remembers at a time; the oldest goes first. */
const most = 5;

const name = checkoutsCookieName(env);

const schema = z.object({
  p: z.literal("checkouts"),
  cid: z.literal(env.WIX_CLIENT_ID),
  started: z.array(z.object({ id: z.guid(), until: z.number() })).max(most),
});

type Started = z.infer<typeof schema>["started"];

/**
 * Notes, sealed, that this very browser has opened the checkout of a cart. It outlives a login, which gives the browser
 * another session, so that who buys as a guest and logs in afterwards still sees what they bought; a logout takes it
 * along. Only in server actions and route handlers.
 *
 * @param id of the cart, which is its checkout's
 */
export async function rememberCheckout(id: string): Promise<void> {
  const before = await readStarted();
  const others = before.filter((one) => one.id !== id).slice(-(most - 1));
  const started: Started = [...others, { id, until: nowSeconds() + lifetime }];
  const proof: z.infer<typeof schema> = { p: "checkouts", cid: env.WIX_CLIENT_ID, started };
  const value = await sealData(proof, { password: env.SESSION_SECRET, ttl: lifetime });
  (await cookies()).set({ name, value, ...attributes(env), httpOnly: true, maxAge: lifetime });
}

/** Ids of the checkouts this browser has opened lately. */
export async function startedCheckouts(): Promise<ReadonlySet<string>> {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  return new Set((await readStarted()).map(({ id }) => id));
}

/** Nothing for a damaged seal, or a late hour. */
async function readStarted(): Promise<Started> {
  const sealed = (await cookies()).get(name)?.value;
  const opened =
    sealed && (await unsealData(sealed, { password: env.SESSION_SECRET }).catch(() => undefined));
  const { data } = schema.safeParse(opened || undefined);
  const now = nowSeconds();
  return data?.started.filter(({ until }) => until > now) ?? [];
}
