import type { Money } from "@/lib/money";
import type { DeskOrderRow } from "../orders/types";

/** What was sold on the last days, the last of which is today. */
export interface Sales {
  /** In the shop's time zone, oldest first. */
  days: string[];
  /** Orders of each day. */
  orders: number[];
  /** What they came to, each currency by itself: amounts of two are never added up. The most used one first. */
  revenue: { currency: string; amounts: Money[] }[];
  /** The first day of which every order was read. Later than the first of `days` where there were too many. */
  completeFrom: string;
  /** How many orders were read. */
  read: number;
}

/** Orders that wait to be sent. */
export interface Waiting {
  /** The ones that wait longest. */
  longest: DeskOrderRow[];
  count: number;
  /** There are more than were counted. */
  isMore: boolean;
}

export interface LowStock {
  id: string;
  name: string;
  /** "" for a product without variants. */
  variant: string;
  sku?: string;
  quantity: number;
}
