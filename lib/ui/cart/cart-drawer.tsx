"use client";

import { lazy, Suspense } from "react";
import { Sheet } from "@/lib/ui/primitives/sheet";
import { closeCart, useCart } from "./cart-state";

// Loaded when somebody is about to open the cart for the first time; most page views never need it.
const CartPanel = lazy(() =>
  import("./cart-panel").then(
    (module) => ({ default: module.CartPanel }),
    // It did not come; the cart page needs none of it.
    () => {
      location.assign("/cart");
      return new Promise<never>(() => {});
    },
  ),
);

/** The cart as a side sheet, mounted once for all pages. */
export function CartDrawer() {
  const { open } = useCart();
  return (
    <Sheet label="Your cart" onClose={closeCart} open={open}>
      {open ? (
        <Suspense
          fallback={
            <p className="animate-breathe p-6" role="status">
              One moment…
            </p>
          }
        >
          <CartPanel />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
