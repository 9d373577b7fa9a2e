"use client";

import type { ComponentProps } from "react";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pic } from "@/lib/ui/primitives/picture";
import { Price } from "@/lib/ui/primitives/price";
import type { Offer, OfferGroup } from "./offers";

export interface OfferListProps {
  groups: OfferGroup[];
  highlighted: number;
  menuProps: ComponentProps<"ul">;
  itemProps: (offer: Offer, index: number) => ComponentProps<"li">;
  onForget: () => void;
}

/** The list below the search field. The keyboard goes through all groups as one list. */
export function OfferList({ groups, highlighted, menuProps, itemProps, onForget }: OfferListProps) {
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, { offers }) => sum + offers.length, 0),
  );
  return (
    <>
      <ul {...menuProps} className={groups.length > 0 ? "py-2" : ""}>
        {groups.map(({ name, offers }, at) => (
          <li className="pb-2" key={name} role="presentation">
            <p className="eyebrow px-4 py-2" id={`offers-${at}`}>
              {name}
            </p>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of options */}
            <ul aria-labelledby={`offers-${at}`} role="group">
              {offers.map((offer, index) => {
                const place = (starts[at] ?? 0) + index;
                return (
                  <li
                    {...itemProps(offer, place)}
                    className={`flex min-h-11 cursor-pointer items-center gap-3 px-4 py-1.5 ${highlighted === place ? "bg-tint" : ""}`}
                    key={offer.href}
                  >
                    <Line offer={offer} />
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {groups[0]?.name === "Recent searches" ? (
        <button
          className="min-h-11 w-full border-line border-t px-4 text-left text-muted text-sm hover:text-ink"
          onClick={onForget}
          // The field keeps the focus, or the list would be gone before the click.
          onMouseDown={(event) => event.preventDefault()}
          type="button"
        >
          Forget these
        </button>
      ) : null}
    </>
  );
}

function Line({ offer: { text, product, search } }: { offer: Offer }) {
  if (!product) {
    return (
      <>
        <Icon className="size-4 shrink-0 text-faint" name={search ? "search" : "arrow"} />
        <span className="min-w-0 break-words">{text}</span>
      </>
    );
  }
  return (
    <>
      <span className="h-14 w-11 shrink-0 overflow-hidden bg-tint">
        {product.picture ? (
          <Pic
            alt=""
            aspect={4 / 5}
            className="size-full"
            most={160}
            picture={product.picture}
            sizes="44px"
          />
        ) : null}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block break-words">{text}</span>
        <Price
          className="text-muted text-sm"
          from={product.from}
          locale={document.documentElement.lang}
          price={product.price}
        />
      </span>
    </>
  );
}
