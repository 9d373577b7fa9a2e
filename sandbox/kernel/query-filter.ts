import { applicationError, validationError, type WixError } from "./errors";
import { pathReader, type Reader, valuesOf, wirePath } from "./query-path";

export type Operator =
  | "$eq"
  | "$ne"
  | "$gt"
  | "$gte"
  | "$lt"
  | "$lte"
  | "$startsWith"
  | "$endsWith"
  | "$contains"
  | "$hasSome"
  | "$hasAll"
  | "$in"
  | "$nin"
  | "$exists"
  | "$isEmpty"
  | "$matchItems";

export interface FieldSpec {
  /** Operators the field accepts; absent: all of them. An empty list makes it sortable only. */
  operators?: readonly Operator[];
  sortable?: boolean;
  /** How values compare; absent: as text, or as numbers when the wanted value is one. */
  kind?: "number" | "date";
  /** Text that is compared without regard to upper and lower case. */
  caseless?: boolean;
  /** Reads a field the stored entity does not hold under that path. */
  read?: Reader;
}

export type FieldSpecs = Record<string, FieldSpec>;

export interface FilterRules {
  /** Refuses `{price: {$gte: 1, $lt: 9}}`: search endpoints want one `$and` term per operator. */
  oneOperatorPerField?: boolean | undefined;
}
export type Filter = Record<string, unknown>;
export type Predicate = (item: unknown) => boolean;

type Kind = "number" | "date" | "text";
type Test = (values: readonly unknown[], wanted: unknown, kind: Kind) => boolean;

/**
 * Compiles a Wix filter into a test. `specs` names the fields that may be used; without it every path may.
 * Throws 400 for an undeclared field, an operator the field does not take, or an expression it cannot read.
 */
export function compileFilter(filter: unknown, specs?: FieldSpecs, rules: FilterRules = {}): Predicate {
  if (filter === undefined || filter === null) return () => true;
  if (typeof filter !== "object" || Array.isArray(filter)) throw badFilter("must be an object");
  return allOf(Object.entries(filter).map(([key, value]) => compileEntry(key, value, specs, rules)));
}

function compileEntry(
  key: string,
  value: unknown,
  specs: FieldSpecs | undefined,
  rules: FilterRules,
): Predicate {
  switch (key) {
    case "$and":
      return allOf(listOf(key, value).map((part) => compileFilter(part, specs, rules)));
    case "$or": {
      const parts = listOf(key, value).map((part) => compileFilter(part, specs, rules));
      return (item) => parts.some((part) => part(item));
    }
    case "$not": {
      // The SDK sends one object; Wix's query language describes a list, so both are read.
      const parts = (Array.isArray(value) ? value : [value]).map((part) => compileFilter(part, specs, rules));
      return (item) => !parts.some((part) => part(item));
    }
  }
  if (key.startsWith("$")) throw badFilter(`does not know the operator ${key}`);
  return compileField(wirePath(key), value, specs, rules);
}

function compileField(
  path: string,
  condition: unknown,
  specs: FieldSpecs | undefined,
  rules: FilterRules,
): Predicate {
  const spec = specs ? specs[path] : {};
  if (!spec || spec.operators?.length === 0) throw notFilterable(path);
  const read = spec.read ?? pathReader(path);
  const conditions = conditionsOf(condition);
  if (rules.oneOperatorPerField && conditions.length > 1) {
    throw badFilter(`field '${path}' takes one operator; combine several with $and`);
  }
  const checks = conditions.map(([operator, wanted]) => {
    if (!(operator in tests) && operator !== "$matchItems")
      throw badFilter(`does not know the operator ${operator}`);
    const name = operator as Operator;
    if (spec.operators && !spec.operators.includes(name)) {
      throw badFilter(`field '${path}' does not support ${name}; it takes ${spec.operators.join(", ")}`);
    }
    if (name === "$matchItems") return matchItems(wanted);
    const test = tests[name];
    const kind = spec.kind ?? (typeof wanted === "number" ? "number" : "text");
    const ready = prepare(name, spec.caseless ? folded(wanted) : wanted, path);
    return (values: readonly unknown[]) => test(values, ready, kind);
  });
  return (item) => {
    const own = valuesOf(read(item));
    const values = spec.caseless ? own.map(folded) : own;
    return checks.every((check) => check(values));
  };
}

