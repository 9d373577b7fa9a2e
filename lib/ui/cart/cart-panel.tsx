"use client";

import { useRef } from "react";
import { withWanted } from "@/lib/cart/optimistic";
import { Button, ButtonLink } from "@/lib/ui/primitives/button";
import { Notice } from "@/lib/ui/primitives/notice";
import { Price } from "@/lib/ui/primitives/price";
import { useKeptFocus } from "@/lib/ui/primitives/use-kept-focus";
import { CartLines } from "./cart-lines";
import { CartNotices } from "./cart-notices";
import { CartSkeleton } from "./cart-skeleton";
import { useCart } from "./cart-state";
import { loadCart } from "./cart-store";
import { CheckoutForm } from "./checkout-form";
import { FreeDeliveryBar } from "./free-delivery-bar";
import { MinimumNote } from "./minimum-note";
import { ObstaclesNote } from "./obstacles-note";
import { pendingAmount } from "./pending-amount";

/** What is in the drawer: lines, subtotal and the way to checkout. */
export function CartPanel() {
  const { cart, count, status, wanted, notices, failure } = useCart();
  const locale = document.documentElement.lang;
  const shown = cart && withWanted(cart, wanted);
  // The button that had the focus is gone with its line.
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel, shown?.lines.length);

  if (status === "failed" && !cart) {
    return (
      <div className="grid gap-4 p-6">
        <Notice title="We cannot reach your cart" tone="danger">
          It is safe; we just cannot show it this moment.
        </Notice>
        <Button onClick={() => void loadCart()} variant="secondary">
          Try again
        </Button>
      </div>
    );
  }
  if (!cart && (status === "loading" || count !== 0)) return <CartSkeleton />;
  if (!cart || !shown || shown.lines.length === 0) {
    return (
      <div className="grid gap-5 p-6 outline-none" ref={panel} tabIndex={-1}>
        <CartNotices failure={failure} locale={locale} notices={notices} />
        <p className="text-lead">Nothing in here yet.</p>
        <ButtonLink href="/products">Look around</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex min-h-full flex-col outline-none" ref={panel} tabIndex={-1}>
      <div className="flex-1 px-6">
        <CartNotices className="pt-4" failure={failure} locale={locale} notices={notices} />
        <CartLines lines={shown.lines} locale={locale} />
      </div>
      <div className="sticky bottom-0 grid gap-4 border-line border-t bg-ground p-6">
        <FreeDeliveryBar free={cart.freeDelivery} locale={locale} />
        <p aria-busy={shown.pending} className="flex justify-between gap-4">
          <span className="font-medium">Subtotal</span>
          {cart.subtotal ? (
            <Price className={shown.pending ? pendingAmount : ""} locale={locale} price={cart.subtotal} />
          ) : null}
        </p>
        <p className="text-muted text-sm">Delivery and tax are settled at checkout.</p>
        <MinimumNote locale={locale} minimum={cart.minimum} />
        <ObstaclesNote obstacles={cart.obstacles} />
        <CheckoutForm />
        <ButtonLink href="/cart" variant="secondary">
          View cart
        </ButtonLink>
      </div>
    </div>
  );
}
