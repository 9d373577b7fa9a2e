"use client";

import { useEffect } from "react";
import { cartWasOrdered } from "./cart-store";

/** Lets go of what this browser remembers of the cart: it has become an order. */
export function ForgetCart() {
  useEffect(() => cartWasOrdered(), []);
  return null;
}
