import type { LabelledConflict } from "@/lib/desk/products/types";

/** Fields two people have changed, each with both values; whoever sends the form again has chosen. */
export function Conflicts({ conflicts }: { conflicts: LabelledConflict[] }) {
  return (
    <div className="grid gap-3 rounded-control bg-danger-tint px-4 py-3 text-left text-sm" role="alert">
      <p className="font-medium text-danger">
        Somebody changed this while you did. Nothing has been saved: choose, then save again.
      </p>
      {conflicts.map(({ field, label, theirs, yours }) => (
        <fieldset className="grid gap-1" key={field}>
          <legend className="font-medium">{label}</legend>
          {/* Under the names of the field itself: of several the last one counts, and what is theirs is what it was. */}
          <input name={`was.${field}`} type="hidden" value={theirs} />
          <Choice name={field} value={theirs} who="Theirs" />
          <Choice name={field} value={yours} who="Yours" />
        </fieldset>
      ))}
    </div>
  );
}

function Choice({ name, value, who }: { name: string; value: string; who: string }) {
  return (
    <label className="flex min-h-8 items-baseline gap-2">
      <input name={name} required type="radio" value={value} />
      <span>
        {who}: <span className="font-medium">{shown(name, value)}</span>
      </span>
    </label>
  );
}

/** A value as one reads it. */
function shown(field: string, value: string): string {
  if (value === "") return "nothing";
  if (field === "visible") return value === "yes" ? "visible" : "hidden";
  if (field !== "pictures") return value;
  const pictures = JSON.parse(value) as { alt: string }[];
  return `${pictures.length} pictures: ${pictures.map(({ alt }) => alt || "without a text").join("; ")}`;
}
