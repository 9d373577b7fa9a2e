"use client";

import { useEffect } from "react";
import { Icon } from "@/lib/ui/primitives/icon";
import { openCart, prepareCart, startCart } from "./cart-door";
import { useCart } from "./cart-state";

/** The bag in the header: opens the drawer, or leads to the cart page where scripts do not run. */
export function CartButton() {
  const { count = 0, open } = useCart();
  useEffect(() => startCart(), []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a link for browsers without scripts, a button for everybody else
    <a
      aria-expanded={open}
      aria-haspopup="dialog"
      aria-label={count === 0 ? "Cart" : `Cart, ${count} ${count === 1 ? "item" : "items"}`}
      className="relative grid size-11 place-items-center rounded-control transition-colors hover:bg-tint"
      href="/cart"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        // The page shows more than the drawer would.
        if (location.pathname === "/cart") return;
        event.preventDefault();
        openCart();
      }}
      onFocus={prepareCart}
      onPointerEnter={prepareCart}
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
      role="button"
    >
      <Icon name="bag" />
      {count > 0 ? (
        <span
          aria-hidden="true"
          className="tabular absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 font-medium text-on-accent text-xs"
        >
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </a>
  );
}
