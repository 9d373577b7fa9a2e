import type { Failure } from "@/lib/result";

/** Nobody was asked, or Wix said no, before anything happened. */
const refusals = new Set(["NO_ADMIN_KEY", "PERMISSION_MISSING", "HTTP_429"]);

/** Whether a failure says what became of a change: that it was not made. After every other one nobody knows. */
export function isAnswer({ kind, code }: Failure): boolean {
  return kind !== "unavailable" || refusals.has(code);
}
