"use client";

import type { Route } from "next";
import Link from "next/link";
import { setQuantityForm } from "@/lib/cart/actions";
import type { ShownLine } from "@/lib/cart/optimistic";
import type { CartLine } from "@/lib/cart/types";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import { changeQuantity } from "./cart-store";
import { LaterButton } from "./later/later-button";
import { pendingAmount } from "./pending-amount";
import { QuantityStepper } from "./quantity-stepper";

/** The lines of a cart. What was asked for shows at once; amounts wait for Wix. */
export function CartLines({
  lines,
  locale,
  later = false,
}: {
  lines: ShownLine[];
  locale: string;
  /** Whether they may be saved for later; what is saved has to be shown on the same page. */
  later?: boolean;
}) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((shown) => (
        <li className="grid grid-cols-[5.5rem_1fr] gap-4 py-5" key={shown.line.id}>
          <LineView later={later} locale={locale} shown={shown} />
        </li>
      ))}
    </ul>
  );
}

function LineView({
  shown: { line, quantity, pending },
  locale,
  later,
}: {
  shown: ShownLine;
  locale: string;
  later: boolean;
}) {
  const picture = line.picture ? (
    <Pic
      alt=""
      aspect={0.8}
      className="w-full rounded-control"
      picture={line.picture}
      most={320}
      sizes="88px"
    />
  ) : (
    <span className="block aspect-[4/5] rounded-control bg-tint" />
  );
  return (
    <>
      {line.href ? (
        <Link aria-hidden="true" href={line.href as Route} tabIndex={-1}>
          {picture}
        </Link>
      ) : (
        picture
      )}
      <div className="grid content-start gap-1">
        <div className="flex justify-between gap-4">
          {line.href ? (
            <Link className="font-medium hover:underline" href={line.href as Route}>
              {line.name}
            </Link>
          ) : (
            <span className="font-medium">{line.name}</span>
          )}
          {line.total ? (
            <Price className={pending ? pendingAmount : ""} locale={locale} price={line.total} />
          ) : null}
        </div>
        {line.details.length > 0 ? (
          <p className="text-muted text-sm">
            {line.details.map(({ name, value }) => `${name}: ${value}`).join(", ")}
          </p>
        ) : null}
        {line.unitPrice && quantity > 1 ? (
          <p className="text-muted text-sm">
            <Price compareAt={line.fullUnitPrice} locale={locale} price={line.unitPrice} /> each
          </p>
        ) : null}
        <LineStatus line={line} quantity={quantity} />
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6">
          <LineQuantity pending={pending} quantity={quantity} line={line} />
          <div className="flex flex-wrap items-center gap-x-6">
            <form action={setQuantityForm}>
              <input name="lineId" type="hidden" value={line.id} />
              <button
                aria-label={`Remove ${line.name}`}
                className="link min-h-11 text-muted text-sm hover:text-ink"
                name="quantity"
                onClick={(event) => {
                  event.preventDefault();
                  void changeQuantity(line.id, 0);
                }}
                type="submit"
                value={0}
              >
                Remove
              </button>
            </form>
            {later ? <LaterButton line={line} /> : null}
          </div>
        </div>
      </div>
    </>
  );
}

function LineQuantity({ line, quantity, pending }: { line: CartLine; quantity: number; pending: boolean }) {
  // Of what is not there, no other quantity can be had: only removing it helps.
  if (line.status === "gone" || line.status === "sold-out" || quantity === 0) return <span />;
  if (line.fixed) return <span className="text-muted text-sm">Quantity {line.quantity}</span>;
  return (
    <QuantityStepper
      available={line.available}
      lineId={line.id}
      name={line.name}
      pending={pending}
      quantity={quantity}
    />
  );
}

function LineStatus({ line, quantity }: { line: CartLine; quantity: number }) {
  if (line.status === "gone")
    return <p className="text-danger text-sm">No longer sold. Remove it to go on.</p>;
  if (line.status === "sold-out") return <p className="text-danger text-sm">Sold out. Remove it to go on.</p>;
  if (line.quantity < line.requested) {
    return <p className="text-danger text-sm">Only {line.quantity} left, so that is what is in your cart.</p>;
  }
  if (line.available !== undefined && quantity > 0 && quantity >= line.available && !line.fixed) {
    return (
      <p className="text-muted text-sm">
        {line.available === 1 ? "This is the last one." : `These are the last ${line.available}.`}
      </p>
    );
  }
  return null;
}
