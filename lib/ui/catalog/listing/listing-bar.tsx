import { listingHref } from "@/lib/catalog/hrefs";
import type { Sort } from "@/lib/catalog/listing-types";
import { bareListing, isRefined, listingSearch } from "@/lib/catalog/listing-url";
import { pageSizes } from "@/lib/catalog/paging";
import { GetForm } from "@/lib/ui/primitives/get-form";
import { SelectOnChange } from "@/lib/ui/primitives/select-on-change";
import { SubmitWithoutScript } from "@/lib/ui/primitives/submit-without-script";
import type { ListingProps } from "./listing";
import { panelIdOf } from "./panel-id";
import { firstPage } from "./steps";

const names: Record<Sort, string> = {
  newest: "Newest first",
  best: "Best match",
  "price-up": "Price, low to high",
  "price-down": "Price, high to low",
  name: "Name, A to Z",
};

/** How many there are, the order they are in, and on narrow screens the way to narrow them down. */
export function ListingBar({ listing, state, path, words, sorts }: ListingProps) {
  const { total } = listing;
  const { sort: _sort, ...unsorted } = firstPage(state);
  const others = [...new URLSearchParams(listingSearch({ ...unsorted, size: bareListing.size }, words))];
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-4">
      <p className="eyebrow" role="status">
        {total === undefined ? "Products" : total === 1 ? "One product" : `${total} products`}
      </p>
      <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:justify-between">
        <button
          className="min-h-11 rounded-control border border-control px-4 text-[0.9375rem] hover:border-ink hover:bg-tint lg:hidden"
          popoverTarget={panelIdOf(listingHref(path, state, words))}
          type="button"
        >
          Narrow down{isRefined(state.refinement) ? ` (${countOf(state.refinement)})` : ""}
        </button>
        <GetForm action={path.chosen} className="flex items-center gap-2" scroll={false}>
          {others.map(([name, value]) => (
            <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
          ))}
          <SelectOnChange
            label="Order"
            name="sort"
            options={sorts.map((sort, index) => ({ value: index === 0 ? "" : sort, text: names[sort] }))}
            value={state.sort === sorts[0] ? "" : (state.sort ?? "")}
          />
          <SelectOnChange
            className="max-sm:hidden"
            label="Products on a page"
            name="size"
            options={pageSizes.map((size) => ({
              value: size === bareListing.size ? "" : String(size),
              text: `${size} a page`,
            }))}
            value={state.size === bareListing.size ? "" : String(state.size)}
          />
          <SubmitWithoutScript />
        </GetForm>
      </div>
    </div>
  );
}

function countOf({
  options,
  minPrice,
  maxPrice,
  inStock,
  onSale,
}: ListingProps["state"]["refinement"]): number {
  const chosen = options.reduce((sum, { choices }) => sum + choices.length, 0);
  return chosen + (minPrice || maxPrice ? 1 : 0) + (inStock ? 1 : 0) + (onSale ? 1 : 0);
}
