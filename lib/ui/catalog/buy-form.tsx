"use client";

import Link from "next/link";
import {
  type FormEvent,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { addedPrices } from "@/lib/cart/modifiers";
import { choicesIn, withChoices } from "@/lib/catalog/choice-address";
import { backInStockHref } from "@/lib/catalog/hrefs";
import { type Picker, unpackVariants } from "@/lib/catalog/picker";
import type { Modifier } from "@/lib/catalog/types";
import {
  choiceStates,
  choose,
  defaultVariant,
  indexVariants,
  type Selection,
  variantAt,
} from "@/lib/catalog/variants";
import { addMoney, formatMoney } from "@/lib/money";
import type { Failure } from "@/lib/result";
import { AddToCartButton } from "@/lib/ui/cart/add-to-cart-button";
import { BuyNowButton } from "@/lib/ui/cart/buy-now-button";
import { showPicture } from "./gallery-scroll";
import { ModifierFields } from "./modifier-fields";
import { OfferPrice } from "./offer-price";
import { OnAddress } from "./on-address";
import { OptionFieldset } from "./option-fieldset";
import { PlanFieldset } from "./plan-fieldset";
import { StockNote, stockText } from "./stock-note";
import { useModifiers } from "./use-modifiers";
import { useOutOfView } from "./use-out-of-view";

// For small screens, fetched when the button first goes out of view.
const StickyBuyBar = lazy(() =>
  import("./sticky-buy-bar").then(
    (module) => ({ default: module.StickyBuyBar }),
    () => ({ default: Nothing }),
  ),
);

function Nothing(): ReactNode {
  return null;
}

export interface BuyFormProps {
  picker: Picker;
  modifiers: Modifier[];
  /** Of the product's page. */
  slug: string;
  locale: string;
}

/**
 * Choosing a variant and putting it in the cart. The choice lives in the address, written without a navigation, so the
 * page itself stays the one static page for everybody. Without a script the same form posts the radio buttons and the
 * server finds the variant.
 */
export function BuyForm({ picker, modifiers, slug, locale }: BuyFormProps) {
  const { options } = picker;
  const index = useMemo(() => indexVariants(options, unpackVariants(picker)), [picker, options]);
  const first = defaultVariant(index.variants);
  const [selection, setSelection] = useState<Selection>(first?.choices ?? {});
  const [scripted, setScripted] = useState(false);
  const [moved, setMoved] = useState("");
  const [said, setSaid] = useState("");
  const [plan, setPlan] = useState(picker.oneTime ? "" : (picker.plans[0]?.id ?? ""));
  const button = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef(selection);
  const away = useOutOfView(button, "(width < 64rem)");
  const personal = useModifiers(modifiers);
  const variant = variantAt(index, selection);
  const states = useMemo(() => choiceStates(index, selection), [index, selection]);

  /** The page opens with what its address says, and follows it: a link of the cart may lead to another variant. */
  const follow = useCallback(
    (search: string) => {
      setScripted(true);
      const wanted = choicesIn(search, options, (id) => index.variants.find((one) => one.id === id)?.choices);
      if (!wanted) return;
      const current = chosen.current;
      const merged = { ...current, ...wanted };
      const next = variantAt(index, merged)
        ? merged
        : Object.entries(wanted).reduce((one, [id, choice]) => choose(index, one, id, choice), current);
      const found = variantAt(index, next);
      if (!found || found === variantAt(index, current)) return;
      setSelection(next);
      if (found.picture !== undefined) showPicture(found.picture, { atOnce: true });
    },
    [index, options],
  );

  function pick(optionId: string, choiceId: string) {
    const next = choose(index, selection, optionId, choiceId);
    const found = variantAt(index, next);
    const others = options.filter(({ id }) => id !== optionId && next[id] !== selection[id]);
    const nameOf = (option: (typeof options)[number]) =>
      option.choices.find(({ id }) => id === next[option.id])?.name ?? "";
    const note =
      others.length > 0
        ? `Not made that way. Showing the nearest one: ${others.map(nameOf).join(", ")}.`
        : "";
    setSelection(next);
    setMoved(note);
    if (!found) return;
    const names = options.map(nameOf).join(", ");
    setSaid(`${note} ${names}: ${formatMoney(found.price, locale)}. ${stockText(found)}`.trim());
    // After the choice is on the screen: finding a picture's place and changing the address both take their time.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (found.picture !== undefined) showPicture(found.picture);
        const query = withChoices(location.search, options, found);
        startTransition(() => history.replaceState(null, "", `${location.pathname}${query}${location.hash}`));
      }),
    );
  }

  useEffect(() => {
    chosen.current = selection;
  }, [selection]);

  // A browser fills in again what somebody had typed before they left.
  const { pointAt, read } = personal;
  useEffect(() => {
    if (form.current) read(form.current);
  }, [read]);

  const onFailure = useCallback(
    ({ code, field }: Failure) => {
      if (code === "PERSONALISATION" && field) pointAt(field);
    },
    [pointAt],
  );

  const shown = variant ?? first;
  const soldOut = variant?.stock === "sold-out";
  const preOrder = variant?.stock === "pre-order";
  const base = shown && (shown.planPrices[plan] ?? shown.price);
  const added = addedPrices(modifiers, personal.given);
  const price = base && addMoney(base, ...added);
  const was = shown && (plan ? shown.price : shown.compareAt);
  return (
    <form
      className="grid gap-7"
      onInput={(event: FormEvent<HTMLFormElement>) => read(event.currentTarget)}
      onInvalidCapture={personal.onInvalid}
      ref={form}
    >
      <Suspense fallback={null}>
        <OnAddress follow={follow} />
      </Suspense>
      <input name="productId" type="hidden" value={picker.productId} />
      <input name="name" type="hidden" value={picker.name} />
      {(scripted || options.length === 0) && variant ? (
        <input name="variantId" type="hidden" value={variant.id} />
      ) : null}
      {price && shown ? (
        <OfferPrice
          compareAt={was && addMoney(was, ...added)}
          locale={locale}
          modified={added.length > 0}
          per={picker.per}
          price={price}
          unitPrice={plan ? undefined : shown.unitPrice}
        />
      ) : null}
      {options.map((option) => (
        <OptionFieldset
          key={option.id}
          onPick={(choiceId) => pick(option.id, choiceId)}
          option={option}
          selected={selection[option.id]}
          states={states[option.id] ?? {}}
        />
      ))}
      {shown && picker.plans.length > 0 ? (
        <PlanFieldset
          locale={locale}
          oneTime={picker.oneTime}
          onPick={setPlan}
          plans={picker.plans}
          selected={plan}
          variant={shown}
        />
      ) : null}
      {modifiers.length > 0 ? (
        <ModifierFields
          errors={personal.errors}
          given={personal.given}
          locale={locale}
          modifiers={modifiers}
        />
      ) : null}
      <div className="grid gap-4">
        <p className="sr-only" role="status">
          {said}
        </p>
        {moved ? <p className="text-muted text-sm">{moved}</p> : null}
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
          <div className="flex-1" ref={button}>
            <AddToCartButton onFailure={onFailure} preOrder={preOrder} soldOut={soldOut} />
          </div>
        </div>
        {soldOut ? null : <BuyNowButton onFailure={onFailure} />}
        {options.length > 0 && index.variants.some(({ stock }) => stock === "sold-out") ? (
          <noscript>
            <a className="underline underline-offset-4" href={backInStockHref(slug)}>
              Tell me when something sold out is back
            </a>
          </noscript>
        ) : null}
        {variant && soldOut ? (
          <Link
            className="inline-flex min-h-11 items-center justify-self-start underline underline-offset-4"
            href={backInStockHref(slug, variant.id)}
            prefetch={false}
          >
            Tell me when it is back
          </Link>
        ) : null}
      </div>
      {price && !soldOut && away !== undefined ? (
        <Suspense fallback={null}>
          <StickyBuyBar
            button={button}
            label={preOrder ? "Pre-order" : "Add to cart"}
            name={picker.name}
            note={options
              .map(({ id, choices }) => choices.find((one) => one.id === selection[id])?.name)
              .join(", ")}
            price={formatMoney(price, locale)}
            shown={away}
          />
        </Suspense>
      ) : null}
    </form>
  );
}
