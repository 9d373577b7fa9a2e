/** Numbers that look random but belong to the index for ever (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = (seed + 1) * 0x9e3779b9;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** List members in turn. */
export function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
