"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { withWanted } from "@/lib/cart/optimistic";
import type { Cart } from "@/lib/cart/types";
import { useKeptFocus } from "@/lib/ui/primitives/use-kept-focus";
import { CartLines } from "./cart-lines";
import { CartNotices } from "./cart-notices";
import { useCart } from "./cart-state";
import { loadCart, settle } from "./cart-store";
import { CartTotals } from "./cart-totals";
import { CheckoutForm } from "./checkout-form";
import { CartExtras, type CartExtrasProps } from "./extras/cart-extras";
import { FreeDeliveryBar } from "./free-delivery-bar";
import { MinimumNote } from "./minimum-note";
import { ObstaclesNote } from "./obstacles-note";

export interface CartPageViewProps extends Omit<CartExtrasProps, "cart"> {
  /** The cart as the server read it for this page. */
  initial: Cart;
  locale: string;
  /** Shown when nothing is left in the cart. */
  empty: ReactNode;
}

/** The cart page, alive. Its HTML is complete and works without scripts: every button is a form of its own. */
export function CartPageView({ initial, locale, empty, ...extras }: CartPageViewProps) {
  const live = useCart();
  const [adopted, setAdopted] = useState<Cart>();
  const isLive = adopted === initial;
  const cart = (isLive && live.cart) || initial;
  const shown = withWanted(cart, live.wanted);

  useEffect(() => {
    settle(initial);
    setAdopted(initial);
  }, [initial]);

  // Another tab changed the cart.
  const outdated = isLive && !live.cart && live.status === "idle";
  useEffect(() => {
    if (outdated) void loadCart();
  }, [outdated]);

  // The button that had the focus is gone with its line.
  const items = useRef<HTMLElement>(null);
  useKeptFocus(items, shown.lines.length);

  const notices = (
    <CartNotices className="mb-6" failure={live.failure} locale={locale} notices={live.notices} />
  );
  if (shown.lines.length === 0) {
    return (
      <section aria-label="Items" className="outline-none" ref={items} tabIndex={-1}>
        {notices}
        {empty}
      </section>
    );
  }
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_22rem] xl:gap-x-24">
      <section aria-label="Items" className="outline-none" ref={items} tabIndex={-1}>
        {notices}
        <div className="border-line border-y">
          <CartLines later lines={shown.lines} locale={locale} />
        </div>
      </section>
      <section aria-label="Totals" className="grid content-start gap-6 lg:sticky lg:top-28 lg:self-start">
        <FreeDeliveryBar free={cart.freeDelivery} locale={locale} />
        <CartTotals cart={cart} locale={locale} pending={shown.pending} />
        <CartExtras cart={cart} {...extras} />
        <MinimumNote locale={locale} minimum={cart.minimum} />
        <ObstaclesNote obstacles={cart.obstacles} />
        <CheckoutForm />
      </section>
    </div>
  );
}
