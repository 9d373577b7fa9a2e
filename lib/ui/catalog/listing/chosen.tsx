import type { Route } from "next";
import { listingHref } from "@/lib/catalog/hrefs";
import { everything } from "@/lib/catalog/listing-types";
import { isRefined } from "@/lib/catalog/listing-url";
import { formatMoney } from "@/lib/money";
import { Icon } from "@/lib/ui/primitives/icon";
import { AgainLink } from "./again-link";
import type { ListingProps } from "./listing";
import { firstPage, toggleChoice, withoutPrice, withRefinement } from "./steps";

/** What the listing was narrowed down by, each with the way back. */
export function Chosen({ state, path, words, facets, locale }: ListingProps) {
  const { refinement } = state;
  if (!isRefined(refinement)) return null;
  const href = (next: typeof state) => listingHref(path, next, words);
  const currency = facets.price?.min.currency;
  const price = (amount: string) => (currency ? formatMoney({ amount, currency }, locale) : amount);
  const { minPrice, maxPrice } = refinement;
  return (
    <ul aria-label="Chosen" className="mb-8 flex flex-wrap gap-2">
      {refinement.options.flatMap(({ name, choices }) =>
        choices.map((choice) => (
          <Chip
            again={`${name}:${choice}`}
            href={href(toggleChoice(state, name, choice))}
            key={`${name}:${choice}`}
            text={`${name}: ${choice}`}
          />
        )),
      )}
      {minPrice || maxPrice ? (
        <Chip
          again="price"
          href={href(withoutPrice(state))}
          text={
            minPrice && maxPrice
              ? `${price(minPrice)} to ${price(maxPrice)}`
              : minPrice
                ? `From ${price(minPrice)}`
                : `Up to ${price(maxPrice ?? "")}`
          }
        />
      ) : null}
      {refinement.inStock ? (
        <Chip again="inStock" href={href(withRefinement(state, { inStock: false }))} text="In stock" />
      ) : null}
      {refinement.onSale ? (
        <Chip again="onSale" href={href(withRefinement(state, { onSale: false }))} text="Reduced" />
      ) : null}
      <li>
        <AgainLink
          again="everything"
          className="inline-flex min-h-11 items-center px-2 text-muted underline underline-offset-4 hover:text-ink"
          href={href(firstPage({ ...state, refinement: everything }))}
        >
          Take everything out
        </AgainLink>
      </li>
    </ul>
  );
}

function Chip({ href, again, text }: { href: Route; again: string; text: string }) {
  return (
    <li>
      <AgainLink
        again={again}
        className="inline-flex min-h-11 items-center gap-2 rounded-control bg-tint px-3.5 hover:bg-line"
        href={href}
      >
        <span className="sr-only">Take out </span>
        {text}
        <Icon className="size-3.5" name="close" />
      </AgainLink>
    </li>
  );
}
