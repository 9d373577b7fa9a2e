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
