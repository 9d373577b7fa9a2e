import { listingSearch } from "@/lib/catalog/listing-url";
import { GetForm } from "@/lib/ui/primitives/get-form";
import type { ListingProps } from "./listing";
import { withoutPrice } from "./steps";

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
      <GetForm action={path.chosen} aria-labelledby="price-facet" className="grid gap-3" scroll={false}>
        {others.map(([name, value]) => (
          <input key={`${name}=${value}`} name={name} type="hidden" value={value} />
        ))}
        <div className="flex items-center gap-2">
          <Amount
            label="Lowest price"
            name="min"
            placeholder={whole(price?.min.amount, Math.floor) ?? "From"}
            value={minPrice}
          />
          <span aria-hidden="true" className="text-muted">
            –
          </span>
          <Amount
            label="Highest price"
            name="max"
            placeholder={whole(price?.max.amount, Math.ceil) ?? "To"}
            value={maxPrice}
          />
        </div>
        <button
          className="min-h-11 rounded-control border border-control px-4 transition-colors hover:border-ink hover:bg-tint"
          data-again="price"
          type="submit"
        >
          Apply price
        </button>
      </GetForm>
    </section>
  );
}

interface AmountProps {
  label: string;
  name: "min" | "max";
  placeholder: string;
  value: string | undefined;
}

/** Another amount in the address is another field, so that it shows what the listing is narrowed down by. */
function Amount({ label, name, placeholder, value }: AmountProps) {
  return (
    <input
      aria-label={label}
      autoComplete="off"
      className="tabular min-h-11 w-full rounded-control border border-control bg-raised px-3 placeholder:text-faint hover:border-ink"
      defaultValue={value}
      inputMode="decimal"
      key={value}
      maxLength={12}
      name={name}
      placeholder={placeholder}
    />
  );
}
