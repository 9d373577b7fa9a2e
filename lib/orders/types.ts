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
  tax: Money;
  discount: Money;
  shippingMethod?: string;
  deliveryTime?: string;
  shippingAddress?: Address;
  billingAddress?: Address;
}

export interface OrderLine {
  id: string;
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
}

/** Ready to print, one string a line. */
export interface Address {
  name?: string;
  lines: string[];
}
