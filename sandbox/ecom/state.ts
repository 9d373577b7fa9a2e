import { type Coupon, couponsSeed } from "../coupons/state";
import type { WishlistRecord } from "../wishlists/state";
import type { OrderMail } from "./order-mail";

/** Carts, coupons, delivery, tax and orders. */
export interface EcomState {
  carts: Record<string, CartRecord>;
  /** Owner key -> id of that person's current cart. */
  /** By member id. */
  wishlists: Record<string, WishlistRecord>;
  currentCarts: Record<string, string>;
  coupons: Coupon[];
  giftCards: GiftCard[];
  shippingOptions: ShippingOption[];
  taxRates: TaxRate[];
  /** Oldest first; whole orders as they travel. */
  orders: OrderRecord[];
  nextOrderNumber: number;
  /** Letters about orders, oldest first. */
  mail: OrderMail[];
}

/** What a cart remembers. Names, prices and stock are read from the catalogue whenever it is shown. */
export interface CartRecord {
  id: string;
  revision: number;
  createdDate: string;
  updatedDate: string;
  /** Owner key of a person's cart; absent while nobody has opened one that an app made for nobody in particular. */
  owner?: string;
  lines: LineRecord[];
  note: string | null;
  coupon?: { id: string; code: string };
  /** `redeemAmount`: at most so much of it, when the buyer named an amount. */
  giftCard?: { id: string; code: string; redeemAmount?: string };
  address?: Address;
  /** Where it differs from the delivery address. */
  billing?: { address?: Address; contact?: Contact };
  customer: Contact & { email?: string };
  deliveryMethod?: { code: string; appId: string };
  customCheckoutUrl: string | null;
  purchaseFlowId: string;
  /** A Checkout V1 was made of it, or it was made as one; Cart V2 knows no difference. */
  checkoutV1?: "of-cart" | "alone";
  /** Set once it has become an order; nothing about it changes any more. */
  ordered?: true;
  /** The order it became; an order that was made elsewhere need not be named. */
  orderId?: string;
}

export interface Contact {
  firstName?: string;
  lastName?: string;
  phone?: string;
  company?: string;
}

export interface LineRecord {
  id: string;
  requestedQuantity: number;
  reference: CatalogReference;
}

export interface CatalogReference {
  catalogItemId: string;
  appId: string;
  options?: {
    variantId?: string;
    /** Modifier key -> choice key. */
    options?: Record<string, string>;
    /** Free-text modifier key -> what was typed. */
    customTextFields?: Record<string, string>;
    preOrderRequested?: boolean;
    /** Id of one of the product's subscriptions. */
    subscriptionOptionId?: string;
    [other: string]: unknown;
  };
}

/** As it travels in carts and orders. */
export interface Address {
  country?: string;
  subdivision?: string;
  city?: string;
  postalCode?: string;
  addressLine?: string;
  addressLine2?: string;
}

export interface GiftCard {
  id: string;
  code: string;
  balance: string;
  disabled: boolean;
}

export interface ShippingOption {
  code: string;
  title: string;
  deliveryTime: string;
  price: string;
  /** Free from this subtotal on. */
  freeFrom?: string;
  /** Country codes; empty means everywhere no other option names. */
  countries: string[];
}

export interface TaxRate {
  country: string;
  subdivision?: string;
  name: string;
  /** Decimal, e.g. "0.08875". */
  rate: string;
}

/** An order as it travels, plus what the wire keeps elsewhere: its payments and fulfilments. */
export interface OrderRecord {
  order: Record<string, unknown> & { id: string; number: string; createdDate: string };
  /** Owner key of the buyer. */
  owner: string;
  payments: (Record<string, unknown> & { id: string })[];
  refunds: Record<string, unknown>[];
  fulfillments: FulfillmentRecord[];
}

/** A parcel as it travels. */
export interface FulfillmentRecord {
  id: string;
  createdDate: string;
  lineItems: { id: string; quantity: number }[];
  trackingInfo?: { trackingNumber?: string; shippingProvider?: string; trackingLink?: string };
  customInfo?: { fieldsData?: Record<string, string> | undefined };
  status: string;
  completed: boolean;
}

/** App id the sandbox's own shipping answers under. Invented. */
export const carrierAppId = "c8a08776-c095-4dec-8553-8f9698d86adc";
export const storesAppId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/** A shop that ships from New York, with coupons and gift cards to try. */
export function ecomSeed(): EcomState {
  return {
    carts: {},
    currentCarts: {},
    wishlists: {},
    coupons: couponsSeed(),
    giftCards: [
      { id: "91f7ca4d-0000-4000-8000-000000000001", code: "GIFT-50-DEMO", balance: "50", disabled: false },
      { id: "91f7ca4d-0000-4000-8000-000000000002", code: "GIFT-OFF-DEMO", balance: "25", disabled: true },
    ],
    shippingOptions: [
      {
        code: "standard-us",
        title: "Standard",
        deliveryTime: "3-5 business days",
        price: "6",
        freeFrom: "75",
        countries: ["US"],
      },
      {
        code: "express-us",
        title: "Express",
        deliveryTime: "1-2 business days",
        price: "18",
        countries: ["US"],
      },
      {
        code: "international",
        title: "International post",
        deliveryTime: "7-14 business days",
        price: "24",
        countries: [],
      },
    ],
    taxRates: [
      { country: "US", subdivision: "US-NY", name: "New York sales tax", rate: "0.08875" },
      { country: "US", subdivision: "US-CA", name: "California sales tax", rate: "0.0725" },
    ],
    orders: [],
    nextOrderNumber: 10001,
    mail: [],
  };
}
