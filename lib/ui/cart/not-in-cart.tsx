"use client";

import type { ReactNode } from "react";
import { useCart } from "./cart-store";

/** An entry of a list about a product, gone as soon as that is in the cart. */
export function NotInCart({ productId, children }: { productId: string; children: ReactNode }) {
  const { cart } = useCart();
  return cart?.lines.some((line) => line.productId === productId) ? null : <li>{children}</li>;
}
