import type { Picture } from "@/lib/media";
import type { Failure } from "@/lib/result";

/** What the form shows next. */
export interface BackInStockFormState {
  /** Where the mail will go. */
  sentTo?: string;
  error?: Failure;
  /** What was typed. */
  email?: string;
}

/** Something a member waits for, or has been written to about. */
export interface StockWish {
  id: string;
  /** The product as it is now; absent when it has left the shop. */
  product?: { name: string; slug: string; choices: string[]; picture?: Picture };
  /** ISO time; "" when Wix did not say. */
  askedAt: string;
  /** The mail has been sent. */
  told: boolean;
  /** It can be had again. */
  back: boolean;
}
