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
  href?: string;
  picture?: Picture;
  details: { name: string; value: string }[];
  quantity: number;
  unitPrice: Money;
  total: Money;
}

/** Ready to print, one string a line. */
export interface Address {
  name?: string;
  lines: string[];
}
