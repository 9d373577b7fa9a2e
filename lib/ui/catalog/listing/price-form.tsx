import Form from "next/form";
import { listingSearch } from "@/lib/catalog/listing-url";
import type { ListingProps } from "./listing";
import { withoutPrice } from "./steps";

const field =
  "min-h-11 w-full rounded-control border border-control bg-raised px-3 tabular placeholder:text-faint hover:border-ink";

/** From and to, as a form: its address is that of the listing it leads to. */
export function PriceForm({ facets, state, path, words }: ListingProps) {
  const { minPrice, maxPrice } = state.refinement;
  const { price } = facets;
  const others = [...new URLSearchParams(listingSearch(withoutPrice(state), words))];
  const whole = (amount: string | undefined, round: (value: number) => number) =>
    amount === undefined ? undefined : String(round(Number(amount)));
  return (
    <section>
      <h2 className="eyebrow mb-2" id="price-facet">
        Price{price ? `, ${price.min.currency}` : ""}
      </h2>
      <Form action={path.chosen} aria-labelledby="price-facet" className="grid gap-3" scroll={false}>
        {others.map(([name, value]) => (
          <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
        ))}
        <div className="flex items-center gap-2">
          <input
            aria-label="Lowest price"
            autoComplete="off"
            className={field}
            defaultValue={minPrice}
            inputMode="decimal"
            key={`min ${minPrice}`}
            maxLength={12}
            name="min"
            placeholder={whole(price?.min.amount, Math.floor) ?? "From"}
          />
          <span aria-hidden="true" className="text-muted">
            –
          </span>
          <input
            aria-label="Highest price"
            autoComplete="off"
            className={field}
            defaultValue={maxPrice}
            inputMode="decimal"
            key={`max ${maxPrice}`}
            maxLength={12}
            name="max"
            placeholder={whole(price?.max.amount, Math.ceil) ?? "To"}
          />
        </div>
        <button
          className="min-h-11 rounded-control border border-control px-4 transition-colors hover:border-ink hover:bg-tint"
          type="submit"
        >
          Apply price
        </button>
      </Form>
    </section>
  );
}
