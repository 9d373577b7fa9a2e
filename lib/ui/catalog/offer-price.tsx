import { formatMoney, type Money, percentOff } from "@/lib/money";
import { Price } from "@/lib/ui/primitives/price";

export interface OfferPriceProps {
  price: Money;
  /** What it was, or would be. */
  compareAt?: Money | undefined;
  unitPrice?: Money | undefined;
  /** What the unit price is for: "100 g". */
  per?: string | undefined;
  /** Personalisations are part of the price. */
  modified: boolean;
  locale: string;
}

/** Price of what is chosen, what it was, how much less that is, and the price of a unit where the shop states one. */
export function OfferPrice({ price, compareAt, unitPrice, per, modified, locale }: OfferPriceProps) {
  const off = compareAt ? percentOff(price, compareAt) : 0;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Price className="text-2xl" compareAt={compareAt} locale={locale} price={price} />
        {off > 0 ? (
          <span className="tabular rounded-control bg-ok-tint px-2 py-0.5 text-ok text-sm">Save {off}%</span>
        ) : null}
      </p>
      {unitPrice && per ? (
        <p className="tabular text-muted text-sm">
          {formatMoney(unitPrice, locale)} <span aria-hidden="true">/</span>
          <span className="sr-only">for</span> {per}
        </p>
      ) : null}
      {modified ? <p className="text-muted text-sm">With your personalization</p> : null}
    </div>
  );
}
