import "server-only";
import { type CryptoKey, errors, importSPKI, jwtVerify } from "jose";
import { z } from "zod";

/** Something that happened in Wix, taken out of its envelope. */
export interface WixEvent {
  /** Wix's id of the event; older events have none. */
  id?: string;
  /** For example `wix.stores.catalog.v3.product_updated`. */
  type: string;
  /** When it happened, or where Wix does not say so, when it was sent. */
  at: Date;
  /** The changed thing. */
  entityId?: string;
  /** The changed thing as it is now or was last; Wix may leave it out. */
  entity?: Record<string, unknown>;
  /** Names of the fields an update changed, where Wix says so. */
  modifiedFields?: string[];
  /** What an older event consists of, and what belongs to an event that is neither a creation, update nor deletion. */
  data: Record<string, unknown>;
}

export type ReadWebhook =
  | { kind: "event"; event: WixEvent }
  /** Not from Wix, or too old or new to be believed. */
  | { kind: "forged"; reason: string }
  /** From Wix, and not meant for this shop. */
  | { kind: "misdirected"; reason: string }
  /** From Wix, and not to be read. */
  | { kind: "unreadable"; reason: string };

/** How far Wix's clock and ours may be apart. Seconds. */
const clockTolerance = 60;

const anyObject = z.record(z.string(), z.unknown());
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

const envelopeSchema = z.object({
  eventType: z.string().min(1).max(300),
  instanceId: z.string(),
  identity: json.pipe(anyObject).optional(),
  data: json.pipe(anyObject),
});

/** What newer events have around them. Older ones have nothing. */
const frameSchema = z.object({
  id: z.string().min(1).max(200),
  entityFqdn: z.string(),
  entityId: z.string().max(200).optional(),
  eventTime: z.coerce.date().optional(),
  createdEvent: z.object({ entity: anyObject.nullish() }).optional(),
  updatedEvent: z
    .object({ currentEntity: anyObject.nullish(), modifiedFields: anyObject.nullish() })
    .optional(),
  deletedEvent: z.object({ deletedEntity: anyObject.nullish() }).optional(),
  actionEvent: z.object({ body: anyObject.nullish() }).optional(),
});

/** The owner's private app on this shop's site, as far as its webhooks need it. `publicKey` is a PEM. */
export interface WixApp {
  id: string;
  publicKey: string;
  instanceId: string;
}

let last: { pem: string; key: Promise<CryptoKey> } | undefined;

/** Read once, for it is the same for every event. */
function keyFrom(pem: string): Promise<CryptoKey> {
  if (last?.pem !== pem) last = { pem, key: importSPKI(pem, "RS256") };
  return last.key;
}

/**
 * Reads the body of a webhook: one compact JWT with three levels of JSON inside strings. Wix's SDK does it, too
 * (`AppStrategy`, `client.webhooks`), but takes any audience, issuer and site.
 *
 * A token may leave out whom it is for and from, because the key is this app's alone; one that says it has to be right.
 */
export async function readWebhook(jwt: string, app: WixApp): Promise<ReadWebhook> {
  const key = await keyFrom(app.publicKey);
  try {
    const { payload } = await jwtVerify(jwt, key, {
      algorithms: ["RS256"],
      requiredClaims: ["iat", "exp"],
      clockTolerance,
    });
    const sent = payload.iat ?? 0;
    if (sent > Date.now() / 1000 + clockTolerance) return { kind: "forged", reason: "from the future" };
    if (payload.aud !== undefined && ![payload.aud].flat().includes(app.id))
      return { kind: "misdirected", reason: "another app" };
    if (payload.iss !== undefined && payload.iss !== "wix.com")
      return { kind: "misdirected", reason: "another issuer" };
    return unwrap(payload.data, new Date(sent * 1000), app);
  } catch (error) {
    if (error instanceof errors.JOSEError) return { kind: "forged", reason: error.code };
    throw error;
  }
}

function unwrap(text: unknown, sent: Date, app: WixApp): ReadWebhook {
  const envelope = json.pipe(envelopeSchema).safeParse(text);
  if (!envelope.success) return { kind: "unreadable", reason: "envelope" };
  const { eventType: type, instanceId, data } = envelope.data;
  if (instanceId !== app.instanceId) return { kind: "misdirected", reason: "another site" };
  const frame = frameSchema.safeParse(data);
  if (!frame.success) return { kind: "event", event: { type, at: sent, data } };
  const { id, entityId, eventTime, createdEvent, updatedEvent, deletedEvent, actionEvent } = frame.data;
  const entity = createdEvent?.entity ?? updatedEvent?.currentEntity ?? deletedEvent?.deletedEntity;
  const modified = updatedEvent?.modifiedFields;
  return {
    kind: "event",
    event: {
      id,
      type,
      at: eventTime ?? sent,
      ...(entityId !== undefined && { entityId }),
      ...(entity && { entity }),
      ...(modified && { modifiedFields: Object.keys(modified) }),
      data: actionEvent?.body ?? {},
    },
  };
}
