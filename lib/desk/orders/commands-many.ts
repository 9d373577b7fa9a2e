import "server-only";
import { ok, type Result } from "@/lib/result";
import type { SentAlike } from "./types";

/** How long one page is worked at: browsers and hosts give up at some point. Milliseconds. */
const timeMs = 25_000;

/**
 * Sends orders one after the other, as long as there is time. What fails spoils nothing for the next one.
 *
 * @param send one order; its failure is told with the others
 * @returns the orders by what became of them, each once
 */
export async function sendMany(
  orders: { orderId: string; number: string }[],
  send: (orderId: string) => Promise<Result<unknown>>,
  now: () => number = Date.now,
): Promise<Result<SentAlike[]>> {
  const until = now() + timeMs;
  const alike = new Map<string, SentAlike>();
  for (const { orderId, number } of orders) {
    const problem = now() > until ? "not tried" : problemOf(await send(orderId));
    const key = JSON.stringify(problem ?? "sent");
    const group = alike.get(key) ?? { numbers: [], ...(problem && { problem }) };
    group.numbers.push(number);
    alike.set(key, group);
  }
  return ok([...alike.values()]);
}

function problemOf(sent: Result<unknown>): SentAlike["problem"] {
  return sent.ok ? undefined : sent.error;
}
