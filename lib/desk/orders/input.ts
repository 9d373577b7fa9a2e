import { z } from "zod";
import { carrierCodes } from "@/lib/orders/carriers";
import { isAmount } from "./amounts";
import type { RefundWish } from "./types";

// What the forms of an order say. Everything in a form is text; an unticked box is not there at all.

const id = z.string().regex(/^[\w-]{1,64}$/);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
/** "" where nothing was typed. */
const words = (most: number) => z.string().trim().max(most).default("");
const amount = z.string().trim().refine(isAmount);
const amountOrNone = z.union([z.literal(""), amount]).default("");

/** A form of one order; `once` is the same when it is sent again. */
const ofOrder = { orderId: id, once: z.guid() };

const tracking = {
  carrier: z.union([z.literal(""), z.literal("other"), z.enum(carrierCodes)]).default(""),
  otherCarrier: words(80),
  trackingNumber: words(100),
  trackingLink: z.union([z.literal(""), z.url({ protocol: /^https$/ }).max(1_000)]).default(""),
};

/** Of which lines how many leave the house in one parcel, and how it can be followed. */
export const fulfilInput = z
  .looseObject({ ...ofOrder, ...tracking, parcels: z.coerce.number().int().min(0) })
  .transform(
    ({ orderId, once, parcels, carrier, otherCarrier, trackingNumber, trackingLink, ...rest }, at) => {
      const lines = quantitiesIn(rest);
      if (!lines || lines.length === 0) {
        at.addIssue({ code: "custom", path: ["quantity"], message: "no units" });
        return z.NEVER;
      }
      const shippingProvider = carrier === "other" ? otherCarrier : carrier;
      return {
        ...{ orderId, once, parcels, lines },
        tracking: {
          ...(shippingProvider && { shippingProvider }),
          ...(trackingNumber && { trackingNumber }),
          // Wix writes its own link over this one for the carriers it knows.
          ...(carrier === "other" && trackingLink && { trackingLink }),
        },
      };
    },
  );

/** As many as a page of the list has. */
export const mostSent = 30;

/** The ticked rows of the list, of which everything leaves: `id number`, without one where Wix gave none. */
export const fulfilManyInput = z.object({
  rows: z
    .array(
      z
        .string()
        .regex(/^[\w-]{1,64} \d{0,12}$/)
        .transform((row) => {
          const [orderId = "", number = ""] = row.split(" ");
          return { orderId, number };
        }),
    )
    .min(1)
    .max(mostSent),
});

/** A row of the list: everything of it leaves. */
export const fulfilRestInput = z.object({ orderId: id });

/** `owed` and how many `payments` there were are what the page showed. */
export const markPaidInput = z.object({
  ...ofOrder,
  owed: amount,
  payments: z.coerce.number().int().min(0),
  method: z.string().trim().min(1).max(60),
});

export const cancelInput = z.object({
  ...ofOrder,
  restock: ticked,
  notify: ticked,
  message: words(1_000),
});

export const noteInput = z.object({ ...ofOrder, text: z.string().trim().min(1).max(500) });

const wish = { amount: amountOrNone, shipping: amountOrNone };

/** What an address or a form says about what is to go back; undefined for what makes no sense. */
export function refundWishIn(given: Record<string, unknown>): RefundWish | undefined {
  const { data } = z.object(wish).safeParse(given);
  const lines = quantitiesIn(given);
  if (!data || !lines) return undefined;
  const { amount: free, shipping } = data;
  // An amount of its own belongs to no line and to no delivery.
  if (free && (lines.length > 0 || shipping)) return undefined;
  return { lines, ...(shipping && { shipping }), ...(free && { amount: free }) };
}

/** `givenBack`, `total` and how many `refunds` there were, also on their way, are what the page showed. */
export const refundInput = z
  .looseObject({
    ...ofOrder,
    givenBack: amount,
    refunds: z.coerce.number().int().min(0),
    total: amount,
    restock: ticked,
    notify: ticked,
    message: words(1_000),
  })
  .transform(({ orderId, once, givenBack, refunds, total, restock, notify, message, ...rest }, at) => {
    const wished = refundWishIn(rest);
    if (!wished) {
      at.addIssue({ code: "custom", path: ["amount"], message: "no wish" });
      return z.NEVER;
    }
    return { orderId, once, givenBack, refunds, total, restock, notify, message, wish: wished };
  });

export type FulfilInput = z.output<typeof fulfilInput>;
export type MarkPaidInput = z.output<typeof markPaidInput>;
export type CancelInput = z.output<typeof cancelInput>;
export type NoteInput = z.output<typeof noteInput>;
export type RefundInput = z.output<typeof refundInput>;

const quantity = z.coerce.number().int().min(0).max(100_000);

/** `line.<id>` says how many of a line; empty fields are none. Undefined when one of them is no number of units. */
function quantitiesIn(fields: Record<string, unknown>): { lineId: string; quantity: number }[] | undefined {
  const lines: { lineId: string; quantity: number }[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith("line.")) continue;
    const lineId = id.safeParse(name.slice("line.".length));
    const units = quantity.safeParse(typeof value === "string" ? value.trim() : undefined);
    if (!lineId.success || !units.success) return undefined;
    if (units.data > 0) lines.push({ lineId: lineId.data, quantity: units.data });
  }
  return lines;
}
