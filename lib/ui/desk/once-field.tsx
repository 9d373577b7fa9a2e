/** Says that it is the same form when it arrives twice. */
export function OnceField() {
  return <input name="once" type="hidden" value={crypto.randomUUID()} />;
}
