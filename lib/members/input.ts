import { z } from "zod";
import { regionCode } from "@/lib/regions";

const name = z.string().trim().max(100);

/** What a member may say about themselves. "" takes a name away. */
export const profileInput = z.object({
  firstName: name,
  lastName: name,
  nickname: name,
  /** As people write it; whether it rings nobody here can know. */
  phone: z
    .string()
    .trim()
    .max(50)
    .regex(/^$|^\+?[\d\s().\-/]{5,}$/),
});

export type ProfileInput = z.output<typeof profileInput>;

const addressId = z.string().regex(/^[\w-]{1,64}$/);

export const addressInput = z
  .object({
    /** Absent for a new address. */
    id: addressId.optional(),
    street: z.string().trim().min(1).max(250),
    more: z.string().trim().max(250).default(""),
    city: z.string().trim().min(1).max(100),
    /** Name of the state or region, or its code without its country; becomes the code. */
    region: z.string().max(100).default(""),
    postalCode: z.string().trim().max(20).default(""),
    country: z.string().regex(/^[A-Z]{2}$/),
    /** Sent by a ticked box. */
    first: z.literal("on").optional(),
  })
  .transform((address, context) => {
    const region = regionCode(address.country, address.region);
    if (region === undefined)
      context.addIssue({ code: "custom", path: ["region"], message: "no such region" });
    return { ...address, region: region ?? "" };
  });

export type AddressInput = z.output<typeof addressInput>;

export const addressIdInput = z.object({ id: addressId });

/** Whether the shop's news are wanted. */
export const newsInput = z.object({ wanted: z.enum(["yes", "no"]) });

/** Typed by whoever wants their account deleted, so that nobody does it by mistake. */
export const deleteInput = z.object({ email: z.string().trim().toLowerCase().max(320) });
