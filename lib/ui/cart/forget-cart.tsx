"use client";

import { useEffect } from "react";
import { forgetCart } from "./cart-store";

/** Empties what this browser remembers of the cart: it has become an order. */
export function ForgetCart() {
  useEffect(() => forgetCart(), []);
  return null;
}
