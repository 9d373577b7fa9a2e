import { applicationError, validationError } from "./errors";
import { compareValues, compileFilter, type FieldSpecs, type Filter, type FilterRules } from "./query-filter";
import { pathReader, valuesOf, wirePath } from "./query-path";

export interface QuerySpec {
  /** What may be filtered and sorted by, in wire spelling. */
  fields: FieldSpecs;
  maxLimit: number;
  defaultLimit: number;
  /** Order without a `sort`; absent: the order the entities are kept in. */
  defaultSort?: readonly Sort[];
  /** Lets `limit: 0` through, for searches that only want aggregations. */
  allowEmptyPage?: boolean;
  rules?: FilterRules;
}

export interface Sort {
  fieldName: string;
  order?: string | null | undefined;
}

/** A query as it arrives; nothing in it has been checked. */
export interface Query {
  filter?: unknown;
  sort?: unknown;
  cursorPaging?: unknown;
  paging?: unknown;
}

export interface CursorMetadata {
  count: number;
  cursors: { next: string | null; prev: string | null };
  hasNext: boolean;
}

export interface OffsetMetadata {
  count: number;
  offset: number;
  total: number;
  tooManyToCount: boolean;
}

export interface Page<T> {
  items: T[];
  pagingMetadata: CursorMetadata;
  offsetMetadata: OffsetMetadata;
  /** How many entities matched, over all pages. */
  total: number;
}

/** What a cursor remembers: the first request's wish, and where this page starts. */
interface CursorContent {
  wish: Record<string, unknown>;
  offset: number;
}

/**
 * One page of the entities that match. A cursor carries the filter and sort it was made for, because
 * `next()` sends nothing else. 400 for undeclared fields, limits out of range and foreign cursors.
 */
export function runQuery<T>(items: readonly T[], query: Query, spec: QuerySpec): Page<T> {
  const { wish, ...place } = readWish(query, spec);
  const matches = compileFilter(wish.filter, spec.fields, spec.rules);
  const found = items.filter(matches);
  return cutPage(sortItems(found, wish.sort, spec), wish, place);
}

export interface Place {
  offset: number;
  limit: number;
}

/**
 * The wish and place of a request: its own, or those inside its cursor. `carry` names further keys of
 * the request that its cursors must remember, such as a search expression.
 */
export function readWish(
  query: object,
  spec: Pick<QuerySpec, "maxLimit" | "defaultLimit" | "allowEmptyPage">,
  carry: readonly string[] = [],
): Place & { wish: Record<string, unknown> } {
  const own = query as Record<string, unknown>;
  const cursorPaging = asObject(own.cursorPaging);
  const paging = asObject(own.paging);
  const limit = readLimit(cursorPaging?.limit ?? paging?.limit, spec);
  const cursor = cursorPaging?.cursor;
  if (typeof cursor === "string" && cursor !== "") return { ...readCursor(cursor), limit };
  const wish: Record<string, unknown> = {};
  for (const key of ["filter", "sort", ...carry]) if (own[key] !== undefined) wish[key] = own[key];
  return { wish, offset: readOffset(paging?.offset), limit };
}

/** Cuts the page at `place` out of everything found, with both kinds of paging metadata. */
export function cutPage<T>(found: readonly T[], wish: Record<string, unknown>, place: Place): Page<T> {
  const { offset, limit } = place;
  const items = found.slice(offset, offset + limit);
  const hasNext = limit > 0 && offset + limit < found.length;
  const cursorAt = (start: number) => writeCursor({ wish, offset: start });
  return {
    items,
    total: found.length,
    pagingMetadata: {
      count: items.length,
      cursors: {
        next: hasNext ? cursorAt(offset + limit) : null,
        prev: offset > 0 ? cursorAt(Math.max(0, offset - limit)) : null,
      },
      hasNext,
    },
    offsetMetadata: { count: items.length, offset, total: found.length, tooManyToCount: false },
  };
}

