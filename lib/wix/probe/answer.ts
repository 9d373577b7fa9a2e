import "server-only";
import { wixCode, wixStatus } from "../errors";

/**
 * What came of one question to Wix.
 * - `refused`: Wix has answered, and not with what was asked for. `code` is Wix's own, where it says one.
 * - `silent`: no answer at all. `reason` is a short name such as `ENOTFOUND`, never a text of anybody's.
 */
export type Answer<T> =
  | { kind: "answered"; value: T }
  | { kind: "refused"; status: number; code?: string }
  | { kind: "silent"; reason: string };

/** Asks, and tells in data what else would be thrown. */
export async function answerTo<T>(question: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: "answered", value: await question() };
  } catch (error) {
    const status = wixStatus(error);
    if (status === undefined) return { kind: "silent", reason: reasonOf(error) };
    const code = wixCode(error);
    return { kind: "refused", status, ...(code !== undefined && { code }) };
  }
}

/** The network's own name for what has happened, e.g. `ECONNREFUSED` or `TimeoutError`. The SDK hides it. */
export function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : {};
  const code = cause !== null && typeof cause === "object" && "code" in cause ? cause.code : undefined;
  if (typeof code === "string") return code;
  return error instanceof Error && error.name === "TimeoutError" ? "TimeoutError" : "no answer";
}
