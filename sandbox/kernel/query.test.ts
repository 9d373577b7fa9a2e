import { describe, expect, it } from "vitest";
import { WixError } from "./errors";
import { type QuerySpec, runQuery } from "./query";
import { compileFilter } from "./query-filter";

const fruit = [
  {
    id: "a",
    name: "Apple",
    price: "9.50",
    tags: ["red", "round"],
    parts: [{ id: "p1", size: 2 }],
    createdDate: "2026-01-01T00:00:00.000Z",
  },
  {
    id: "b",
    name: "banana",
    price: "10",
    tags: ["yellow"],
    parts: [
      { id: "p1", size: 5 },
      { id: "p2", size: 1 },
    ],
    createdDate: "2026-01-02T00:00:00.000Z",
  },
  {
    id: "c",
    name: "Cherry",
    price: "110",
    tags: [],
    parts: [],
    note: "sour",
    createdDate: "2026-01-03T00:00:00.000Z",
  },
];

const spec: QuerySpec = {
  fields: {
    id: { sortable: true },
    name: { sortable: true },
    price: { sortable: true, kind: "number" },
    tags: { operators: ["$hasSome", "$hasAll"] },
    note: {},
    "parts.id": {},
    createdDate: { sortable: true, kind: "date" },
  },
  maxLimit: 100,
  defaultLimit: 50,
};

const ids = (filter: unknown) => fruit.filter(compileFilter(filter)).map(({ id }) => id);

describe("filters", () => {
  it.each([
    [{}, ["a", "b", "c"]],
    [{ id: "b" }, ["b"]],
    [{ _id: "b" }, ["b"]],
    [{ id: { $eq: "b" } }, ["b"]],
    [{ id: { $ne: "b" } }, ["a", "c"]],
    [{ id: { $in: ["a", "c"] } }, ["a", "c"]],
    [{ id: { $nin: ["a", "c"] } }, ["b"]],
    [{ price: { $gt: 9.5 } }, ["b", "c"]],
    [{ price: { $gte: 9.5, $lt: 110 } }, ["a", "b"]],
    [{ price: { $lte: 10 } }, ["a", "b"]],
    [{ name: { $startsWith: "B" } }, ["b"]],
    [{ name: { $endsWith: "RY" } }, ["c"]],
    [{ name: { $contains: "an" } }, ["b"]],
    [{ tags: { $hasSome: ["yellow", "red"] } }, ["a", "b"]],
    [{ tags: { $hasAll: ["round", "red"] } }, ["a"]],
    [{ note: { $exists: true } }, ["c"]],
    [{ note: { $exists: false } }, ["a", "b"]],
    [{ note: null }, ["a", "b"]],
    [{ note: { $ne: null } }, ["c"]],
    [{ tags: { $isEmpty: true } }, ["c"]],
    [{ "parts.id": "p1" }, ["a", "b"]],
    [{ "parts._id": { $hasAll: ["p1", "p2"] } }, ["b"]],
    [{ parts: { $matchItems: [{ id: "p1", size: { $gt: 3 } }] } }, ["b"]],
    [{ parts: { $matchItems: [{ _id: { $in: ["p1"] } }, { _id: { $in: ["p2"] } }] } }, ["b"]],
    [{ $and: [{ price: { $gte: 10 } }, { name: { $startsWith: "c" } }] }, ["c"]],
    [{ $or: [{ id: "a" }, { note: "sour" }] }, ["a", "c"]],
    [{ $not: { id: "a" } }, ["b", "c"]],
    [{ id: "a", name: "Apple" }, ["a"]],
    [{ "__proto__.x": "a" }, []],
  ])("%j finds %j", (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it.each([
    [{ weight: 1 }, "Field 'weight' is not declared as filterable"],
    [{ tags: "red" }, "does not support $eq"],
    [{ name: { $like: "x" } }, "$like"],
    [{ id: {} }, "Filter expression cannot contain an empty condition"],
    [{ id: { $in: "a" } }, "must be a list"],
    ["x", "must be an object"],
  ])("%j is refused: %s", (filter, message) => {
    const refusal = caught(() => compileFilter(filter, spec.fields));
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain(message);
  });
});

describe("queries", () => {
  it("sorts numbers as numbers and text without case, missing values last", () => {
    const sorted = (fieldName: string, order: string) =>
      runQuery(
        fruit,
        { sort: [{ fieldName, order }] },
        { ...spec, fields: { ...spec.fields, note: { sortable: true } } },
      ).items.map(({ id }) => id);
    expect(sorted("price", "ASC")).toEqual(["a", "b", "c"]);
    expect(sorted("price", "DESC")).toEqual(["c", "b", "a"]);
    expect(sorted("name", "ASC")).toEqual(["a", "b", "c"]);
    expect(sorted("_createdDate", "DESC")).toEqual(["c", "b", "a"]);
    expect(sorted("note", "DESC")[0]).toBe("c");
  });

  it("pages by cursors that carry filter and sort, forwards and back", () => {
    const first = runQuery(
      fruit,
      {
        filter: { "parts.id": { $exists: true } },
        sort: [{ fieldName: "price", order: "DESC" }],
        cursorPaging: { limit: 1 },
      },
      spec,
    );
    expect(first.items.map(({ id }) => id)).toEqual(["b"]);
    expect(first.pagingMetadata).toMatchObject({ count: 1, hasNext: true, cursors: { prev: null } });
    const second = runQuery(
      fruit,
      { cursorPaging: { cursor: first.pagingMetadata.cursors.next, limit: 1 } },
      spec,
    );
    expect(second.items.map(({ id }) => id)).toEqual(["a"]);
    expect(second.pagingMetadata).toMatchObject({ hasNext: false, cursors: { next: null } });
    const back = runQuery(
      fruit,
      { cursorPaging: { cursor: second.pagingMetadata.cursors.prev, limit: 1 } },
      spec,
    );
    expect(back.items.map(({ id }) => id)).toEqual(["b"]);
  });

  it("pages by offset and counts everything", () => {
    const page = runQuery(fruit, { paging: { offset: 1, limit: "1" } }, spec);
    expect(page.items.map(({ id }) => id)).toEqual(["b"]);
    expect(page.offsetMetadata).toEqual({ count: 1, offset: 1, total: 3, tooManyToCount: false });
  });

  it("refuses limits out of range, undeclared sorting and foreign cursors", () => {
    expect(caught(() => runQuery(fruit, { cursorPaging: { limit: 101 } }, spec)).status).toBe(400);
    expect(caught(() => runQuery(fruit, { cursorPaging: { limit: 0 } }, spec)).status).toBe(400);
    expect(runQuery(fruit, { cursorPaging: { limit: 0 } }, { ...spec, allowEmptyPage: true }).items).toEqual(
      [],
    );
    expect(caught(() => runQuery(fruit, { sort: [{ fieldName: "note" }] }, spec)).message).toContain(
      "sortable",
    );
    expect(caught(() => runQuery(fruit, { cursorPaging: { cursor: "made-up" } }, spec)).message).toContain(
      "cursor",
    );
  });
});

function caught(act: () => unknown): WixError {
  try {
    act();
  } catch (error) {
    if (error instanceof WixError) return error;
    throw error;
  }
  throw new Error("It should have been refused.");
}
