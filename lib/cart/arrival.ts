import type { Result } from "@/lib/result";
import type { CartChange } from "./types";

/** What the cart page says to somebody whose browser has no scripts. */
export function arrival(result: Result<CartChange>): string {
  if (result.ok) return result.value.notices[0]?.kind ?? "added";
  const { code, kind } = result.error;
  if (code === "CHOOSE_OPTIONS" || code === "PERSONALISATION" || code === "CHOOSE_SUBSCRIPTION")
    return "choose";
  if (kind === "unauthenticated") return "ended";
  if (code === "UNCLEAR") return "interrupted";
  return kind === "unavailable" ? "failed" : "not-added";
}
