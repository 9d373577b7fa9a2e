import type { LineOptions } from "@/lib/cart/again";
import type { Picture } from "@/lib/media";
import type { Money } from "@/lib/money";

export interface OrderSummary {
  id: string;
  /** The number people quote, e.g. "10042". */
  number: string;
  /** ISO time. */
  placedAt: string;
  status: "approved" | "cancelled" | "pending" | "rejected" | "initialized";
  payment: "paid" | "not-paid" | "partly-paid" | "refunded" | "partly-refunded" | "pending" | "declined";
  fulfilment: "not-fulfilled" | "partly-fulfilled" | "fulfilled";
  total: Money;
  itemCount: number;
  pictures: Picture[];
}

export interface Order extends OrderSummary {
  email?: string;
  lines: OrderLine[];
  subtotal: Money;
  shipping: Money;
  /** What the shop charged besides; absent where it charged nothing. */
  fees?: { name: string; price: Money }[];
  tax: Money;
  discount: Money;
  shippingMethod?: string;
  deliveryTime?: string;
  shippingAddress?: Address;
  billingAddress?: Address;
  /** What the shopper wanted the shop to know. */
  note?: string;
  /** Given back so far; absent where nothing was. */
  refunded?: Money;
  /** What has happened to it, oldest first. */
  events: OrderEvent[];
}

export interface OrderEvent {
  kind: "placed" | "paid" | "sent" | "cancelled" | "refunded";
  /** ISO time. */
  at: string;
}

/** Something that was sent: of which lines how many, and how to follow it. */
export interface Parcel {
  id: string;
  /** ISO time; "" when Wix did not say. */
  sentAt: string;
  lines: { lineId: string; quantity: number }[];
  carrier?: string;
  trackingNumber?: string;
  /** Always https. */
  trackingLink?: string;
}

export interface OrderLine {
  id: string;
  /** Absent for what is not of the catalogue. */
  productId?: string;
  /** What it takes to put the same into a cart. */
  again?: LineOptions;
  name: string;
  picture?: Picture;
  details: { name: string; value: string }[];
  quantity: number;
  /** Absent when Wix did not say. */
  unitPrice?: Money;
  total?: Money;
}

/** A stretch of somebody's order history, newest first. */
export interface OrderPage {
  orders: OrderSummary[];
  /** Opaque: hand it back to read on. Absent at the end. */
  next?: string;
  /** The same for what is newer. Absent at the beginning. */
  previous?: string;
}

/** Ready to print, one string a line. */
export interface Address {
  name?: string;
  lines: string[];
}
