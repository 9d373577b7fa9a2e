import { z } from "zod";
import { inBulkById } from "../kernel/bulk";
import type { WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { findOrder, permissions } from "./order-access";
import { parse } from "./schemas";
import type { OrderRecord } from "./state";

const list = z.object({ tagIds: z.array(z.string().min(1).max(100)).max(100).default([]) });
const tags = z.object({ privateTags: list.optional(), tags: list.optional() }).default({});

const schema = z.object({
  orderIds: z.array(z.string()).min(1).max(100),
  assignTags: tags,
  unassignTags: tags,
});

type Tags = z.output<typeof tags>;
const kinds = ["privateTags", "tags"] as const;

/**
 * `POST /ecom/v1/bulk/orders/update-tags`. A tag that is both given and taken is given. Private ones need a permission
 * more.
 */
export async function bulkUpdateTags(c: WixContext) {
  requireAdmin(c, permissions.modifyOrders);
  const { world } = c.var;
  const { orderIds, assignTags, unassignTags } = parse(schema, await readPayload(c));
  if (assignTags.privateTags || unassignTags.privateTags) requireAdmin(c, permissions.modifyPrivateTags);
  const answer = inBulkById(
    orderIds,
    (id) => id,
    (id) => {
      const record = findOrder(world, id);
      for (const kind of kinds) retag(record, kind, assignTags, unassignTags);
      record.order.updatedDate = world.now().toISOString();
      return {};
    },
  );
  return c.json(answer);
}

function retag({ order }: OrderRecord, kind: (typeof kinds)[number], assigned: Tags, removed: Tags): void {
  const own = order.tags as Record<(typeof kinds)[number], { tagIds: string[] }>;
  const gone = new Set(removed[kind]?.tagIds ?? []);
  const kept = own[kind].tagIds.filter((id) => !gone.has(id));
  const tagIds = [...new Set([...kept, ...(assigned[kind]?.tagIds ?? [])])];
  order.tags = { ...own, [kind]: { tagIds } };
}
