/**
 * A field of a posted form as text, at most so many characters; "" where there is none. Anybody can call an action with
 * anything, so `form` need not be one.
 */
export function textOf(form: unknown, name: string, most = 320): string {
  const value = form instanceof FormData ? form.get(name) : undefined;
  return typeof value === "string" ? value.slice(0, most) : "";
}
