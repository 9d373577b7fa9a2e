import { applicationError, validationError } from "../kernel/errors";
import { asObject } from "../kernel/query";
import type { FieldSpecs } from "../kernel/query-filter";
import { pathReader, type Reader, valuesOf, wirePath } from "../kernel/query-path";

type Wish = Record<string, unknown>;

const mostAggregations = 10;
const mostValues = 250;

/** Answers a search's `aggregations` over everything it found. Shapes: `AggregationData` of the products API. */
export function aggregate(found: readonly unknown[], wanted: unknown, fields: FieldSpecs) {
  const list = Array.isArray(wanted) ? wanted.map((entry) => asObject(entry) ?? {}) : [];
  if (list.length > mostAggregations) {
    throw validationError({
      field: "search.aggregations",
      description: `must have at most ${mostAggregations} items`,
      violatedRule: "MAX_SIZE",
      data: { threshold: mostAggregations },
    });
  }
  return { results: list.map((wish) => aggregateOne(found, wish, fields)) };
}

function aggregateOne(found: readonly unknown[], wish: Wish, fields: FieldSpecs) {
  const head = { name: wish.name, type: wish.type, fieldPath: wish.fieldPath };
  if (wish.type === "NESTED") return { ...head, nested: { results: nested(found, wish, fields) } };
  const read = readerOf(wish.fieldPath, fields);
  switch (wish.type) {
    case "VALUE":
      return {
        ...head,
        values: { results: valueBuckets(found, wish, read).map(({ value, count }) => ({ value, count })) },
      };
    case "RANGE":
      return {
        ...head,
        ranges: {
          results: rangeBuckets(found, wish, read).map(({ from, to, count }) => ({ from, to, count })),
        },
      };
    case "SCALAR":
      return { ...head, scalar: scalar(found, wish, read) };
    case "DATE_HISTOGRAM":
      return {
        ...head,
        dateHistogram: {
          results: dateBuckets(found, wish, read).map(({ value, count }) => ({ value, count })),
        },
      };
    default:
      throw validationError({
        field: "search.aggregations.type",
        description: `has an invalid enum value ${String(wish.type)}`,
        violatedRule: "INVALID_ENUM_VALUE",
      });
  }
}

function readerOf(fieldPath: unknown, fields: FieldSpecs): Reader {
  const path = wirePath(String(fieldPath ?? ""));
  const field = fields[path];
  if (!field)
    throw applicationError(400, "INVALID_AGGREGATION", `Field '${path}' is not declared as aggregatable`);
  return field.read ?? pathReader(path);
}

interface Bucket {
  value: string;
  count: number;
  members: unknown[];
}

function valueBuckets(found: readonly unknown[], wish: Wish, read: Reader): Bucket[] {
  const options = asObject(wish.value) ?? {};
  const missing =
    options.missingValues === "INCLUDE"
      ? String(asObject(options.includeOptions)?.addToBucket ?? "")
      : undefined;
  const buckets = collect(found, (item) => {
    const values = valuesOf(read(item)).map(String);
    return values.length === 0 && missing !== undefined ? [missing] : values;
  });
  const direction = options.sortDirection === "ASC" ? 1 : options.sortDirection === "DESC" ? -1 : undefined;
  const byValue = options.sortType === "VALUE";
  buckets.sort((a, b) =>
    byValue
      ? (direction ?? 1) * a.value.localeCompare(b.value, "en", { numeric: true })
      : (direction ?? -1) * (a.count - b.count) || a.value.localeCompare(b.value, "en"),
  );
  return buckets.slice(0, Math.min(Number(options.limit ?? 10), mostValues));
}

/** Each item counts once in every bucket it belongs to. */
function collect(found: readonly unknown[], keysOf: (item: unknown) => readonly string[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const item of found) {
    for (const value of new Set(keysOf(item))) {
      const bucket = buckets.get(value) ?? { value, count: 0, members: [] };
      bucket.count += 1;
      bucket.members.push(item);
      buckets.set(value, bucket);
    }
  }
  return [...buckets.values()];
}

