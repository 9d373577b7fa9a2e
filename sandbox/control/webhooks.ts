import { z } from "zod";
import type { World } from "../kernel/world";
import { domainEvent, type WixEvent } from "../webhooks/events";
import type { Webhooks } from "../webhooks/sender";
import { oddities } from "../webhooks/sign";

export const webhookSettingsSchema = z.strictObject({
  /** Where events go from now on; null: nowhere. */
  url: z.url().nullable().optional(),
  modifiedFields: z.boolean().optional(),
});

export const webhookSendSchema = z.strictObject({
  /** For example `wix.stores.catalog.v3.product_updated`; any word is sent. */
  eventType: z.string(),
  /** The changed thing; nothing but its id is told. */
  entityId: z.string().optional(),
  /** The innermost level, instead of a domain event about `entityId`. */
  data: z.record(z.string(), z.unknown()).optional(),
  oddity: z.enum(oddities).optional(),
  /** The same event so many times. */
  times: z.int().min(1).max(1_000).optional(),
});

/** Sends what was asked for; answers with the status of each attempt. */
export async function sendWebhook(
  world: World,
  webhooks: Webhooks,
  { eventType, entityId = "", data, oddity, times }: z.infer<typeof webhookSendSchema>,
): Promise<{ statuses: number[] }> {
  const event = data ? { eventType, data } : namedOnly(world, eventType, entityId);
  return { statuses: await webhooks.send(event, { oddity, ...(times !== undefined && { times }) }) };
}

/** An event that names the changed thing and brings none of it, as Wix's REST reference describes some. */
function namedOnly(world: World, eventType: string, entityId: string): WixEvent {
  const [, fqdn = eventType, slug = ""] =
    eventType.match(/^(.*?[a-z0-9]+\.v\d+\.[a-z]+(?:_item)?)_(.*)$/) ?? [];
  if (slug.startsWith("created"))
    return {
      ...domainEvent(world, fqdn, slug, entityId, { createdEvent: { entity: undefined } }),
      eventType,
    };
  if (slug.startsWith("deleted"))
    return { ...domainEvent(world, fqdn, slug, entityId, { deletedEvent: {} }), eventType };
  return {
    ...domainEvent(world, fqdn, slug, entityId, { updatedEvent: { currentEntity: undefined } }),
    eventType,
  };
}
