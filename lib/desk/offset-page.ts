/** Where a list stands that is counted through, not walked by cursors. */
export interface OffsetPage {
  /** How many lines are passed over. */
  from: number;
  /** `at` of the page before; undefined on the first. */
  previous: string | undefined;
  /** `at` of the page after, if there is one. */
  next(isMore: boolean): string | undefined;
}

/** The page an address asks for in `at`; anything odd is the first. */
export function offsetPage(at: string | string[] | undefined, perPage: number): OffsetPage {
  const from = typeof at === "string" && /^\d{1,6}$/.test(at) ? Number(at) : 0;
  return {
    from,
    previous: from > 0 ? String(Math.max(from - perPage, 0)) : undefined,
    next: (isMore) => (isMore ? String(from + perPage) : undefined),
  };
}
