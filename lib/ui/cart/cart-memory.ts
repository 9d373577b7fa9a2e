/** The number on the badge, remembered by this browser so that a page view costs no call. */
export interface RememberedCount {
  count: number;
  /** Whose cart it was: a member's after login is another one than the guest's before. */
  kind: "visitor" | "member";
}

export const storageKey = "mainstreet.cart";

/** The remembered count for this kind of person; undefined when unknown or storage is not available. */
export function readCount(kind: RememberedCount["kind"]): number | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    if (value === null || typeof value !== "object") return undefined;
    const { count, kind: whose } = value as Partial<RememberedCount>;
    return whose === kind && typeof count === "number" && count >= 0 ? count : undefined;
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