/** `from` belongs to a bucket, `to` does not. */
function rangeBuckets(found: readonly unknown[], wish: Wish, read: Reader) {
  const buckets = asObject(wish.range)?.buckets;
  return (Array.isArray(buckets) ? buckets : []).map((entry) => {
    const { from, to } = asObject(entry) ?? {};
    const low = from === undefined || from === null ? Number.NEGATIVE_INFINITY : Number(from);
    const high = to === undefined || to === null ? Number.POSITIVE_INFINITY : Number(to);
    const members = found.filter((item) =>
      valuesOf(read(item)).some((value) => Number(value) >= low && Number(value) < high),
    );
    return { from: from ?? null, to: to ?? null, count: members.length, members };
  });
}

function scalar(found: readonly unknown[], wish: Wish, read: Reader): { type: unknown; value?: number } {
  const type = asObject(wish.scalar)?.type;
  if (type === "COUNT_DISTINCT") {
    return { type, value: new Set(found.flatMap((item) => valuesOf(read(item)).map(String))).size };
  }
  let least: number | undefined;
  let most: number | undefined;
  for (const item of found) {
    for (const raw of valuesOf(read(item))) {
      const value = typeof raw === "string" && /^\d{4}-/.test(raw) ? Date.parse(raw) : Number(raw);
      if (Number.isNaN(value)) continue;
      least = least === undefined || value < least ? value : least;
      most = most === undefined || value > most ? value : most;
    }
  }
  const value = type === "MIN" ? least : most;
  return { type, ...(value === undefined ? {} : { value }) };
}

/** How much of an ISO date names its bucket; weeks start on Monday. */
const intervalLengths: Record<string, number> = {
  YEAR: 4,
  MONTH: 7,
  DAY: 10,
  HOUR: 13,
  MINUTE: 16,
  SECOND: 19,
};

function dateBuckets(found: readonly unknown[], wish: Wish, read: Reader): Bucket[] {
  const interval = String(asObject(wish.dateHistogram)?.interval ?? "DAY");
  const buckets = collect(found, (item) =>
    valuesOf(read(item)).map((value) => bucketStart(String(value), interval)),
  );
  return buckets.sort((a, b) => (a.value < b.value ? -1 : 1)).slice(0, 200);
}

function bucketStart(date: string, interval: string): string {
  if (interval === "WEEK") {
    const day = new Date(`${date.slice(0, 10)}T00:00:00.000Z`);
    day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
    return day.toISOString();
  }
  const kept = date.slice(0, intervalLengths[interval] ?? 10);
  return `${kept}${"0000-01-01T00:00:00".slice(kept.length)}.000Z`;
}

/** Every combination of the nested aggregations' buckets that holds something. */
function nested(
  found: readonly unknown[],
  wish: Wish,
  fields: FieldSpecs,
): { results: Record<string, unknown> }[] {
  const levels = asObject(wish.nested)?.nestedAggregations;
  const [first, ...others] = (Array.isArray(levels) ? levels : []).map((entry) => asObject(entry) ?? {});
  if (!first) return [];
  const name = String(first.name ?? "");
  const read = readerOf(first.fieldPath, fields);
  const deeper = (members: readonly unknown[], result: unknown) => {
    const rest =
      others.length > 0
        ? nested(members, { nested: { nestedAggregations: others } }, fields)
        : [{ results: {} }];
    return rest.map(({ results }) => ({ results: { [name]: result, ...results } }));
  };
  switch (first.type) {
    case "RANGE":
      return rangeBuckets(found, first, read)
        .filter(({ count }) => count > 0)
        .flatMap(({ members, ...range }) => deeper(members, { range }));
    case "SCALAR":
      return deeper(found, { scalar: { value: scalar(found, first, read).value } });
    case "DATE_HISTOGRAM":
      return dateBuckets(found, first, read).flatMap(({ members, ...bucket }) =>
        deeper(members, { dateHistogram: bucket }),
      );
    default:
      return valueBuckets(found, first, read).flatMap(({ members, ...value }) => deeper(members, { value }));
  }
}
