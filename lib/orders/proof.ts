import "server-only";
import { sealData, unsealData } from "iron-session";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { z } from "zod";
import { env } from "@/lib/env";
import { attributes, isSecure } from "@/lib/session/cookie";
import { nowSeconds, readSession } from "@/lib/session/write";

/** Seconds somebody may look at an order after proving that it is theirs. */
const lifetime = 1_800;
/** Orders one browser can have proven at a time; the oldest goes first. */
const most = 5;

const name = `${isSecure(env) ? "__Host-Http-" : ""}wx-orders`;

const schema = z.object({
  p: z.literal("orders"),
  cid: z.literal(env.WIX_CLIENT_ID),
  /** Session of the browser the proof was given in. */
  sid: z.string(),
  orders: z.array(z.object({ id: z.string(), until: z.number() })).max(most),
});

type Proof = z.infer<typeof schema>;

/**
 * Notes, sealed and for this browser's session alone, that whoever sits here has shown an order to be theirs. A copy of
 * the cookie is worth nothing without the session's own. Only in server actions and route handlers.
 *
 * @param id the caller has just seen the proof for it
 */
export async function proveOrder(id: string): Promise<void> {
  const now = nowSeconds();
  const { sid, orders } = await readProof();
  const others = orders.filter((order) => order.id !== id).slice(-(most - 1));
  const proof: Proof = {
    p: "orders",
    cid: env.WIX_CLIENT_ID,
    sid,
    orders: [...others, { id, until: now + lifetime }],
  };
  const value = await sealData(proof, { password: env.SESSION_SECRET, ttl: lifetime });
  (await cookies()).set({ name, value, ...attributes(env), httpOnly: true, maxAge: lifetime });
}

/** Whether this browser has shown, within the last half hour, that an order is theirs. */
export async function isProven(id: string): Promise<boolean> {
  // Opening a seal looks at the clock, which a prerender must not.
  await connection();
  return (await readProof()).orders.some((order) => order.id === id);
}

/** What is proven and still holds; nothing for another session, a damaged seal or a late hour. */
async function readProof(): Promise<Pick<Proof, "sid" | "orders">> {
  const sid = (await readSession())?.id ?? "";
  const sealed = (await cookies()).get(name)?.value;
  const opened =
    sealed && (await unsealData(sealed, { password: env.SESSION_SECRET }).catch(() => undefined));
  const { data } = schema.safeParse(opened || undefined);
  if (!data || data.sid !== sid) return { sid, orders: [] };
  const now = nowSeconds();
  return { sid, orders: data.orders.filter(({ until }) => until > now) };
}
