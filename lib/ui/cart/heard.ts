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

/** A word by which the server hears a wish once, however often it arrives; "" where the browser has none to give. */
export function wishWord(): string {
  // Only where the page came over https, or from this machine.
  return "randomUUID" in crypto ? crypto.randomUUID() : "";
}

/** The fields of a form with such a word among them. */
export function wishOf(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  const word = wishWord();
  if (word) fields.set("once", word);
  return fields;
}
