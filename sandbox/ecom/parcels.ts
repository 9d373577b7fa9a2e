import { z } from "zod";
import { applicationError, validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { fulfillmentStatus, unsent } from "./fulfillment-status";
import { addActivity } from "./order-access";
import type { FulfillmentRecord, OrderRecord } from "./state";
import { type Tracking, tracked, trackingSchema } from "./tracking";

/** Informational, and the letters' case counts: any other word is refused. */
export const parcelStatus = z.enum(["Pending", "Accepted", "Ready", "In_Delivery", "Fulfilled"]);
const customInfo = z.object({ fieldsData: z.record(z.string(), z.string()).optional() });

export const parcelSchema = z.object({
  lineItems: z
    .array(z.object({ id: z.string(), quantity: z.number().int().min(1).max(100_000).nullish() }))
    .min(1)
    .max(300),
  trackingInfo: trackingSchema.nullish(),
  customInfo: customInfo.nullish(),
  status: parcelStatus.default("Fulfilled"),
  completed: z.boolean().default(true),
});

export type NewParcel = z.output<typeof parcelSchema>;

/**
 * Sends a part of an order.
 *
 * @throws 400 for more units than are left to send, 428 for a tracking number the order has already; then nothing has
 *   changed
 */
export function addParcel(world: World, record: OrderRecord, wish: NewParcel): FulfillmentRecord {
  const { trackingInfo, customInfo: info, lineItems, ...rest } = wish;
  const lines = counted(record, lineItems);
  refuseKnownNumber(record, trackingInfo?.trackingNumber);
  const parcel: FulfillmentRecord = {
    id: world.newId(),
    createdDate: world.now().toISOString(),
    ...rest,
    lineItems: lines,
    ...(trackingInfo ? { trackingInfo: tracked({}, trackingInfo) } : {}),
    ...(info ? { customInfo: info } : {}),
  };
  record.fulfillments.push(parcel);
  noteTracking(world, record, undefined, parcel.trackingInfo);
  settle(world, record);
  return parcel;
}

/** Lines without a quantity take all that is left of them. */
function counted(record: OrderRecord, lines: NewParcel["lineItems"]): FulfillmentRecord["lineItems"] {
  const left = unsent(record);
  return lines.map(({ id, quantity }, index) => {
    const available = left.get(id) ?? 0;
    const wanted = quantity ?? available;
    if (wanted > available || wanted === 0) throw tooMuch(index, available);
    left.set(id, available - wanted);
    return { id, quantity: wanted };
  });
}

/** Inferred: the shape of the refusal. */
function tooMuch(index: number, threshold: number) {
  return validationError({
    field: `fulfillment.lineItems[${index}].quantity`,
    description: "is more than is left to fulfil",
    violatedRule: "MAX",
    data: { threshold },
  });
}

/** 428 for a tracking number that another parcel of the order has. */
export function refuseKnownNumber(
  { fulfillments }: OrderRecord,
  number: string | null | undefined,
  except?: FulfillmentRecord,
): void {
  const isKnown = fulfillments.some(
    (parcel) => parcel !== except && parcel.trackingInfo?.trackingNumber === number,
  );
  if (number && isKnown) {
    throw applicationError(428, "TRACKING_NUMBER_ALREADY_EXISTS", "Tracking number already exists");
  }
}

/** Writes into the order's history that tracking came or changed. */
export function noteTracking(
  world: World,
  record: OrderRecord,
  before: Tracking | undefined,
  after: Tracking | undefined,
): void {
  if (after?.trackingNumber && after.trackingNumber !== before?.trackingNumber) {
    addActivity(world, record, before?.trackingNumber ? "TRACKING_NUMBER_EDITED" : "TRACKING_NUMBER_ADDED");
  }
  if (after?.trackingLink && !before?.trackingLink) addActivity(world, record, "TRACKING_LINK_ADDED");
}

/** Brings the order's `fulfillmentStatus` in line with its parcels. */
export function settle(world: World, record: OrderRecord): void {
  const before = record.order.fulfillmentStatus;
  const after = fulfillmentStatus(record);
  record.order.fulfillmentStatus = after;
  record.order.updatedDate = world.now().toISOString();
  if (after === before) return;
  if (after === "FULFILLED") addActivity(world, record, "ORDER_FULFILLED");
  if (before === "FULFILLED") addActivity(world, record, "ORDER_NOT_FULFILLED");
}
