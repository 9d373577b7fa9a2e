/** Reads one field off an entity. */
export type Reader = (item: unknown) => unknown;

const renames: Record<string, string> = {
  _id: "id",
  _createdDate: "createdDate",
  _updatedDate: "updatedDate",
};

/** A field path in the spelling the wire uses: `brand._id` is `brand.id`. */
export function wirePath(path: string): string {
  if (!path.includes("_")) return path;
  return path
    .split(".")
    .map((part) => renames[part] ?? part)
    .join(".");
}

/** Reads a dotted path; the answer is an array as soon as the path crosses one. */
export function pathReader(path: string): Reader {
  const parts = wirePath(path).split(".");
  return (item) => {
    let value: unknown = item;
    for (const part of parts) {
      if (value === null || value === undefined) return undefined;
      value = Array.isArray(value)
        ? value.flatMap((entry) => property(entry, part) ?? [])
        : property(value, part);
    }
    return value;
  };
}

function property(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Every value a reader found: none for a missing field, several for a fanned-out one. */
export function valuesOf(found: unknown): readonly unknown[] {
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}
