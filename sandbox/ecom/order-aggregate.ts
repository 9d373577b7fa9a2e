import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { requireAdmin } from "../kernel/identity";
import { asObject } from "../kernel/query";
import { compileFilter } from "../kernel/query-filter";
import { pathReader, valuesOf } from "../kernel/query-path";
import { readPayload } from "../kernel/wire";
import { permissions } from "./order-access";
import { orderSpec, shownUnless } from "./order-search";
import { parse } from "./schemas";

const schema = z.object({
  filter: z.looseObject({}).nullish(),
  aggregation: z.record(z.string(), z.unknown()),
  hierarchySeparatorOverride: z.string().min(1).max(100).nullish(),
});

/**
 * `POST /ecom/v1/orders/aggregate`: how many orders there are of each kind. Documented: the question
 * `{name: {$count: [fields]}}` and the answer `{name: {"(Mail|Region 1)": 5}}`; inferred: the same without brackets for
 * one field, and that an order is counted when a search would find it.
 */
export async function aggregateOrders(c: WixContext) {
  requireAdmin(c, permissions.readOrders);
  const { filter, aggregation, hierarchySeparatorOverride } = parse(schema, await readPayload(c));
  const matches = compileFilter(filter, orderSpec.fields);
  const orders = c.var.world.state.ecom.orders
    .map(({ order }) => order)
    .filter(shownUnless(filter))
    .filter(matches);
  const aggregates = Object.fromEntries(
    Object.entries(aggregation).map(([name, wish]) => [
      name,
      counted(orders, fieldsOf(name, wish), hierarchySeparatorOverride ?? "|"),
    ]),
  );
  return c.json({ aggregates });
}

function fieldsOf(name: string, wish: unknown): string[] {
  const { $count, ...others } = asObject(wish) ?? {};
  const fields = Array.isArray($count) ? $count : [$count];
  if (Object.keys(others).length > 0 || !fields.every((field) => typeof field === "string")) {
    throw validationError({
      field: `aggregation.${name}`,
      description: "must be {$count: field} or {$count: [fields]}",
      violatedRule: "FORMAT",
    });
  }
  for (const field of fields) {
    if (!orderSpec.fields[field]) {
      throw applicationError(400, "INVALID_AGGREGATION", `Field '${field}' is not declared as filterable`);
    }
  }
  return fields;
}

function counted(orders: readonly object[], fields: readonly string[], separator: string) {
  const readers = fields.map(pathReader);
  const counts: Record<string, number> = {};
  for (const order of orders) {
    const values = readers.map((read) => String(valuesOf(read(order))[0] ?? ""));
    const key = values.length === 1 ? String(values[0]) : `(${values.join(separator)})`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
