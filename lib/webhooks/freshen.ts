/** What expires cache entries and lets time pass; Next, Wix and a clock in the running shop. */
export interface FreshenTools {
  expire(tag: string): void;
  /** Whether what is thrown away could be read again; in doubt not, after so many milliseconds. */
  ready(patience?: number): Promise<boolean>;
  /** Does something once the answer is on its way. */
  later(work: () => Promise<void>): void;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** After so long what Wix answers a visitor has caught up with what its owner did. Milliseconds. */
  lag: number;
}

/** Events of the same second are one round. */
const round = 1_000;

/** Wix waits 1,250 milliseconds for an answer. */
const patience = 900;

/** How often the second look is tried while Wix does not answer. */
const mostTries = 4;

/**
 * Expires tags at once, and once more a little later: Wix may tell of a change before its reads show it, and whatever
 * was read in between would stay. Any number of events needs at most one timer a second.
 *
 * @returns whether it was done; not while Wix does not answer, for then an expired page is no page at all. It is done
 *   when that answer comes, and may be asked for again
 */
export function freshener({ expire, ready, later, now, wait, lag }: FreshenTools) {
  const rounds = new Map<number, Set<string>>();

  const secondLook = (tags: readonly string[]) => {
    const due = Math.ceil((now() + lag) / round) * round;
    const known = rounds.get(due);
    const waiting = known ?? new Set<string>();
    for (const tag of tags) waiting.add(tag);
    if (known) return;
    rounds.set(due, waiting);
    later(async () => {
      await wait(due - now());
      rounds.delete(due);
      for (let tries = 1; tries <= mostTries; tries += 1) {
        if (await ready()) {
          for (const tag of waiting) expire(tag);
          return;
        }
        await wait(Math.max(lag, round));
      }
    });
  };

  return async (tags: readonly string[]): Promise<boolean> => {
    if (tags.length === 0) return true;
    const look = () => {
      for (const tag of tags) expire(tag);
      secondLook(tags);
    };
    if (await ready(patience)) {
      look();
      return true;
    }
    // Perhaps it was only slow: a shop that has just started is.
    later(async () => {
      if (await ready()) look();
    });
    return false;
  };
}
