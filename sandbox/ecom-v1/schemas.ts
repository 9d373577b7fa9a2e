import { z } from "zod";
import { addressSchema, contactSchema, referenceSchema } from "../ecom/schemas";

const quantity = z.number().int().min(1).max(100_000);

/** Catalog items to add; what a line says beyond reference and quantity is the catalogue's business. */
const lineItems = (most: number) =>
  z.array(z.object({ catalogReference: referenceSchema, quantity: quantity.default(1) })).max(most);

/** An address with `streetAddress` in parts or as a line. Inferred: the parts make a line where there is none. */
export const addressV1Schema = addressSchema
  .extend({ streetAddress: z.object({ number: z.string().nullish(), name: z.string().nullish() }).nullish() })
  .transform(({ streetAddress, ...address }) => {
    const parts = [streetAddress?.number, streetAddress?.name].filter(Boolean).join(" ");
    return { ...address, addressLine: address.addressLine ?? (parts || undefined) };
  });

const addressWithContact = z.object({
  address: addressV1Schema.nullish(),
  contactDetails: contactSchema.nullish(),
});

const email = z.email().nullish();
const shippingOption = z.object({
  code: z.string().min(1).max(100),
  carrierId: z.string().nullish(),
});
const buyerNote = z.string().max(1_000).nullable().optional();
const overrideCheckoutUrl = z.string().max(1_000).nullable().optional();
const couponCode = z.string().min(1).max(50).nullish();

export const addSchema = z.object({ lineItems: lineItems(100).default([]) });
export const quantitiesSchema = z.object({
  lineItems: z
    .array(z.object({ id: z.string(), quantity }))
    .max(300)
    .default([]),
});
export const removeSchema = z.object({ lineItemIds: z.array(z.string()).max(300).default([]) });

/** Fields of a cart that a caller may set; everything else in `cartInfo` is read only. */
export const cartWriteSchema = z.object({
  cartInfo: z
    .object({
      buyerNote,
      overrideCheckoutUrl,
      contactInfo: addressWithContact.nullish(),
      buyerInfo: z.object({ email }).nullish(),
      selectedShippingOption: shippingOption.nullish(),
    })
    .default({}),
  couponCode,
  lineItems: lineItems(300).default([]),
});
export type CartWrite = z.output<typeof cartWriteSchema>;

export const estimateSchema = z.object({
  shippingAddress: addressV1Schema.nullish(),
  billingAddress: addressV1Schema.nullish(),
  selectedShippingOption: shippingOption.nullish(),
  calculateTax: z.boolean().nullish(),
  calculateShipping: z.boolean().nullish(),
});
export type EstimateWish = z.output<typeof estimateSchema>;

const channelType = z.string().min(1);

export const toCheckoutSchema = z.object({
  channelType,
  email,
  shippingAddress: addressV1Schema.nullish(),
  billingAddress: addressV1Schema.nullish(),
  selectedShippingOption: shippingOption.nullish(),
});
export type ToCheckout = z.output<typeof toCheckoutSchema>;

/** Fields of a checkout that a caller may set. */
const checkoutFields = z.object({
  buyerNote,
  buyerInfo: z.object({ email }).nullish(),
  billingInfo: addressWithContact.nullish(),
  shippingInfo: z
    .object({
      shippingDestination: addressWithContact.nullish(),
      selectedCarrierServiceOption: shippingOption.nullish(),
    })
    .nullish(),
});
export type CheckoutFields = z.output<typeof checkoutFields>;

const codes = {
  couponCode,
  giftCardCode: z.string().min(8).max(20).nullish(),
  giftCardRedeemAmount: z
    .string()
    .regex(/^\d+(\.\d{1,3})?$/)
    .nullish(),
};

export const createCheckoutSchema = z.object({
  checkoutInfo: checkoutFields.default({}),
  lineItems: lineItems(300).default([]),
  channelType,
  overrideCheckoutUrl,
  ...codes,
});

export const updateCheckoutSchema = z.object({
  checkout: checkoutFields.default({}),
  lineItems: lineItems(300).default([]),
  overrideCheckoutUrl,
  ...codes,
});

export const completeSchema = z.object({ orderId: z.guid().nullish() });