/** `{f: value}` is `$eq`; `{f: null}` asks for an empty field; `{f: {$op: value, …}}` asks for all of them. */
function conditionsOf(condition: unknown): [string, unknown][] {
  if (condition === null || typeof condition !== "object" || Array.isArray(condition))
    return [["$eq", condition]];
  const entries = Object.entries(condition);
  if (entries.length === 0) throw emptyCondition();
  return entries;
}

/** Every wanted item must be met by at least one of the field's own items. */
function matchItems(wanted: unknown) {
  const parts = listOf("$matchItems", wanted).map((part) => compileFilter(part));
  return (values: readonly unknown[]) => parts.every((part) => values.some(part));
}

/** Checks the operand once, and turns long lists into sets. */
function prepare(operator: Operator, wanted: unknown, path: string): unknown {
  switch (operator) {
    case "$in":
    case "$nin":
    case "$hasSome":
      return new Set(listOf(`${path}.${operator}`, wanted).map(textOf));
    case "$hasAll":
      return listOf(`${path}.${operator}`, wanted).map(textOf);
    default:
      return wanted;
  }
}

const tests: Record<Exclude<Operator, "$matchItems">, Test> = {
  $eq: (values, wanted, kind) => equals(values, wanted, kind),
  $ne: (values, wanted, kind) => !equals(values, wanted, kind),
  $gt: (values, wanted, kind) => values.some((value) => compareValues(value, wanted, kind) > 0),
  $gte: (values, wanted, kind) => values.some((value) => compareValues(value, wanted, kind) >= 0),
  $lt: (values, wanted, kind) => values.some((value) => compareValues(value, wanted, kind) < 0),
  $lte: (values, wanted, kind) => values.some((value) => compareValues(value, wanted, kind) <= 0),
  // Inferred: text tests ignore case.
  $startsWith: (values, wanted) => values.some((value) => fold(value).startsWith(fold(wanted))),
  $endsWith: (values, wanted) => values.some((value) => fold(value).endsWith(fold(wanted))),
  $contains: (values, wanted) => values.some((value) => fold(value).includes(fold(wanted))),
  $in: (values, wanted) => values.some((value) => (wanted as Set<string>).has(textOf(value))),
  $nin: (values, wanted) => !values.some((value) => (wanted as Set<string>).has(textOf(value))),
  $hasSome: (values, wanted) => values.some((value) => (wanted as Set<string>).has(textOf(value))),
  $hasAll: (values, wanted) => {
    const own = new Set(values.map(textOf));
    return (wanted as string[]).every((entry) => own.has(entry));
  },
  $exists: (values, wanted) => values.length > 0 === isTrue(wanted),
  $isEmpty: (values, wanted) => values.every((value) => value === "") === isTrue(wanted),
};

function equals(values: readonly unknown[], wanted: unknown, kind: Kind): boolean {
  if (wanted === null || wanted === undefined) return values.length === 0;
  return values.some((value) =>
    kind === "text" ? textOf(value) === textOf(wanted) : compareValues(value, wanted, kind) === 0,
  );
}

/** Orders two values; NaN when they cannot be compared, so that every comparison fails. */
export function compareValues(a: unknown, b: unknown, kind: Kind): number {
  if (kind === "number") return Number(a) - Number(b);
  if (kind === "date") return Date.parse(String(a)) - Date.parse(String(b));
  const [left, right] = [textOf(a), textOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function allOf(parts: readonly Predicate[]): Predicate {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  return (item) => parts.every((part) => part(item));
}

function listOf(field: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw badFilter(`${field} must be a list`);
}

const textOf = (value: unknown) => String(value);
const fold = (value: unknown) => String(value).toLowerCase();
const folded = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(folded) : typeof value === "string" ? fold(value) : value;
const isTrue = (value: unknown) => value === true || value === "true";

function notFilterable(path: string): WixError {
  // Status and text documented; the code is inferred.
  return applicationError(400, "INVALID_FILTER", `Field '${path}' is not declared as filterable`);
}

function badFilter(description: string): WixError {
  return validationError({ field: "query.filter", description, violatedRule: "OTHER" });
}

/** What Wix answers for `{}` where a condition is needed. */
export function emptyCondition(): WixError {
  return applicationError(400, "INVALID_FILTER", "Filter expression cannot contain an empty condition");
}
