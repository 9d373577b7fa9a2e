import "server-only";

// On globalThis: actions of different pages have separate copies of this module.
const slot = Symbol.for("mainstreet.desk-turns");
const holder = globalThis as typeof globalThis & { [slot]?: Map<string, Promise<unknown>> };

/**
 * One change of an order at a time: each looks at what the one before it left behind. Holds within one process; what
 * another one does meanwhile is noticed by comparing, before anything is written.
 */
export async function inTurn<T>(orderId: string, change: () => Promise<T>): Promise<T> {
  holder[slot] ??= new Map();
  const turns = holder[slot];
  const before = turns.get(orderId) ?? Promise.resolve();
  const mine = before.then(change, change);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(orderId, settled);
  try {
    return await mine;
  } finally {
    if (turns.get(orderId) === settled) turns.delete(orderId);
  }
}
