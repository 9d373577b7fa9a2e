import { failed, type Result } from "@/lib/result";

/**
 * Asks the server for something that may safely be asked twice. A connection that breaks is answered like any other
 * refusal: `OFFLINE` when nothing was sent, `NO_ANSWER` when nobody knows.
 */
export async function heard<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  if (!navigator.onLine) return failed("unavailable", "OFFLINE");
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return await ask();
    } catch {
      // The next try carries the same words, so whatever it asks for counts once.
    }
  }
  return failed("unavailable", "NO_ANSWER");
}
