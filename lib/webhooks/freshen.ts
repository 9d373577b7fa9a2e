/** What expires cache entries and lets time pass; Next and a clock in the running shop. */
export interface FreshenTools {
  expire(tag: string): void;
  /** Does something once the answer is on its way. */
  later(work: () => Promise<void>): void;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** After so long what Wix answers a visitor has caught up with what its owner did. Milliseconds. */
  lag: number;
}

/** Events of the same second are one round. */
const round = 1_000;

/**
 * Expires tags at once, and once more a little later: Wix may tell of a change before its reads show it, and whatever
 * was read in between would stay. Any number of events needs at most one timer a second.
 */
export function freshener({
  expire,
  later,
  now,
  wait,
  lag,
}: FreshenTools): (tags: readonly string[]) => void {
  const rounds = new Map<number, Set<string>>();
  return (tags) => {
    for (const tag of tags) expire(tag);
    if (tags.length === 0) return;
    const due = Math.ceil((now() + lag) / round) * round;
    const known = rounds.get(due);
    const waiting = known ?? new Set<string>();
    for (const tag of tags) waiting.add(tag);
    if (known) return;
    rounds.set(due, waiting);
    later(async () => {
      await wait(due - now());
      rounds.delete(due);
      for (const tag of waiting) expire(tag);
    });
  };
}
