/** Key in the browser's storage of what is saved for later. It is told to nobody. */
export const laterKey = "mainstreet.later";

/** Whose list it is: the session's tag, and whether somebody was logged in. */
export interface LaterOwner {
  who: string;
  kind: "visitor" | "member";
}

/**
 * Whether a stored list belongs to whoever is here now. A guest's list goes with them when they log in, like their
 * cart; any other change of the person, a logout above all, ends it.
 */
export function isTheirs(stored: object, owner: LaterOwner | undefined): boolean {
  const { who, kind } = stored as { who?: unknown; kind?: unknown };
  return owner !== undefined && (who === owner.who || (kind === "visitor" && owner.kind === "member"));
}
