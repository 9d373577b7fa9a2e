import type { Failure } from "@/lib/result";
import type { Cart } from "./types";

/** What became of a form beside the lines of the cart. */
export interface CartFormState {
  /** The cart after it. */
  cart?: Cart;
  error?: Failure;
  /** What was typed, to be shown again. */
  typed?: Record<string, string>;
}
