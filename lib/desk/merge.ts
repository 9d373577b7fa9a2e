/** What a form holds, by field. Everything is text, written one way, so that equal means equal. */
export type Fields = Record<string, string>;

/** One field that two people have changed, each to something else. */
export interface Conflict {
  field: string;
  /** What it was when the form was opened. */
  was: string;
  theirs: string;
  yours: string;
}

export interface Merged {
  /** What is left to write: fields that only this form has changed. */
  changes: Fields;
  conflicts: Conflict[];
  /** Fields somebody else has changed meanwhile and this form has not. They stay as they are. */
  kept: string[];
}

/**
 * What to write of a form that was filled in while somebody else may have been at work. A field both have changed is
 * for a person to decide; everything else goes together. Fields that are gone are in nobody's hands any more.
 *
 * @param was what the form was filled with
 * @param mine what it says now
 * @param now what Wix has now
 */
export function mergeEdits(was: Fields, mine: Fields, now: Fields): Merged {
  const merged: Merged = { changes: {}, conflicts: [], kept: [] };
  for (const [field, current] of Object.entries(now)) {
    const before = was[field];
    const wanted = mine[field];
    if (before === undefined || wanted === undefined) continue;
    if (current === wanted) continue;
    if (wanted === before) merged.kept.push(field);
    else if (current === before) merged.changes[field] = wanted;
    else merged.conflicts.push({ field, was: before, theirs: current, yours: wanted });
  }
  return merged;
}
