"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type Picker, unpackVariants } from "@/lib/catalog/picker";
import { choiceStates, choose, defaultVariant, matchVariant, type Selection } from "@/lib/catalog/variants";
import { AddToCartButton } from "@/lib/ui/cart/add-to-cart-button";
import { Price } from "@/lib/ui/primitives/price";
import { showPicture } from "./gallery-scroll";
import { OptionFieldset } from "./option-fieldset";
import { StockNote } from "./stock-note";

export interface BuyFormProps {
  picker: Picker;
  locale: string;
  /** The fields of personalisations, rendered on the server: they do not depend on the variant. */
  children?: ReactNode;
}

/**
 * Choosing a variant and putting it in the cart. The choice lives in the address (`?variant=`), written without a
 * navigation, so the page itself stays the one static page for everybody. Without a script the same form posts the
 * radio buttons and the server finds the variant.
 */
export function BuyForm({ picker, locale, children }: BuyFormProps) {
  const variants = useMemo(() => unpackVariants(picker), [picker]);
  const first = defaultVariant(variants);
  const [selection, setSelection] = useState<Selection>(first?.choices ?? {});
  const [scripted, setScripted] = useState(false);
  const [moved, setMoved] = useState("");
  const variant = matchVariant(variants, selection);
  const states = useMemo(
    () => choiceStates(picker.options, variants, selection),
    [picker.options, variants, selection],
  );

  useEffect(() => {
    setScripted(true);
    const wanted = new URLSearchParams(location.search).get("variant");
    const linked = variants.find(({ id }) => id === wanted);
    if (!linked) return;
    setSelection(linked.choices);
    if (linked.picture !== undefined) showPicture(linked.picture);
  }, [variants]);

  function pick(optionId: string, choiceId: string) {
    const next = choose(variants, selection, optionId, choiceId);
    const others = picker.options.filter(({ id }) => id !== optionId && next[id] !== selection[id]);
    const names = others.map((option) => option.choices.find(({ id }) => id === next[option.id])?.name);
    setMoved(others.length > 0 ? `Not made that way. Showing the nearest one: ${names.join(", ")}.` : "");
    setSelection(next);
    const found = matchVariant(variants, next);
    if (found?.picture !== undefined) showPicture(found.picture);
    if (found) history.replaceState(null, "", `?variant=${found.id}`);
  }

  const shown = variant ?? first;
  const soldOut = variant?.stock === "sold-out";
  return (
    <form className="grid gap-7">
      <input name="productId" type="hidden" value={picker.productId} />
      <input name="name" type="hidden" value={picker.name} />
      {(scripted || picker.options.length === 0) && variant ? (
        <input name="variantId" type="hidden" value={variant.id} />
      ) : null}
      {shown ? (
        <Price className="text-2xl" compareAt={shown.compareAt} locale={locale} price={shown.price} />
      ) : null}
      {picker.options.map((option) => (
        <OptionFieldset
          key={option.id}
          onPick={(choiceId) => pick(option.id, choiceId)}
          option={option}
          selected={selection[option.id]}
          states={states[option.id] ?? {}}
        />
      ))}
      {children}
      <div className="grid gap-4">
        <p className="text-muted text-sm empty:hidden" role="status">
          {moved}
        </p>
        {variant ? <StockNote variant={variant} /> : null}
        <div className="flex items-start gap-3">
          <label className="sr-only" htmlFor="quantity">
            Quantity
          </label>
          <input
            className="tabular min-h-12 w-20 rounded-control border border-control bg-raised px-3 text-center transition-colors hover:border-ink"
            defaultValue={1}
            disabled={soldOut}
            id="quantity"
            inputMode="numeric"
            max={variant?.quantity || 999}
            min={1}
            name="quantity"
            type="number"
          />
          <div className="flex-1">
            <AddToCartButton preOrder={variant?.stock === "pre-order"} soldOut={soldOut} />
          </div>
        </div>
      </div>
    </form>
  );
}