/** Sorts by the wanted fields, or the spec's own order. Entities without the field come last. */
export function sortItems<T>(items: readonly T[], sort: unknown, spec: QuerySpec): readonly T[] {
  const wanted = readSort(sort);
  const chosen = wanted.length > 0 ? wanted : (spec.defaultSort ?? []);
  if (chosen.length === 0) return items;
  const keys = chosen.map(({ fieldName, order }) => {
    const path = wirePath(fieldName);
    const field = spec.fields[path];
    if (!field?.sortable && wanted.length > 0) {
      throw applicationError(400, "INVALID_SORT", `Field '${path}' is not declared as sortable`);
    }
    const read = field?.read ?? pathReader(path);
    return { read, kind: field?.kind, direction: String(order).toUpperCase() === "DESC" ? -1 : 1 };
  });
  const ranked = items.map((item) => ({
    item,
    values: keys.map(({ read, kind }) => sortValue(valuesOf(read(item))[0], kind)),
  }));
  ranked.sort((a, b) => {
    // An index, because an iterator for every comparison takes longer than all comparisons.
    for (let index = 0; index < keys.length; index += 1) {
      const [left, right] = [a.values[index], b.values[index]];
      if (left === right) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      const kind = typeof left === "number" ? "number" : "text";
      return (keys[index]?.direction ?? 1) * compareValues(left, right, kind);
    }
    return 0;
  });
  return ranked.map(({ item }) => item);
}

// Inferred: text sorts without regard to case.
function sortValue(value: unknown, kind: "number" | "date" | undefined): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (kind === "number" || typeof value === "number") return Number(value);
  if (kind === "date") return Date.parse(String(value));
  return String(value).toLowerCase();
}

function readSort(sort: unknown): Sort[] {
  if (sort === undefined || sort === null) return [];
  const list = Array.isArray(sort) ? sort : [sort];
  return list.map((entry) => {
    const { fieldName, order } = asObject(entry) ?? {};
    if (typeof fieldName !== "string" || fieldName === "") {
      throw validationError({
        field: "query.sort.fieldName",
        description: "must not be empty",
        violatedRule: "REQUIRED_FIELD",
      });
    }
    return { fieldName, order: typeof order === "string" ? order : "ASC" };
  });
}

function readLimit(
  value: unknown,
  spec: Pick<QuerySpec, "maxLimit" | "defaultLimit" | "allowEmptyPage">,
): number {
  if (value === undefined || value === null) return spec.defaultLimit;
  const limit = Number(value);
  const field = "cursorPaging.limit";
  const least = spec.allowEmptyPage ? 0 : 1;
  if (!Number.isInteger(limit) || limit < least) {
    throw validationError({
      field,
      description: `must be at least ${least}`,
      violatedRule: "MIN",
      data: { threshold: least },
    });
  }
  if (limit > spec.maxLimit) {
    const description = `must be at most ${spec.maxLimit}`;
    throw validationError({ field, description, violatedRule: "MAX", data: { threshold: spec.maxLimit } });
  }
  return limit;
}

function readOffset(value: unknown): number {
  if (value === undefined || value === null) return 0;
  const offset = Number(value);
  if (Number.isInteger(offset) && offset >= 0) return offset;
  throw validationError({
    field: "paging.offset",
    description: "must be at least 0",
    violatedRule: "MIN",
    data: { threshold: 0 },
  });
}

function writeCursor(content: CursorContent): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

function readCursor(cursor: string): CursorContent {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const { wish, offset } = asObject(content) ?? {};
    const remembered = asObject(wish);
    if (remembered && typeof offset === "number") return { wish: remembered, offset };
  } catch {
    // refused below
  }
  throw validationError({
    field: "cursorPaging.cursor",
    description: "is not a valid cursor",
    violatedRule: "FORMAT",
  });
}

/** The value as an object, or undefined when it is anything else. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** True when a filter holds no condition at all. */
export function isEmptyFilter(filter: unknown): filter is undefined | null | Filter {
  return filter === undefined || filter === null || Object.keys(filter).length === 0;
}
