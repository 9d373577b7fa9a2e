"use client";

import { lazy, Suspense } from "react";
import { Sheet } from "@/lib/ui/primitives/sheet";
import { CartSkeleton } from "./cart-skeleton";
import { closeCart, useCart } from "./cart-store";

// Loaded when somebody opens the cart for the first time; most page views never need it.
const CartPanel = lazy(() => import("./cart-panel").then((module) => ({ default: module.CartPanel })));

/** The cart as a side sheet, mounted once for all pages. */
export function CartDrawer() {
  const { open } = useCart();
  return (
    <Sheet label="Your cart" onClose={closeCart} open={open}>
      {open ? (
        <Suspense fallback={<CartSkeleton />}>
          <CartPanel />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
