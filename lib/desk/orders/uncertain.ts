import "server-only";
import { env } from "@/lib/env";
import { soon } from "@/lib/session/redis-soon";

/** How long nobody gives back anything of an order whose last refund may have happened. Seconds. */
const seconds = 600;

// On globalThis: actions of different pages have separate copies of this module. Milliseconds, by order.
const slot = Symbol.for("mainstreet.desk-uncertain-refunds");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, number> };

/** Nobody knows whether money of this order went back. */
export async function rememberUncertain(orderId: string): Promise<void> {
  holder[slot] ??= new Map();
  holder[slot].set(orderId, Date.now() + seconds * 1_000);
  await soon((client) => client.set(keyOf(orderId), "1", { EX: seconds }));
}

/** Whether that was said a short while ago, here or, with Redis, on another machine. */
export async function isUncertain(orderId: string): Promise<boolean> {
  const uncertain = holder[slot] ?? new Map<string, number>();
  const now = Date.now();
  for (const [id, until] of uncertain) if (until <= now) uncertain.delete(id);
  return uncertain.has(orderId) || (await soon((client) => client.exists(keyOf(orderId)))) === 1;
}

function keyOf(orderId: string): string {
  return `mainstreet desk refund uncertain ${env.WIX_CLIENT_ID} ${orderId}`;
}
