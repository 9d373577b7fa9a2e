import { listingHref } from "@/lib/catalog/hrefs";
import type { FacetOption } from "@/lib/catalog/listing-types";
import { Icon } from "@/lib/ui/primitives/icon";
import { FacetLink } from "./facet-link";
import type { ListingProps } from "./listing";
import { panelIdOf } from "./panel-id";
import { PriceForm } from "./price-form";
import { toggleChoice, withRefinement } from "./steps";

/** More choices than this are folded away. */
const shownAtOnce = 8;

/** Options beyond these are too special for so wide a listing; they come up when it has become narrower. */
const mostOptions = 6;

/**
 * Everything a listing can be narrowed down by. A column beside it on wide screens; on narrow ones a popover of the
 * browser's own, which needs no script and stays open while one chooses.
 */
export function FacetPanel(props: ListingProps) {
  const { facets, state, path, words, listing } = props;
  const { refinement } = state;
  const panelId = panelIdOf(listingHref(path, state, words));
  const switches = switchesOf(props);
  return (
    <aside aria-label="Narrow down" className="facet-panel" id={panelId} popover="auto">
      <div className="flex items-center justify-between border-line border-b py-4 pr-3 pl-6 lg:hidden">
        <p className="font-display text-2xl">Narrow down</p>
        <button
          aria-label="Close"
          className="grid size-11 place-items-center rounded-control hover:bg-tint"
          popoverTarget={panelId}
          popoverTargetAction="hide"
          type="button"
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="grid gap-9 p-6 pb-28 lg:sticky lg:top-24 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto lg:overscroll-contain lg:p-1 lg:pb-10">
        {switches.length > 0 ? (
          <ul>
            {switches.map(({ key, label, count }) => (
              <FacetLink
                again={key}
                chosen={refinement[key]}
                count={count}
                href={listingHref(path, withRefinement(state, { [key]: !refinement[key] }), words)}
                key={key}
                label={label}
              />
            ))}
          </ul>
        ) : null}
        {worthShowing(props).map((option) => (
          <OptionFacet key={option.name} option={option} {...props} />
        ))}
        {facets.price || refinement.minPrice || refinement.maxPrice ? <PriceForm {...props} /> : null}
      </div>
      <div className="sticky bottom-0 border-line border-t bg-ground p-4 lg:hidden">
        <button
          className="min-h-12 w-full rounded-control bg-accent px-6 font-medium text-on-accent"
          popoverTarget={panelId}
          popoverTargetAction="hide"
          type="button"
        >
          {listing.total === undefined
            ? "Show products"
            : `Show ${listing.total === 1 ? "one" : listing.total}`}
        </button>
      </div>
    </aside>
  );
}

/** What can be had, and what costs less than it did: each only where it leaves something out, or was chosen. */
function switchesOf({ facets: { inStock = 0, onSale = 0, total = 0 }, state: { refinement } }: ListingProps) {
  const all = [
    { key: "inStock", label: "In stock", count: inStock, helps: inStock > 0 && inStock < total },
    { key: "onSale", label: "Reduced", count: onSale, helps: onSale > 0 },
  ] as const;
  return all.filter(({ key, helps }) => helps || refinement[key]);
}

/** The options that most of the listed products have, and those that something was chosen of. */
function worthShowing({ facets, state }: ListingProps): FacetOption[] {
  const covers = ({ choices }: FacetOption) => choices.reduce((sum, { count }) => sum + (count ?? 1), 0);
  const ranked = [...facets.options].sort((a, b) => covers(b) - covers(a));
  const chosen = new Set(state.refinement.options.map(({ name }) => name));
  return ranked.filter(({ name }, index) => index < mostOptions || chosen.has(name));
}

function OptionFacet({ option, state, path, words }: ListingProps & { option: FacetOption }) {
  const chosen = state.refinement.options.find(({ name }) => name === option.name)?.choices ?? [];
  const link = (choice: FacetOption["choices"][number]) => (
    <FacetLink
      again={`${option.name}:${choice.name}`}
      chosen={chosen.includes(choice.name)}
      colorCode={option.render === "swatch" ? choice.colorCode : undefined}
      count={choice.count}
      href={listingHref(path, toggleChoice(state, option.name, choice.name), words)}
      key={choice.name}
      label={choice.name}
    />
  );
  const first = option.choices.slice(0, shownAtOnce);
  const others = option.choices.slice(shownAtOnce);
  return (
    <section>
      <h2 className="eyebrow mb-2">{option.name}</h2>
      <ul>{first.map(link)}</ul>
      {others.length > 0 ? (
        <details open={others.some(({ name }) => chosen.includes(name))}>
          <summary className="flex min-h-11 items-center text-muted underline underline-offset-4 hover:text-ink">
            {others.length} more
          </summary>
          <ul>{others.map(link)}</ul>
        </details>
      ) : null}
    </section>
  );
}
