"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect } from "react";
import { Sheet } from "@/lib/ui/primitives/sheet";
import { closeCart, useCart } from "./cart-store";
import { CartSkeleton } from "./cart-skeleton";

// Loaded when somebody opens the cart for the first time; most page views never need it.
const CartPanel = lazy(() => import("./cart-panel").then((module) => ({ default: module.CartPanel })));

/** The cart as a side sheet, mounted once for all pages. */
export function CartDrawer() {
  const { open } = useCart();
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when a link in it has led somewhere
  useEffect(() => closeCart(), [pathname]);

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
