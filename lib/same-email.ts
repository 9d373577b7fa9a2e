import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Whether two e-mail addresses are one, whatever the case of their letters and the spaces around them. Takes the same
 * time wherever they differ, also when one of them is missing; two missing ones are not the same.
 */
export function isSameEmail(one: string | null | undefined, other: string | null | undefined): boolean {
  const [left, right] = [plain(one), plain(other)];
  return timingSafeEqual(digest(left), digest(right)) && left !== "";
}

function plain(email: string | null | undefined): string {
  return (email ?? "").trim().toLowerCase();
}

/** Of one length, whatever it is made of. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
