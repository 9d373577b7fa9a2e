/** The number on the badge, remembered by this browser so that a page view costs no call. */
export interface RememberedCount {
  count: number;
  /** Whose cart it was: the session's tag. */
  who: string;
}

export const storageKey = "mainstreet.cart";

/** The remembered count of this session's cart; undefined when unknown or storage is not available. */
export function readCount(who: string): number | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (value === null || typeof value !== "object") return undefined;
    const { count, who: whose } = value as Partial<RememberedCount>;
    return whose === who && typeof count === "number" && count >= 0 ? count : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a count, or forgets it. */
export function rememberCount(remembered: RememberedCount | undefined): void {
  try {
    if (remembered) localStorage.setItem(storageKey, JSON.stringify(remembered));
    else localStorage.removeItem(storageKey);
  } catch {
    // Storage is full or forbidden: the badge then asks the server.
  }
}
